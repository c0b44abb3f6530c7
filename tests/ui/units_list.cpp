#include "app/ui/program/units_list.hpp"
#include <doctest/doctest.h>
#include <numeric>

using namespace dondoc;
using namespace dondoc::ui;

namespace {

/// Few different figures, so that most rows are equal by the first column.
Papers some_papers(std::size_t count, std::uint64_t number = 1)
{
    Papers papers;
    papers.number = number;
    papers.communes = {"", "Hải Châu", "Sơn Trà"};
    papers.officers = {"", "CB01", "CB02"};
    std::uint32_t seed = 7;
    const auto next = [&](std::uint32_t below) {
        seed = seed * 1664525U + 1013904223U;
        return (seed >> 8U) % below;
    };
    for (std::size_t i = 0; i < count; ++i) {
        actions::UnitFigures unit;
        unit.code = "C" + std::to_string(100'000 + i);
        unit.name = std::string(1, static_cast<char>('A' + next(20))) + "n";
        papers.units.push_back(unit);
        papers.facts.push_back({.debt = next(50), .employees = next(5), .months = next(9) * 1'000'000, .due = static_cast<std::int32_t>(next(30)),
                                .debt_class = static_cast<std::int16_t>(next(5)), .commune = static_cast<std::uint16_t>(next(3)), .officer = static_cast<std::uint16_t>(next(3)),
                                .mine = next(2) == 0, .visited = next(2) == 0, .new_debt = next(7) == 0, .promised = next(3) == 0, .broken = next(9) == 0});
    }
    return papers;
}

void finish(UnitsList& list, const Papers& papers)
{
    for (int i = 0; i < 10'000 && list.busy(); ++i)
        list.step(papers);
    REQUIRE_FALSE(list.busy());
}

} // namespace

TEST_CASE("the sliced order is the order of a stable sort, by several columns and both ways, ties by code")
{
    for (const std::size_t count : {0U, 1U, 2U, 3U, 17U, 64U, 1'000U}) {
        const Papers papers = some_papers(count);
        UnitsList list;
        list.order(papers, {{"employees", true}, {"name", false}, {"debt", true}});
        finish(list, papers);
        std::vector<std::uint32_t> expected(count);
        std::iota(expected.begin(), expected.end(), 0U);
        std::stable_sort(expected.begin(), expected.end(), [&](std::uint32_t a, std::uint32_t b) {
            if (papers.facts[a].employees != papers.facts[b].employees)
                return papers.facts[a].employees > papers.facts[b].employees;
            if (papers.units[a].name != papers.units[b].name)
                return papers.units[a].name < papers.units[b].name;
            return papers.facts[a].debt > papers.facts[b].debt;
        });
        CAPTURE(count);
        CHECK(list.rows(papers, {}) == expected);
    }
}

TEST_CASE("until a new order is ready the one before stands, and no slice does more than its share")
{
    const Papers papers = some_papers(120'000);
    UnitsList list;
    list.order(papers, {{"debt", true}});
    finish(list, papers);
    const auto by_debt = list.rows(papers, {});
    list.order(papers, {{"months", false}});
    CHECK(list.busy());
    CHECK_FALSE(list.step(papers));
    CHECK(list.rows(papers, {}) == by_debt);
    int slices = 1;
    while (list.busy()) {
        list.step(papers);
        ++slices;
    }
    CHECK(slices >= static_cast<int>(120'000 * 17 / UnitsList::moves_a_slice));
    CHECK(list.rows(papers, {}) != by_debt);
}

TEST_CASE("papers that were read anew are ordered anew, even when there are fewer of them")
{
    const Papers many = some_papers(500, 1), few = some_papers(20, 2);
    UnitsList list;
    list.order(many, {{"debt", true}});
    finish(list, many);
    list.order(few, {{"debt", true}});
    CHECK(list.rows(few, {}).size() == 20);
    finish(list, few);
    CHECK(list.rows(few, {}).size() == 20);
}

TEST_CASE("classes stand beside each other, every other chip narrows further")
{
    const Papers papers = some_papers(2'000);
    UnitsList list;
    list.order(papers, {{"code", false}});
    finish(list, papers);
    const auto rows = [&](UnitsFilter filter) { return list.rows(papers, filter); };
    const auto all = [&](const UnitsFilter& filter, const auto& holds) {
        const auto shown = rows(filter);
        std::size_t expected = 0;
        for (const auto& facts : papers.facts)
            expected += holds(facts) ? 1 : 0;
        CHECK(shown.size() == expected);
        CHECK(std::all_of(shown.begin(), shown.end(), [&](std::uint32_t place) { return holds(papers.facts[place]); }));
    };
    all({{"class.late", "class.prolonged"}, "", "", ""}, [](const UnitFacts& f) { return f.debt_class == 1 || f.debt_class == 3; });
    all({{"class.late", "unvisited"}, "", "", ""}, [](const UnitFacts& f) { return f.debt_class == 1 && !f.visited; });
    all({{"under6"}, "", "", ""}, [](const UnitFacts& f) { return f.months > 0 && f.months < 6'000'000; });
    all({{"new", "broken"}, "", "", ""}, [](const UnitFacts& f) { return f.new_debt && f.broken; });
    all({{}, "Sơn Trà", "CB02", ""}, [](const UnitFacts& f) { return f.commune == 2 && f.officer == 2; });
    CHECK(rows({{}, "Nơi lạ", "", ""}).empty());
}

#include "core/reports/b03.hpp"
#include "core/reports/makers.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::reports;

namespace {

Debtor a_debtor(const std::string& code, const char* months, std::int64_t debt, rules::DebtClass debt_class)
{
    return {.code = code, .name = "Công ty " + code, .workers = 10, .months = parse_decimal(months), .debt = Money{debt}, .debt_class = debt_class};
}

std::vector<std::string> codes_and_labels(const std::vector<Line>& lines)
{
    std::vector<std::string> out;
    for (const auto& line : lines)
        out.push_back(line.label.empty() ? std::get<std::string>(line.values[2]) : line.label.substr(line.label.rfind('.') + 1));
    return out;
}

} // namespace

TEST_CASE("B03 lists classes II and III by months then code, class I as totals only")
{
    using enum rules::DebtClass;
    auto lines = b03_lines({a_debtor("C", "4", 400, prolonged), a_debtor("A", "0.5", 50, late), a_debtor("B", "2", 200, outstanding), a_debtor("A2", "2", 210, outstanding),
                            a_debtor("D", "3.5", 350, prolonged), a_debtor("E", "0", 0, none)});
    CHECK(codes_and_labels(lines) == std::vector<std::string>{"late", "outstanding", "A2", "B", "prolonged", "D", "C", "uncollectable", "missing", "dissolving",
                                                              "dissolved", "other", "total"});
    CHECK(std::get<std::int64_t>(lines.back().values[6]) == 1210);
    CHECK(std::get<std::int64_t>(lines.front().values[6]) == 50);
}

TEST_CASE("officers are ranked by what they collected of the plan, those without a plan last")
{
    Facts facts;
    facts.period = *parse_period("2026-10");
    const auto officer = [&](const char* code, std::int64_t collected, std::int64_t plan) {
        facts.officers.push_back({code, ""});
        facts.plan.push_back({code, "", 0, Money{plan}});
        UnitFact unit;
        unit.code = unit.officer = code;
        unit.collected_year = Money{collected};
        unit.debt = Money{10};
        facts.units.push_back(unit);
    };
    officer("CB01", 50, 100);
    officer("CB02", 90, 100);
    officer("CB03", 900, 0);
    const auto lines = officer_scores(facts).lines;
    REQUIRE(lines.size() == 4);
    CHECK(std::get<std::string>(lines[0].values[1]) == "CB02");
    CHECK(std::get<Decimal>(lines[0].values[7]).text == "90.0");
    CHECK(std::get<std::string>(lines[2].values[1]) == "CB03");
    CHECK(std::holds_alternative<std::monostate>(lines[2].values[7]));
    CHECK(std::get<std::int64_t>(lines[3].values[8]) == 30);
}

TEST_CASE("periods are read in all their spellings, and written as they are typed")
{
    for (const char* text : {"2026-10-31", "2026-W44", "2026-10", "2026-Q4", "2026", "2026-10-01..2026-10-15", "2020-W53"}) {
        CAPTURE(text);
        auto period = parse_period(text);
        REQUIRE(period.has_value());
        CHECK(text_of(*period) == text);
    }
    CHECK(parse_period("2026-W44")->first == *make_day(2026, 10, 26));
    CHECK(parse_period("2026-Q4")->last == *make_day(2026, 12, 31));
    for (const char* text : {"", "2026-W54", "2026-Q5", "2026-13", "tháng 10", "2026-10..2026-09", "2021-W53"})
        CHECK_MESSAGE(!parse_period(text), text);
    CHECK(text_of(last_whole(PeriodSort::month, *make_day(2026, 11, 24))) == "2026-10");
    CHECK(text_of(last_whole(PeriodSort::quarter, *make_day(2026, 1, 1))) == "2025-Q4");
}

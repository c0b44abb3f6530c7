// Work that the ladder alone does not ask for, evidence, and the promise that nobody falls off the list while a rule holds.
#include "app/actions/list_evidence.hpp"
#include "app/actions/list_units.hpp"
#include "app/actions/list_work.hpp"
#include "app/actions/rules_in_force.hpp"
#include "app/actions/show_unit.hpp"
#include "app/actions/unit_work.hpp"
#include "tests/actions/owing_units.hpp"
#include <algorithm>
#include <doctest/doctest.h>
#include <random>

using namespace dondoc;
using tests::OwingUnits;
using tests::day;
using tests::month;

namespace {

std::vector<actions::WorkItem> work(OwingUnits& caseload, const char* today) { return actions::list_work(caseload.at.store.reader(), {.day = day(today), .officer = {}}); }

bool asks(OwingUnits& caseload, const char* today, const std::string& reason)
{
    const auto items = work(caseload, today);
    return std::any_of(items.begin(), items.end(), [&](const auto& item) { return item.reason == reason; });
}

std::map<std::string, cbor::Value> suspension(const char* from, const char* to)
{
    return {{"period_from", std::int64_t{month(from).number}}, {"period_to", std::int64_t{month(to).number}}, {"decision_number", "12/QĐ"}};
}

/// An employer in memory, so that thousands of histories are judged quickly.
actions::UnitCase a_case(int cycle, const std::vector<std::int64_t>& closings)
{
    actions::UnitCase out;
    out.line.unit = db::a_unit("TA0001A", "Một");
    out.line.unit.cycle_months = cycle;
    for (std::size_t i = 0; i < closings.size(); ++i)
        out.history.push_back({month("2026-01") + static_cast<int>(i), 10, closings[i], "", {}, 5});
    return out;
}

void add(actions::UnitCase& unit, const char* noun, Day when, std::map<std::string, cbor::Value> fields = {})
{
    fields["day"] = std::int64_t{when.number};
    db::RecordRow row;
    row.day = when;
    unit.records.push_back({Record{{}, kind_named(noun), {}, {}, std::move(fields)}, row});
}

bool has(const std::vector<rules::Candidate>& candidates, rules::Action action)
{
    return std::any_of(candidates.begin(), candidates.end(), [&](const auto& one) { return one.action == action; });
}

/// What must stand on the list as long as it is owed, said anew: no code of the ladder.
void check_promise(const actions::UnitCase& unit, const rules::Rows& rows, Day today, bool letters_done, bool handed_over, bool reconciled, bool proposed)
{
    const auto found = actions::unit_work(unit, rows, today).candidates;
    const auto& months = unit.figures.months;
    const Ratio threshold(unit.line.unit.cycle_months == 1 ? 2 : unit.line.unit.cycle_months == 3 ? 4 : 7);
    if (!months || unit.figures.debt_class == rules::DebtClass::none)
        return;
    if (*months >= threshold && !handed_over)
        CHECK(has(found, letters_done ? rules::Action::hand_over : rules::Action::letter));
    if (*months >= Ratio(3) && !reconciled)
        CHECK(has(found, rules::Action::reconcile));
    if (*months >= Ratio(3) && reconciled && !proposed)
        CHECK(has(found, rules::Action::propose_inspection));
}

} // namespace

TEST_CASE("a suspension warns before it ends, then asks for the make-up payment while anything is owed")
{
    OwingUnits caseload;
    const auto unit = caseload.unit("TA0001A", "Công ty Một");
    caseload.ledger(unit, month("2026-10"), 10'000'000, {15'000'000});
    caseload.record(unit, "suspension", day("2026-01-10"), suspension("2026-02", "2026-12"));
    CHECK_FALSE(asks(caseload, "2026-11-30", "work.suspension.ends"));
    CHECK(asks(caseload, "2026-12-01", "work.suspension.ends")); // 30 days before its last day
    CHECK(asks(caseload, "2026-12-31", "work.suspension.ends"));
    CHECK(asks(caseload, "2027-01-01", "work.suspension.make_up"));
    const auto items = work(caseload, "2027-01-01");
    const auto item = std::find_if(items.begin(), items.end(), [](const auto& one) { return one.reason == "work.suspension.make_up"; });
    CHECK(item->due == day("2027-01-31"));
    CHECK(item->rule == "suspension@2012-01-01");
    caseload.ledger(unit, month("2026-12"), 10'000'000, {0});
    CHECK_FALSE(asks(caseload, "2027-01-05", "work.suspension.make_up"));
}

TEST_CASE("cards that are open at a debtor, and cards locked at one that paid, are asked about")
{
    OwingUnits caseload;
    const auto owing = caseload.unit("TA0001A", "Một"), paid = caseload.unit("TA0002A", "Hai"), silent = caseload.unit("TA0003A", "Ba");
    caseload.ledger(owing, month("2026-08"), 10'000'000, {20'000'000, 30'000'000, 40'000'000});
    caseload.ledger(silent, month("2026-08"), 10'000'000, {20'000'000, 30'000'000, 40'000'000});
    caseload.ledger(paid, month("2026-10"), 10'000'000, {0});
    caseload.record(owing, "card_lock", day("2026-09-15"), {{"state", "unlocked"}});
    caseload.record(paid, "card_lock", day("2026-09-15"), {{"state", "locked"}});
    const auto items = work(caseload, "2026-11-24");
    CHECK(std::count_if(items.begin(), items.end(), [](const auto& item) { return item.reason == "work.card_lock.lock" && item.unit_code == "TA0001A"; }) == 1);
    CHECK(std::count_if(items.begin(), items.end(), [](const auto& item) { return item.reason == "work.card_lock.unlock" && item.unit_code == "TA0002A"; }) == 1);
    CHECK(std::count_if(items.begin(), items.end(), [](const auto& item) { return item.reason.starts_with("work.card_lock") && item.unit_code == "TA0003A"; }) == 0);
    caseload.record(owing, "card_lock", day("2026-11-20"), {{"state", "locked"}});
    CHECK_FALSE(asks(caseload, "2026-11-24", "work.card_lock.lock"));
}

TEST_CASE("a debt is hard to collect by a correction with its paper, and only with it")
{
    OwingUnits caseload;
    const auto unit = caseload.unit("TA0001A", "Một");
    caseload.ledger(unit, month("2026-10"), 10'000'000, {50'000'000});
    const auto held = [&](const char* today) { return actions::list_units(caseload.at.store.reader(), {}, day(today))->units.front(); };
    caseload.record(unit, "correction", day("2026-11-01"), {{"field", "uncollectable"}, {"new", "missing"}});
    CHECK(held("2026-11-02").debt_class == rules::DebtClass::prolonged);
    caseload.record(unit, "correction", day("2026-11-03"), {{"field", "uncollectable"}, {"new", "missing"}, {"proof", "Xác nhận của UBND phường ngày 02/11/2026"}});
    CHECK(held("2026-11-03").debt_class == rules::DebtClass::uncollectable);
    CHECK(held("2026-11-03").band == "missing");
    CHECK(held("2026-11-02").debt_class == rules::DebtClass::prolonged); // not before its day
    caseload.record(unit, "correction", day("2026-11-10"), {{"field", "uncollectable"}, {"new", "none"}});
    CHECK(held("2026-11-10").debt_class == rules::DebtClass::prolonged);
}

TEST_CASE("the index of evidence names every letter, minutes and visit with number and day, and no C12")
{
    OwingUnits caseload;
    const auto unit = caseload.unit("TA0001A", "Một");
    caseload.record(unit, "urging", day("2026-09-05"), {{"kind", "letter"}, {"number", "356/BHXH"}});
    caseload.record(unit, "urging", day("2026-09-06"), {{"kind", "call"}});
    caseload.record(unit, "notice", day("2026-09-07"), {{"month", std::int64_t{month("2026-08").number}}});
    caseload.visit(unit, day("2026-09-10"), "letter", day("2026-09-20"));
    caseload.record(unit, "urging", day("2026-12-01"), {{"kind", "letter"}});
    const auto found = actions::list_evidence(caseload.at.store.reader(), "ta0001a", day("2026-11-24"));
    REQUIRE(found.ok());
    REQUIRE(found->size() == 2);
    CHECK((*found)[0].name == "evidence.letter");
    CHECK(actions::number_and_day((*found)[0], actions::Texts("vi")) == "356/BHXH, ngày 05/09/2026");
    CHECK((*found)[1].name == "evidence.visit");
    CHECK(actions::list_evidence(caseload.at.store.reader(), "NONE", day("2026-11-24")).problems().front().code == "unit.unknown");
}

TEST_CASE("the days of a sentence come from the rule row, not from the sentence")
{
    OwingUnits caseload;
    const auto unit = caseload.unit("TA0001A", "Một");
    caseload.ledger(unit, month("2026-08"), 10'000'000, {20'000'000, 30'000'000, 35'000'000});
    caseload.letter(unit, day("2026-11-05"));
    for (const auto& item : work(caseload, "2026-11-20"))
        if (item.reason == "work.ladder.next_letter")
            CHECK(actions::work_text(item, actions::Texts("vi")).find("15 ngày") != std::string::npos);
    CHECK(asks(caseload, "2026-11-20", "work.ladder.next_letter"));
}

TEST_CASE("an employer never leaves the list while a rule holds, whatever is recorded in whatever order")
{
    const auto rows = actions::program_rules();
    std::mt19937 random(20261124);
    const auto pick = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    for (int round = 0; round < 400; ++round) {
        CAPTURE(round);
        std::vector<std::int64_t> closings;
        for (int i = 0; i < 10; ++i)
            closings.push_back(closings.empty() || pick(4) > 0 ? (closings.empty() ? 0 : closings.back()) + 10 : pick(30));
        constexpr int cycles[] = {1, 3, 6};
        auto unit = a_case(cycles[pick(3)], closings);
        const auto method = actions::method_of(unit.line.unit);
        unit.figures = actions::figures_of(unit.line, unit.history, rows);
        const auto& ladder = rows.nearest("ladder", day("2026-11-24"));
        const auto threshold = actions::reached(rows, method, unit.history, rules::ladder_threshold(ladder, method)), three = actions::reached(rows, method, unit.history, Ratio(3));
        int letters = 0;
        bool handed_over = false, reconciled = false, proposed = false;
        for (Day today = day("2026-10-31"); today <= day("2027-01-31"); today = today + 1 + pick(6)) {
            const int what = pick(8);
            if (what == 0) {
                add(unit, "urging", today, {{"kind", "letter"}});
                letters += threshold && today >= *threshold;
            } else if (what == 1) {
                add(unit, "visit", today, {{"outcome", "met"}});
            } else if (what == 2 && pick(4) == 0) {
                add(unit, "hand_over", today);
                handed_over = handed_over || (threshold && today >= *threshold);
            } else if (what == 3 && pick(4) == 0) {
                add(unit, "reconciliation", today);
                reconciled = reconciled || (three && today >= *three);
            } else if (what == 4 && pick(4) == 0) {
                add(unit, "proposal", today, {{"kind", "inspection"}});
                proposed = proposed || reconciled;
            }
            check_promise(unit, rows, today, letters >= 2, handed_over, reconciled, proposed);
        }
    }
}

TEST_CASE("the page of an employer names the rule row behind months, class and work, or says that a figure was imported")
{
    OwingUnits caseload;
    const auto computed = caseload.unit("TA0001A", "Một"), imported = caseload.unit("TA0002A", "Hai");
    caseload.ledger(computed, month("2026-08"), 10'000'000, {20'000'000, 30'000'000, 40'000'000});
    caseload.ledger(imported, month("2026-08"), 10'000'000, {20'000'000, 30'000'000, 40'000'000}, "4.5");
    const auto grounds = [&](const char* code) { return actions::show_unit(caseload.at.store.reader(), code, day("2026-11-24"))->grounds; };
    const auto of = [](const std::vector<actions::Ground>& all, const std::string& figure) {
        std::vector<std::string> out;
        for (const auto& one : all)
            if (one.figure == figure)
                out.push_back(one.rule);
        return out;
    };
    CHECK(of(grounds("TA0001A"), "ground.months") == std::vector<std::string>{"months_in_debt@2015-12-01", "due_days@2025-07-01"});
    CHECK(of(grounds("TA0002A"), "ground.months") == std::vector<std::string>{""});
    CHECK(of(grounds("TA0001A"), "ground.debt_class") == std::vector<std::string>{"debt_class@2015-12-01"});
    const auto work = of(grounds("TA0001A"), "ground.work");
    CHECK(std::find(work.begin(), work.end(), "ladder@2015-12-01") != work.end());
}

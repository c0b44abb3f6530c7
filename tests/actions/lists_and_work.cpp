#include "app/actions/complete_work.hpp"
#include "app/actions/import_rules.hpp"
#include "app/actions/list_commitments.hpp"
#include "app/actions/list_rules.hpp"
#include "app/actions/list_units.hpp"
#include "app/actions/list_work.hpp"
#include "app/actions/show_unit.hpp"
#include "app/actions/snooze_work.hpp"
#include "tests/actions/owing_units.hpp"
#include <algorithm>
#include <doctest/doctest.h>

using namespace dondoc;
using tests::OwingUnits;
using tests::day;
using tests::month;

namespace {

std::vector<std::string> codes(const actions::UnitList& list)
{
    std::vector<std::string> out;
    for (const auto& unit : list.units)
        out.push_back(unit.code);
    return out;
}

std::vector<std::string> reasons(OwingUnits& caseload, const char* today)
{
    std::vector<std::string> out;
    for (const auto& item : actions::list_work(caseload.at.store.reader(), {.day = day(today), .officer = {}}))
        out.push_back(item.reason);
    return out;
}

actions::UnitList listed(OwingUnits& caseload, const actions::ListUnits& wanted, const char* today = "2026-11-24")
{
    auto list = actions::list_units(caseload.at.store.reader(), wanted, day(today));
    REQUIRE(list.ok());
    return *list;
}

} // namespace

TEST_CASE("an employer without a ledger is unknown, never without debt")
{
    OwingUnits caseload;
    caseload.unit("TA0001A", "Công ty Một");
    const auto list = listed(caseload, {});
    REQUIRE(list.units.size() == 1);
    CHECK_FALSE(list.units[0].debt.has_value());
    CHECK_FALSE(list.units[0].months.has_value());
    CHECK(list.units[0].debt_class == rules::DebtClass::unknown);
    CHECK_FALSE(list.data_as_of.has_value());
}

TEST_CASE("a charge that is not due yet counts in the debt, not in the months")
{
    OwingUnits caseload;
    const auto unit = caseload.unit("TA0001A", "Công ty Một");
    caseload.ledger(unit, month("2026-08"), 10'000'000, {20'000'000, 30'000'000, 40'000'000});
    const auto list = listed(caseload, {});
    CHECK(list.units[0].debt == Money{40'000'000});
    CHECK(fixed(*list.units[0].months, 2) == "3.00");
    CHECK(list.units[0].months_source == rules::MonthsSource::computed);
    CHECK(list.units[0].debt_class == rules::DebtClass::prolonged);
    CHECK(list.data_as_of == day("2026-10-31"));
    CHECK(list.units[0].employees == 12);
}

TEST_CASE("figures are those of the last ledger month not after today")
{
    OwingUnits caseload;
    const auto unit = caseload.unit("TA0001A", "Công ty Một");
    caseload.ledger(unit, month("2026-08"), 10'000'000, {20'000'000, 30'000'000, 40'000'000}, "7.5");
    CHECK(listed(caseload, {}, "2026-09-02").units[0].debt == Money{30'000'000});
    CHECK_FALSE(listed(caseload, {}, "2026-07-31").units[0].debt.has_value());
    const auto now = listed(caseload, {});
    CHECK(now.units[0].months_source == rules::MonthsSource::imported);
    CHECK(fixed(*now.units[0].months, 2) == "7.50");
}

TEST_CASE("lists are searched without marks, filtered, sorted and cut into pages")
{
    OwingUnits caseload;
    const auto a = caseload.unit("TA0003A", "Công ty TNHH Thủy sản Đà Nẵng"), b = caseload.unit("TA0001A", "Hợp tác xã Ánh Dương"), c = caseload.unit("TA0002A", "Âu Lạc");
    caseload.ledger(a, month("2026-10"), 1'000'000, {9'000'000});
    caseload.ledger(b, month("2026-10"), 1'000'000, {-5'000});
    CHECK(codes(listed(caseload, {})) == std::vector<std::string>{"TA0001A", "TA0002A", "TA0003A"});
    CHECK(codes(listed(caseload, {.search = "thuy SAN đa"})) == std::vector<std::string>{"TA0003A"});
    CHECK(codes(listed(caseload, {.search = "nang thuy"})) == std::vector<std::string>{"TA0003A"});
    CHECK(codes(listed(caseload, {.search = "ta000"})).size() == 3);
    CHECK(codes(listed(caseload, {.sort = "-debt"})) == std::vector<std::string>{"TA0003A", "TA0001A", "TA0002A"});
    CHECK(codes(listed(caseload, {.sort = "debt"})) == std::vector<std::string>{"TA0001A", "TA0003A", "TA0002A"});
    CHECK(codes(listed(caseload, {.sort = "name"})) == std::vector<std::string>{"TA0002A", "TA0003A", "TA0001A"});
    CHECK(codes(listed(caseload, {.debt_class = "none"})) == std::vector<std::string>{"TA0001A"});
    CHECK(codes(listed(caseload, {.min_months = "3"})) == std::vector<std::string>{"TA0003A"});
    CHECK(codes(listed(caseload, {.filter = "no_ledger"})) == std::vector<std::string>{"TA0002A"});
    const auto page = listed(caseload, {.limit = 1, .offset = 1});
    CHECK(codes(page) == std::vector<std::string>{"TA0002A"});
    CHECK(page.total == 3);
    CHECK(page.sum_debt == Money{9'000'000});
    CHECK_FALSE(actions::list_units(caseload.at.store.reader(), {.sort = "colour"}, day("2026-11-24")).ok());
    CHECK_FALSE(actions::list_units(caseload.at.store.reader(), {.min_months = "many"}, day("2026-11-24")).ok());
}

TEST_CASE("the ladder asks for visit, letters, hand-over and reconciliation as the records answer")
{
    OwingUnits caseload;
    const auto unit = caseload.unit("TA0001A", "Công ty Một");
    caseload.ledger(unit, month("2026-08"), 10'000'000, {20'000'000, 30'000'000, 35'000'000});
    CHECK(reasons(caseload, "2026-11-05") == std::vector<std::string>{"work.ladder.letter", "work.ladder.visit", "work.monthly_reminder.open"});
    caseload.letter(unit, day("2026-11-05"));
    caseload.visit(unit, day("2026-11-06"), "letter", day("2026-11-20"));
    CHECK(reasons(caseload, "2026-11-10").empty());
    CHECK(reasons(caseload, "2026-11-20") == std::vector<std::string>{"work.follow_up.visit", "work.ladder.next_letter"});
    caseload.letter(unit, day("2026-11-20"));
    CHECK(reasons(caseload, "2026-11-21").empty());
    CHECK(reasons(caseload, "2026-12-05") == std::vector<std::string>{"work.ladder.hand_over", "work.monthly_reminder.open"});
    caseload.record(unit, "hand_over", day("2026-12-06"));
    CHECK(reasons(caseload, "2026-12-06") == std::vector<std::string>{"work.monthly_reminder.open"});
    caseload.ledger(unit, month("2026-11"), 10'000'000, {45'000'000});
    CHECK(reasons(caseload, "2026-12-06") == std::vector<std::string>{"work.ladder.reconcile", "work.monthly_reminder.open"});
    caseload.record(unit, "reconciliation", day("2026-12-08"));
    CHECK(reasons(caseload, "2027-01-07") == std::vector<std::string>{"work.ladder.propose_inspection", "work.monthly_reminder.open"});
}

TEST_CASE("installments of a commitment are judged by the ledger and named when broken")
{
    OwingUnits caseload;
    const auto unit = caseload.unit("TA0001A", "Công ty Một");
    caseload.ledger(unit, month("2026-08"), 10'000'000, {20'000'000});
    caseload.commitment(unit, day("2026-09-05"), month("2026-08"), 20'000'000, {{day("2026-09-30"), Money{12'000'000}, {}}, {day("2026-11-30"), Money{8'000'000}, {}}});
    CHECK(reasons(caseload, "2026-09-28").back() == "work.installment.due_soon");
    CHECK(reasons(caseload, "2026-10-02").back() == "work.monthly_reminder.open");
    const auto waiting = reasons(caseload, "2026-10-02");
    CHECK(std::count(waiting.begin(), waiting.end(), "work.installment.waiting") == 1);
    caseload.ledger(unit, month("2026-09"), 10'000'000, {28'000'000});
    const auto page = actions::show_unit(caseload.at.store.reader(), "ta0001a", day("2026-10-06"));
    REQUIRE(page.ok());
    REQUIRE(page->commitments.size() == 1);
    const auto& commitment = page->commitments[0];
    CHECK(commitment.progress == rules::Progress::broken);
    CHECK(commitment.installments[0].state == rules::InstallmentState::partial);
    CHECK(commitment.installments[0].short_of == Money{10'000'000});
    CHECK(page->figures.next->action == rules::Action::broken_installment);
    CHECK(page->timeline.size() == 1);
    CHECK(page->ledger.size() == 2);
    const auto broken = actions::list_commitments(caseload.at.store.reader(), {.state = {}, .progress = "broken", .officer = {}}, day("2026-10-06"));
    REQUIRE(broken.ok());
    CHECK(broken->size() == 1);
    CHECK(actions::list_commitments(caseload.at.store.reader(), {.state = {}, .progress = "kept", .officer = {}}, day("2026-10-06"))->empty());
}

TEST_CASE("a line of work that is done stays away, a snoozed one comes back")
{
    OwingUnits caseload;
    const auto unit = caseload.unit("TA0001A", "Công ty Một");
    caseload.visit(unit, day("2026-11-02"), "call", day("2026-11-10"));
    const auto items = actions::list_work(caseload.at.store.reader(), {.day = day("2026-11-24"), .officer = {}});
    REQUIRE(items.size() == 1);
    CHECK(items[0].rule == "follow_up@2012-01-01");
    CHECK_FALSE(actions::snooze_work(caseload.at.store, items[0].id, day("2026-11-24"), "chờ", day("2026-11-24")).ok());
    CHECK_FALSE(actions::snooze_work(caseload.at.store, items[0].id, day("2026-12-01"), " ", day("2026-11-24")).ok());
    CHECK(actions::snooze_work(caseload.at.store, items[0].id, day("2026-12-01"), "chờ Giám đốc", day("2026-11-24")).ok());
    CHECK(reasons(caseload, "2026-11-30").empty());
    CHECK(reasons(caseload, "2026-12-01").size() == 1);
    CHECK(actions::complete_work(caseload.at.store, items[0].id, day("2026-12-01")).ok());
    CHECK(reasons(caseload, "2026-12-02").empty());
    CHECK_FALSE(actions::complete_work(caseload.at.store, "nothing/TA0001A/x", day("2026-12-01")).ok());
}

TEST_CASE("a suspension with its decision makes the debt one that is hard to collect")
{
    OwingUnits caseload;
    const auto unit = caseload.unit("TA0001A", "Công ty Một");
    caseload.ledger(unit, month("2026-10"), 10'000'000, {50'000'000});
    caseload.record(unit, "suspension", day("2026-09-01"), {{"period_from", std::int64_t{month("2026-09").number}}, {"period_to", std::int64_t{month("2027-02").number}}, {"decision_number", "12/QĐ"}});
    CHECK(listed(caseload, {}).units[0].debt_class == rules::DebtClass::uncollectable);
    CHECK(listed(caseload, {}, "2027-03-01").units[0].debt_class == rules::DebtClass::prolonged);
}

TEST_CASE("an imported rule row stands over the program's, and a spoiled file changes nothing")
{
    OwingUnits caseload;
    const std::string file = R"({"rules":[{"rule":"installment","from":"2026-01-01","values":{"due_soon_days":"10"},"source":"thử","certainty":"own"}]})";
    const auto unit = caseload.unit("TA0001A", "Công ty Một");
    caseload.ledger(unit, month("2026-08"), 10'000'000, {20'000'000});
    caseload.commitment(unit, day("2026-09-05"), month("2026-08"), 20'000'000, {{day("2026-09-30"), Money{20'000'000}, {}}});
    const auto soon = [&] {
        const auto found = reasons(caseload, "2026-09-21");
        return std::count(found.begin(), found.end(), "work.installment.due_soon");
    };
    CHECK(soon() == 0);
    for (std::size_t cut = 0; cut < file.size(); ++cut)
        CHECK_FALSE(actions::import_rules(caseload.at.store, file.substr(0, cut), "r.json").ok());
    const auto wrong = actions::import_rules(caseload.at.store, R"({"rules":[{"rule":"ladder","from":"2026-01-01","values":{"monthly":"two"}}]})", "r.json");
    REQUIRE_FALSE(wrong.ok());
    CHECK(wrong.problems().size() > 1);
    CHECK(actions::import_rules(caseload.at.store, file, "r.json")->added == 1);
    CHECK(actions::import_rules(caseload.at.store, file, "r.json")->same == 1);
    CHECK(soon() == 1);
    const auto rules = actions::list_rules(caseload.at.store.reader());
    CHECK(std::count_if(rules.begin(), rules.end(), [](const auto& rule) { return rule.given_by == "own"; }) == 1);
}

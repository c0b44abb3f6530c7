// Every report's sums against a recount by plain SQL over the tables, which shares nothing with the reports.
#include "app/actions/list_commitments.hpp"
#include "app/actions/list_units.hpp"
#include "app/actions/record_store.hpp"
#include "app/actions/show_unit.hpp"
#include "core/sync/payload.hpp"
#include "db/query.hpp"
#include "tests/actions/report_office.hpp"
#include <set>

using namespace dondoc;
using tests::ReportOffice;

namespace {

/// What a plain query over the tables gives. October 2026 is month 24321.
std::int64_t one(const db::Store& store, const std::string& sql)
{
    db::Query q(store.reader(), sql);
    REQUIRE(q.step());
    return q.is_null(0) ? 0 : q.integer(0);
}

const std::string october = std::to_string(tests::month_number("2026-10"));
const std::string january = std::to_string(tests::month_number("2026-01"));

/// Last ledger row of each employer up to October.
const std::string last_rows = "FROM ledger l JOIN unit u ON u.no = l.unit WHERE u.removed = 0 AND l.month = (SELECT max(month) FROM ledger WHERE unit = l.unit AND month <= " + october + ") ";

std::int64_t paid(const db::Store& store, const std::string& from, const std::string& to)
{
    return one(store, "SELECT sum(paid) FROM ledger JOIN unit ON no = unit WHERE removed = 0 AND month BETWEEN " + from + " AND " + to);
}

std::string between(const char* from, const char* to) { return " AND day BETWEEN " + std::to_string(tests::day_number(from)) + " AND " + std::to_string(tests::day_number(to)); }

std::int64_t records(const db::Store& store, const char* noun, const char* what = "count(*)", const char* from = "2026-10-01", const char* to = "2026-10-31")
{
    return one(store, std::string("SELECT ") + what + " FROM record WHERE state NOT IN (5, 6) AND kind = " + std::to_string(kind_named(noun)->number) + between(from, to));
}

/// Sum of a field over the records of a kind in October.
std::int64_t sum_of_field(const db::Store& store, const char* noun, const char* field)
{
    std::int64_t sum = 0;
    for (const auto& row : db::list_records(store.reader(), {.kind = kind_named(noun)->number, .from = tests::day_of("2026-10-01"), .to = tests::day_of("2026-10-31")})) {
        const auto fields = fields_of(*kind_named(noun), row.groups);
        if (const auto found = fields.find(field); found != fields.end())
            sum += *found->second.integer();
    }
    return sum;
}

std::vector<actions::UnitFigures> figures(const db::Store& store, const char* day) { return actions::all_unit_figures(store.reader(), tests::day_of(day)); }

template <class Holds>
std::pair<std::int64_t, std::int64_t> owing(const std::vector<actions::UnitFigures>& units, Holds holds)
{
    std::int64_t count = 0, debt = 0;
    for (const auto& unit : units)
        if (unit.debt && *unit.debt > Money{} && holds(unit)) {
            ++count;
            debt += unit.debt->dong;
        }
    return {count, debt};
}

} // namespace

TEST_CASE("B03, B03a, the banks' list and the meeting's report owe together what the ledger owes")
{
    ReportOffice office;
    const auto debt = one(office.store, "SELECT sum(max(closing, 0)) " + last_rows), units = one(office.store, "SELECT count(*) " + last_rows + "AND closing > 0");
    CHECK(debt == 13'168'083'903);
    for (const char* name : {"b03", "monthly-meeting", "officer-scores", "office-scores"}) {
        CAPTURE(name);
        CHECK(office.report(name).totals.at("debt") == debt);
    }
    const auto quarter = office.report("b03a", "2026-Q4"); // its last ledger is October's
    CHECK(quarter.totals.at("debt") == debt);
    CHECK(quarter.totals.at("units") == units);
    CHECK(office.report("b03").totals.at("units") == units);
    CHECK(office.report("banks").totals.at("receivable") == debt);
    CHECK(office.report("banks").totals.at("rows") == units);
    const auto before = one(office.store, "SELECT sum(max(closing, 0)) FROM ledger JOIN unit ON no = unit WHERE removed = 0 AND month = " + october + " - 1");
    CHECK(office.report("monthly-meeting").totals.at("debt_before") == before);
    CHECK(office.report("monthly-meeting").totals.at("change") == debt - before);
}

TEST_CASE("a class of B03a holds its bands, and the classes hold everything that is owed")
{
    ReportOffice office;
    const auto report = office.report("b03a", "2026-Q3");
    std::int64_t classes = 0, bands = 0, prolonged = 0;
    for (const auto& line : report.lines) {
        const auto label = std::get_if<std::string>(&line.values[1]);
        const auto debt = std::get<std::int64_t>(line.values[4]);
        classes += line.sort == reports::LineSort::group ? debt : 0;
        if (label == nullptr)
            continue;
        prolonged += *label == "report.b03a.prolonged" ? debt : 0;
        bands += *label == "report.b03a.3_to_6" || *label == "report.b03a.6_to_12" || *label == "report.b03a.12_up" ? debt : 0;
    }
    CHECK(classes == report.totals.at("debt"));
    CHECK(bands == prolonged);
    CHECK(prolonged > 0);
}

TEST_CASE("what was collected is the ledger's, in the period, since January and a year ago")
{
    ReportOffice office;
    const auto in_october = paid(office.store, october, october), year = paid(office.store, january, october), before = paid(office.store, january + " - 12", october + " - 12");
    for (const char* name : {"officer-scores", "office-scores"}) {
        CAPTURE(name);
        CHECK(office.report(name).totals.at("collected_period") == in_october);
        CHECK(office.report(name).totals.at("collected") == year);
        CHECK(office.report(name).totals.at("units") == 60);
    }
    const auto progress = office.report("plan-progress");
    CHECK(progress.totals.at("collected") == year);
    CHECK(progress.totals.at("collected_period") == year);
    CHECK(progress.totals.at("year_ago") == before);
    CHECK(progress.totals.at("plan") == one(office.store, "SELECT sum(amount) FROM plan WHERE year = 2026 AND fund = '' AND officer <> '' AND month = 0"));
    CHECK(progress.rows() == 10);
    CHECK(office.report("participants").totals.at("collected") == year);
    CHECK(office.report("participants").totals.at("workers") == one(office.store, "SELECT sum(coalesce(l.workers, u.workers, 0)) FROM ledger l JOIN unit u ON no = unit WHERE removed = 0 AND month = " + october));
}

TEST_CASE("urging is counted by kind, and a C12 is never urging")
{
    ReportOffice office;
    std::map<std::string, std::int64_t> kinds;
    std::set<ScopeId> urged;
    for (const auto& row : db::list_records(office.store.reader(), {.kind = kind_named("urging")->number, .from = tests::day_of("2026-10-01"), .to = tests::day_of("2026-10-31")})) {
        const auto kind = *fields_of(*kind_named("urging"), row.groups).at("kind").text();
        ++kinds[kind];
        if (kind == "letter" || kind == "invitation")
            urged.insert(row.scope);
    }
    const auto report = office.report("urging-count");
    CHECK(report.totals.at("letters") == kinds["letter"]);
    CHECK(report.totals.at("invitations") == kinds["invitation"]);
    CHECK(report.totals.at("calls") == kinds["call"]);
    CHECK(report.totals.at("written") == kinds["letter"] + kinds["invitation"]);
    CHECK(report.totals.at("units_urged") == static_cast<std::int64_t>(urged.size()));
    CHECK(report.totals.at("notices") == records(office.store, "notice"));
    CHECK(office.report("c12-coverage").totals.at("delivered") == records(office.store, "notice", "count(DISTINCT scope)"));
    CHECK(office.report("c12-coverage").totals.at("with_proof") == 1);
}

TEST_CASE("the weekly report counts the records of its week, Monday to Sunday")
{
    ReportOffice office;
    const auto report = office.report("weekly", "2026-W44"); // 26/10 to 01/11
    CHECK(report.period.first == tests::day_of("2026-10-26"));
    const auto week = [&](const char* noun) { return records(office.store, noun, "count(*)", "2026-10-26", "2026-11-01"); };
    CHECK(report.totals.at("visits") == week("visit"));
    CHECK(week("visit") == 3);
    CHECK(report.totals.at("notices") == week("notice"));
    CHECK(report.totals.at("proposals") == week("proposal"));
    CHECK(report.totals.at("paid_seen") == sum_of_field(office.store, "payment", "amount"));
    CHECK(office.report("weekly", "2026-10").period.first == tests::day_of("2026-10-26")); // its own week that holds the last day
}

TEST_CASE("lists of employers hold those whom the figures name, and no others")
{
    ReportOffice office;
    const auto now = figures(office.store, "2026-10-31"), before = figures(office.store, "2026-09-30");
    const auto under = owing(now, [](const auto& unit) { return unit.months && *unit.months < Ratio(6) && unit.debt_class != rules::DebtClass::uncollectable; });
    CHECK(office.report("under-six-months").totals.at("rows") == under.first);
    CHECK(office.report("under-six-months").totals.at("debt") == under.second);
    std::int64_t risen = 0;
    for (std::size_t i = 0; i < now.size(); ++i)
        risen += now[i].debt_class != rules::DebtClass::none && now[i].debt_class != rules::DebtClass::unknown && before[i].debt_class != rules::DebtClass::unknown && now[i].debt_class > before[i].debt_class;
    CHECK(office.report("new-debts").totals.at("rows") == risen);
    CHECK(office.report("monthly-meeting").totals.at("risen") == risen);
    const auto candidates = owing(now, [](const auto& unit) { return unit.months && *unit.months >= Ratio(3) && unit.debt_class != rules::DebtClass::uncollectable; });
    CHECK(office.report("inspection-candidates").totals.at("rows") == candidates.first);
    CHECK(office.report("inspection-candidates").totals.at("debt") == candidates.second);
    CHECK(office.report("reward-check").rows() == now.size());
    std::int64_t none = 0;
    for (const auto& unit : now)
        none += unit.debt && unit.debt_class == rules::DebtClass::none;
    CHECK(office.report("reward-check").totals.at("owing") == static_cast<std::int64_t>(now.size()) - none);
}

TEST_CASE("praise goes to employers whose last twelve ledger months show no overdue debt")
{
    ReportOffice office;
    std::int64_t clean = 0;
    for (const auto& line : office.units) {
        const auto page = actions::show_unit(office.store.reader(), line.unit.id, tests::day_of("2026-10-31"));
        bool good = page->ledger.size() >= 12;
        for (std::size_t k = 0; good && k < 12; ++k)
            good = page->ledger[page->ledger.size() - 1 - k].debt_class == rules::DebtClass::none;
        clean += good ? 1 : 0;
    }
    CHECK(office.report("praise").totals.at("rows") == clean);
    CHECK(clean > 0);
}

TEST_CASE("a debtor that keeps a commitment, or that cannot pay, is not published")
{
    ReportOffice office;
    std::set<UnitId> kept;
    const auto commitments = actions::list_commitments(office.store.reader(), {.state = {}, .progress = {}, .officer = {}}, tests::day_of("2026-10-31"));
    for (const auto& one_of_them : *commitments)
        if (one_of_them.progress != rules::Progress::broken)
            kept.insert(one_of_them.unit);
    const auto listed = owing(figures(office.store, "2026-10-31"), [&](const auto& unit) {
        return unit.months && *unit.months >= Ratio(3) && unit.debt_class != rules::DebtClass::uncollectable && !kept.contains(unit.id);
    });
    const auto report = office.report("publication");
    CHECK(report.totals.at("rows") == listed.first);
    CHECK(report.totals.at("debt") == listed.second);
}

TEST_CASE("commitments and their broken installments add up to what was agreed and what is short")
{
    ReportOffice office;
    const auto commitments = office.report("commitments");
    CHECK(commitments.totals.at("rows") == records(office.store, "commitment"));
    CHECK(commitments.totals.at("agreed") == sum_of_field(office.store, "commitment", "debt"));
    std::int64_t broken = 0, lacking = 0;
    const auto judged = actions::list_commitments(office.store.reader(), {.state = {}, .progress = {}, .officer = {}}, tests::day_of("2026-10-31"));
    for (const auto& commitment : *judged)
        for (const auto& part : commitment.installments)
            if (part.state == rules::InstallmentState::partial || part.state == rules::InstallmentState::overdue) {
                ++broken;
                lacking += part.short_of->dong;
            }
    const auto breaches = office.report("breaches");
    CHECK(broken > 0);
    CHECK(breaches.totals.at("rows") == broken);
    CHECK(breaches.totals.at("short") == lacking);
    CHECK(commitments.totals.at("broken") == broken);
}

TEST_CASE("measures, meetings and notes of the month are listed with their sums")
{
    ReportOffice office;
    CHECK(office.report("proposals").totals.at("rows") == records(office.store, "proposal") + records(office.store, "decision"));
    CHECK(office.report("proposals").totals.at("amount") == sum_of_field(office.store, "decision", "amount"));
    CHECK(office.report("proposals").totals.at("recovered") == 20'000'000);
    CHECK(office.report("suspensions").totals.at("people") == 25);
    CHECK(office.report("suspensions", "2027-02").rows() == 0);
    const auto dialogues = office.report("dialogues");
    CHECK(dialogues.totals.at("rows") == records(office.store, "dialogue") + records(office.store, "conference"));
    CHECK(dialogues.totals.at("invited") == 3);
    CHECK(dialogues.totals.at("present") == 2);
    CHECK(dialogues.totals.at("questions") == 2);
    CHECK(dialogues.totals.at("answered") == 1);
    CHECK(office.report("team-results").totals.at("kilometres") == sum_of_field(office.store, "session", "kilometres"));
    CHECK(office.report("team-results").totals.at("units") == 3);
    CHECK(office.report("difficulties").totals.at("rows") == records(office.store, "difficulty"));
    CHECK(office.report("data-freshness", "2026-10-31").totals.at("units") == 60);
}

TEST_CASE("cards that should be locked, and cards that should be unlocked, are exceptions")
{
    ReportOffice office;
    std::int64_t expected = 0;
    for (const auto& unit : figures(office.store, "2026-10-31")) {
        const bool locked = unit.id == office.id(8);
        expected += unit.debt_class == rules::DebtClass::none ? locked : unit.months && *unit.months >= Ratio(1) && !locked;
    }
    CHECK(office.report("card-lock-exceptions").totals.at("rows") == expected);
    CHECK(expected > 0);
}

TEST_CASE("an employer counts as visited by a finalised visit of the year only")
{
    ReportOffice office;
    const auto report = office.report("visit-coverage", "2026");
    CHECK(report.totals.at("units") == 60);
    CHECK(report.totals.at("visited") == 0); // all are drafts still
    CHECK(report.rows() == 60);
    office.store.write([&](db::Transaction& t) {
        const auto visits = db::list_records(t, {.scope = scope_of(office.id(0)), .kind = kind_named("visit")->number});
        auto payload = actions::salted(sync::payload_of(sync::Finalising{sha256(view_of("page")), "BBLV-04801-261028-01", {}, "visit", 1, {}}), t.random());
        t.append({.kind = sync::Kind::finalise, .scope = visits[0].scope, .record = visits[0].id, .over = db::over_all(t, visits[0].id), .actor = "CB01", .payload = std::move(payload)});
    });
    CHECK(office.report("visit-coverage", "2026").totals.at("visited") == 1);
    CHECK(office.report("visit-coverage", "2025").totals.at("visited") == 0);
    CHECK(office.report("visit-coverage", "2026-10").period.first == tests::day_of("2026-01-01"));
}

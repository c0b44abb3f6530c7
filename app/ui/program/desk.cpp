#include "app/ui/program/desk.hpp"
#include "app/ui/program/facts.hpp"
#include "app/actions/list_conflicts.hpp"
#include "app/actions/rules_in_force.hpp"
#include "core/model/kind.hpp"
#include "db/ledger.hpp"
#include "db/plan.hpp"
#include "db/records.hpp"
#include <algorithm>
#include <set>
#include <unordered_set>

namespace dondoc::ui {
namespace {

constexpr int days_ahead = 7; ///< of work that is shown before it is due

bool in_charge(const actions::UnitFigures& unit, const db::Identity& who) { return who.officer.empty() || unit.officer == who.officer; }

void read_months(Papers& papers, const db::Reader& reader, const std::unordered_set<std::int64_t>& mine, Day today)
{
    const Month last = month_of(papers.data_as_of.value_or(today));
    for (int k = 11; k >= 0; --k)
        papers.months.push_back({.month = last - k});
    const Month first = papers.months.front().month;
    db::each_ledger_row(reader, first, last, [&](const db::LedgerRow& row) {
        if (!mine.contains(row.unit))
            return;
        auto& month = papers.months[static_cast<std::size_t>(row.month - first)];
        month.has_data = true;
        month.owing += row.closing.value_or(0) > 0 ? 1 : 0;
        month.debt += std::max<std::int64_t>(0, row.closing.value_or(0));
        month.paid += row.paid.value_or(0);
        if (row.month.year() == ymd(today).year)
            papers.paid_this_year += row.paid.value_or(0);
    });
}

void read_visits(Papers& papers, const db::Reader& reader, const std::set<ScopeId>& scopes, Day today)
{
    std::set<ScopeId> seen;
    const Day new_year = *make_day(ymd(today).year, 1, 1);
    const db::RecordFilter filter{.kind = kind_named("visit")->number, .from = std::min(new_year, first_day(papers.months.front().month)), .to = today};
    db::each_record(reader, filter, [&](const db::RecordRow& row) {
        if (!row.day || !scopes.contains(row.scope) || row.state == db::RecordState::voided)
            return;
        if (*row.day >= new_year)
            seen.insert(row.scope);
        const int place = month_of(*row.day) - papers.months.front().month;
        if (place >= 0 && place < 12)
            ++papers.months[static_cast<std::size_t>(place)].visits;
    });
    papers.visited = static_cast<std::int64_t>(seen.size());
}

} // namespace

Papers read_papers(const db::Store& store, Day today)
{
    const db::Snapshot reader(store.connection());
    const db::Identity& who = store.identity();
    Papers papers;
    papers.rules = actions::rules_in_force(reader);
    papers.units = actions::all_unit_figures(reader, today);
    papers.lines = db::all_units(reader);
    std::unordered_set<std::int64_t> mine;
    std::set<ScopeId> scopes;
    for (std::size_t i = 0; i < papers.units.size(); ++i) {
        const auto& unit = papers.units[i];
        papers.places.emplace(unit.code, i);
        if (const auto day = actions::data_day(unit.month); day && (!papers.data_as_of || *day > *papers.data_as_of))
            papers.data_as_of = day;
        if (!in_charge(unit, who))
            continue;
        mine.insert(unit.no);
        scopes.insert(scope_of(unit.id));
    }
    papers.mine = static_cast<std::int64_t>(mine.size());
    papers.index = actions::SearchIndex(papers.lines);
    papers.work = actions::list_work(reader, {.day = today + days_ahead, .officer = who.officer});
    read_months(papers, reader, mine, today);
    read_visits(papers, reader, scopes, today);
    for (const auto& row : db::plan_of(reader, ymd(today).year, who.officer))
        if (row.month == 0 && row.fund.empty())
            papers.plan += row.amount;
    papers.sync = actions::sync_state(store);
    papers.conflicts = actions::list_conflicts(store).size();
    papers.late = actions::list_late_work(store);
    papers.quarantine = actions::list_quarantine(store);
    if (who.role == db::Role::hub)
        papers.gaps = actions::list_gaps(store);
    read_facts(papers, reader, who, today);
    return papers;
}

} // namespace dondoc::ui

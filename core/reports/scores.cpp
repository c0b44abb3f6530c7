// Officers and offices beside each other: scores (S0.3, S0.4, S4.12), urging counts, the weekly report of CV 1788, the monthly meeting (S0.0, S0.17).
#include "core/reports/columns.hpp"
#include "core/reports/groups.hpp"
#include "core/reports/makers.hpp"
#include <algorithm>

namespace dondoc::reports {
namespace {

using Columns = std::vector<ColumnOf<Group>>;

rules::OfficerScore score(const Group& group)
{
    std::vector<rules::ScoredUnit> units;
    for (const auto* unit : group.units)
        units.push_back({.collected = unit->collected_year, .closing = unit->debt.value_or(Money{}), .receivable = {}});
    return rules::officer_score(units, group.plan, rules::DebtBase::plan);
}

ColumnOf<Group> counted(const char* key, std::string noun, std::string detail = {})
{
    return {key, ColumnType::count, 150, [=](const Group& group) { return number(count_of_kind(group.records, noun, detail)); }};
}

ColumnOf<Group> urged_in(const Facts& facts, const char* key, std::string kind)
{
    return {key, ColumnType::count, 150, [&facts, kind](const Group& group) {
                const auto counts = urging_of(facts, group.records, facts.period.first, facts.period.last);
                return number(kind == "written" ? counts.written : kind == "units" ? counts.units_urged : counts.by_kind.at(kind));
            }};
}

const ColumnOf<Group> officer_code{"officer", ColumnType::text, 170, [](const Group& group) { return words(group.code); }};
const ColumnOf<Group> officer_name{"officer_name", ColumnType::word, 380, [](const Group& group) { return words(shown_name(group)); }};
const ColumnOf<Group> office_code{"office", ColumnType::word, 260, [](const Group& group) { return words(group.code.empty() ? "report.nobody" : group.code); }};
const ColumnOf<Group> unit_count{"units", ColumnType::count, 150, [](const Group& group) { return number(static_cast<std::int64_t>(group.units.size())); }};
const ColumnOf<Group> owing{"owing", ColumnType::count, 150, [](const Group& group) { return number(owing_of(group.units)); }};
const ColumnOf<Group> debt{"debt", ColumnType::money, 290, [](const Group& group) { return money(debt_of(group.units)); }};
const ColumnOf<Group> debt_before{"debt_before", ColumnType::money, 290, [](const Group& group) { return money(debt_before_of(group.units)); }};
const ColumnOf<Group> change{"change", ColumnType::money, 270, [](const Group& group) { return money(debt_of(group.units) - debt_before_of(group.units)); }};
const ColumnOf<Group> collected_period{"collected_period", ColumnType::money, 290, [](const Group& group) { return money(collected_of(group.units)); }};
const ColumnOf<Group> plan{"plan", ColumnType::money, 290, [](const Group& group) { return money(group.plan); }};
const ColumnOf<Group> collected{"collected", ColumnType::money, 290, [](const Group& group) { return money(score(group).collected); }};
const ColumnOf<Group> collected_pct{"collected_pct", ColumnType::percent, 150, [](const Group& group) { return percent(score(group).collected_percent); }};
const ColumnOf<Group> debt_pct{"debt_pct", ColumnType::percent, 140, [](const Group& group) { return percent(score(group).debt_percent); }};
const ColumnOf<Group> risen{"risen", ColumnType::count, 140, [](const Group& group) {
                                return number(std::count_if(group.units.begin(), group.units.end(), [](const UnitFact* unit) { return has_risen(*unit); }));
                            }};
const ColumnOf<Group> broken{"broken", ColumnType::count, 140, [](const Group& group) {
                                 std::int64_t sum = 0;
                                 for (const auto* unit : group.units)
                                     sum += broken_of(*unit);
                                 return number(sum);
                             }};

/// By collected/plan, falling; who has no plan stands behind.
std::vector<Group> ranked(std::vector<Group> groups)
{
    std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
        const auto left = score(a).collected_percent, right = score(b).collected_percent;
        return left && right ? *left > *right : left.has_value() && !right;
    });
    return groups;
}

Report scored(const Facts& facts, std::vector<Group> groups, Columns columns, const char* label)
{
    for (const auto& column : {unit_count, plan, collected_period, collected, collected_pct, debt, debt_pct})
        columns.push_back(column);
    groups = ranked(std::move(groups));
    auto report = ranking_of(facts, columns, groups, of_all(facts, groups));
    report.chart = chart_of(report, Chart::Sort::bars, label, {"collected_pct"});
    return report;
}

/// Measures that fall due in the month after the period, and older ones that are still open.
ColumnOf<Group> to_come(const Facts& facts, const char* key, rules::Action action)
{
    const Day until = last_day(month_of(facts.period.last) + 1);
    return {key, ColumnType::count, 140, [until, action](const Group& group) {
                std::int64_t sum = 0;
                for (const auto* unit : group.units)
                    sum += std::count_if(unit->to_come.begin(), unit->to_come.end(), [&](const rules::Candidate& one) { return one.action == action && !one.done && one.due <= until; });
                return number(sum);
            }};
}

} // namespace

Report officer_scores(const Facts& facts) { return scored(facts, by_officer(facts), {officer_code, officer_name}, "officer_name"); }

Report office_scores(const Facts& facts) { return scored(facts, by_office(facts), {office_code}, "office"); }

Report urging_count(const Facts& facts)
{
    const Columns columns = {officer_code, officer_name, unit_count, owing, urged_in(facts, "letters", "letter"), urged_in(facts, "invitations", "invitation"),
                             urged_in(facts, "written", "written"), urged_in(facts, "units_urged", "units"), urged_in(facts, "calls", "call"),
                             urged_in(facts, "messages", "message"), urged_in(facts, "notices", "notice_c12")};
    const auto groups = by_officer(facts);
    auto report = ranking_of(facts, columns, groups, of_all(facts, groups));
    report.chart = chart_of(report, Chart::Sort::bars, "officer_name", {"units_urged", "owing"});
    return report;
}

Report weekly(const Facts& facts)
{
    const Columns columns = {officer_code, officer_name, unit_count, owing, debt, urged_in(facts, "written", "written"), urged_in(facts, "notices", "notice_c12"),
                             counted("visits", "visit"), counted("dialogues", "dialogue"), counted("commitments", "commitment"), counted("surveys", "survey"),
                             counted("reconciliations", "reconciliation"), counted("proposals", "proposal"),
                             {"paid_seen", ColumnType::money, 250, [](const Group& group) { return money(amount_of(of_kind(group.records, "payment"), "amount")); }},
                             counted("difficulties", "difficulty"), collected_pct};
    const auto groups = by_officer(facts);
    auto report = ranking_of(facts, columns, groups, of_all(facts, groups));
    report.chart = chart_of(report, Chart::Sort::bars, "officer_name", {"visits", "written"});
    return report;
}

Report monthly_meeting(const Facts& facts)
{
    using rules::Action;
    const Columns columns = {officer_code, officer_name, owing, debt_before, debt, change, collected_period, collected_pct, risen, urged_in(facts, "written", "written"),
                             counted("visits", "visit"), counted("commitments", "commitment"), broken, to_come(facts, "next_visits", Action::visit),
                             to_come(facts, "next_letters", Action::letter), to_come(facts, "next_hand_overs", Action::hand_over),
                             to_come(facts, "next_reconciliations", Action::reconcile), to_come(facts, "next_proposals", Action::propose_inspection)};
    const auto groups = by_officer(facts);
    auto report = ranking_of(facts, columns, groups, of_all(facts, groups));
    report.chart = chart_of(report, Chart::Sort::bars, "officer_name", {"debt_before", "debt"});
    return report;
}

} // namespace dondoc::reports

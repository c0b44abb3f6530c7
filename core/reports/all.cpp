#include "core/reports/makers.hpp"
#include <algorithm>

namespace dondoc::reports {
namespace {

/// An office is missing when no ledger of its employers reaches the month in which the period ends.
void note_offices(Report& report, const Facts& facts)
{
    std::map<std::string, std::optional<Month>> newest;
    for (const auto& unit : facts.units)
        if (!unit.removed)
            newest[unit.office] = std::max(newest[unit.office], unit.month);
    if (newest.empty())
        newest[facts.office.empty() ? facts.own_office : facts.office] = {};
    for (const auto& [office, month] : newest)
        if (!month || *month < month_of(facts.period.last))
            report.missing.push_back({office, month ? std::optional(first_day(*month + 1)) : std::nullopt});
}

/// A laptop is missing when none of its bundles came on the last day of the period or later.
void note_devices(Report& report, const Facts& facts)
{
    for (const auto& device : facts.devices) {
        const bool heard = !device.arrivals.empty();
        if (heard && device.arrivals.back() >= rules::vietnam_moment(facts.period.last, 0))
            continue;
        const auto last = heard ? parse_iso_day(rules::vietnam_text(device.arrivals.back()).substr(0, 10)) : std::nullopt;
        report.missing.push_back({device.office, last ? std::optional(*last + 1) : std::nullopt, device.device, device.officer});
    }
}

} // namespace

Report make(const Definition& wanted, Facts facts)
{
    facts.name = wanted.name;
    auto report = wanted.make(facts);
    for (const auto& unit : facts.units)
        if (unit.month && !unit.removed)
            report.data_as_of = std::max(report.data_as_of, std::optional(last_day(*unit.month)));
    note_offices(report, facts);
    note_devices(report, facts);
    return report;
}

const std::vector<Definition>& all_reports()
{
    using enum PeriodSort;
    static const std::vector<Definition> all = {
        {"b03", month, false, b03},
        {"b03a", quarter, false, b03a},
        {"daily", PeriodSort::day, false, daily},
        {"weekly", week, false, weekly},
        {"monthly-meeting", month, false, monthly_meeting},
        {"officer-scores", month, true, officer_scores},
        {"office-scores", month, true, office_scores},
        {"plan-progress", month, true, plan_progress},
        {"new-debts", month, true, new_debts},
        {"under-six-months", month, true, under_six_months},
        {"visit-coverage", year, false, visit_coverage},
        {"c12-coverage", month, true, c12_coverage},
        {"urging-count", month, true, urging_count},
        {"commitments", month, true, commitments},
        {"breaches", month, true, breaches},
        {"card-lock-exceptions", month, true, card_lock_exceptions},
        {"suspensions", month, true, suspensions},
        {"publication", month, true, publication},
        {"praise", month, true, praise},
        {"banks", month, true, banks},
        {"closed-branches", month, true, closed_branches},
        {"inspection-candidates", month, true, inspection_candidates},
        {"proposals", month, true, proposals},
        {"dialogues", month, true, dialogues},
        {"team-results", month, true, team_results},
        {"participants", month, true, participants},
        {"difficulties", month, true, difficulties},
        {"data-freshness", PeriodSort::day, true, data_freshness},
        {"reward-check", month, true, reward_check},
    };
    return all;
}

const Definition* report_named(std::string_view name)
{
    const auto& all = all_reports();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Definition& one) { return name == one.name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace dondoc::reports

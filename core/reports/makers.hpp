#pragma once
// One maker for each report of MISSION.md A17, A18; all of them over the same facts. The list with names and rhythms is all_reports().
#include "core/reports/facts.hpp"
#include "core/reports/table.hpp"

namespace dondoc::reports {

struct Definition {
    const char* name;
    PeriodSort rhythm;           ///< of the default period
    bool any_period;             ///< false: another period means its own one that contains the last day
    Report (*make)(const Facts& facts);
};
const std::vector<Definition>& all_reports();
const Definition* report_named(std::string_view name);
/// The report with what stands on every one: name, data as-of, whose data are missing.
Report make(const Definition& wanted, Facts facts);

// debt.cpp
Report b03(const Facts& facts);
Report b03a(const Facts& facts);
// scores.cpp
Report officer_scores(const Facts& facts);
Report office_scores(const Facts& facts);
Report urging_count(const Facts& facts);
Report weekly(const Facts& facts);
Report monthly_meeting(const Facts& facts);
// daily.cpp
Report daily(const Facts& facts);
Report data_freshness(const Facts& facts);
// progress.cpp
Report plan_progress(const Facts& facts);
Report participants(const Facts& facts);
// unit_lists.cpp
Report new_debts(const Facts& facts);
Report under_six_months(const Facts& facts);
Report publication(const Facts& facts);
Report praise(const Facts& facts);
Report banks(const Facts& facts);
Report reward_check(const Facts& facts);
// measure_lists.cpp
Report card_lock_exceptions(const Facts& facts);
Report closed_branches(const Facts& facts);
Report inspection_candidates(const Facts& facts);
// coverage.cpp
Report visit_coverage(const Facts& facts);
Report c12_coverage(const Facts& facts);
// record_lists.cpp
Report commitments(const Facts& facts);
Report breaches(const Facts& facts);
Report suspensions(const Facts& facts);
Report proposals(const Facts& facts);
// meeting_lists.cpp
Report dialogues(const Facts& facts);
Report team_results(const Facts& facts);
Report difficulties(const Facts& facts);

} // namespace dondoc::reports

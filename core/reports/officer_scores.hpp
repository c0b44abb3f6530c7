#pragma once
// The monthly score of each officer by number of employers, collected/plan and debt ratio (seed 000, DOMAIN.md S0.3).
#include "core/reports/table.hpp"
#include "core/rules/figures.hpp"

namespace dondoc::reports {

struct OfficerFacts {
    std::string officer, name;             ///< "" = employers that nobody holds
    std::vector<rules::ScoredUnit> units;  ///< collected since 1 January, to the end of the period
    Money collected_in_period;
    Money plan;                            ///< of the year
};

std::vector<Column> officer_score_columns();
/// By collected/plan, falling; officers without a plan behind; then the sum of all.
std::vector<Line> officer_score_lines(std::vector<OfficerFacts> officers);

} // namespace dondoc::reports

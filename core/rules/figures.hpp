#pragma once
// Percentages of reports: one decimal, half away from zero, nothing where there is no base.
#include "core/base/day.hpp"
#include "core/base/decimal.hpp"
#include "core/base/money.hpp"
#include <optional>
#include <string>
#include <vector>

namespace dondoc::rules {

/// part ÷ whole × 100; empty when whole ≤ 0.
std::optional<Ratio> percent(Wide part, Wide whole);
/// "55.8".
std::optional<std::string> percent_text(Wide part, Wide whole);
/// "55,8%"; with `growth` a rise carries its plus sign.
std::string written_percent(const Ratio& percent, bool growth = false);

struct ScoredUnit {
    Money collected, closing, receivable;
};

enum class DebtBase : std::uint8_t { plan, receivable };

struct OfficerScore {
    int units = 0;
    Money collected;
    Money debt;                       ///< sum of positive closings: who overpaid does not lessen it
    std::optional<Ratio> collected_percent, debt_percent;
};

OfficerScore officer_score(const std::vector<ScoredUnit>& units, Money plan, DebtBase base);

struct VisitFact {
    std::string unit;
    Day day;
    bool finalised = false;
};

struct VisitCoverage {
    int units = 0, visited = 0;
    std::optional<Ratio> percent;
    std::vector<std::string> not_visited; ///< by code
};

/// At least one finalised visit a year at each employer (seed 004); an employer once.
VisitCoverage visit_coverage(const std::vector<std::string>& units, const std::vector<VisitFact>& visits, int year);

} // namespace dondoc::rules

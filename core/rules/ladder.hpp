#pragma once
// The ladder of measures: QĐ 959/2015, điều 40 khoản 3, 4.
#include "core/rules/due_days.hpp"
#include "core/rules/next_action.hpp"

namespace dondoc::rules {

struct LadderFacts {
    Method method = Method::monthly;
    Ratio months;                                 ///< in debt now
    std::optional<Day> threshold_reached = {};    ///< day on which the ledger first showed the method's threshold
    std::optional<Day> three_months_reached = {}; ///< likewise for the reconciliation minutes
    std::vector<Day> visits = {};
    std::vector<Day> letters = {};
    std::optional<Day> handed_over = {};
    std::optional<Day> reconciled = {};           ///< day of the minutes C05
    std::optional<Day> proposed = {};
    Day today;
};

struct Step {
    Action action = Action::visit;
    Day due;
    bool now = false; ///< due today or before; otherwise shown as what comes
};

/// By due day, then name of the action. Calendar days, not moved.
std::vector<Step> ladder(const Row& ladder, const LadderFacts& facts);

/// From how many months of debt an employer of this method is visited and written to.
Ratio ladder_threshold(const Row& ladder, Method method);

} // namespace dondoc::rules

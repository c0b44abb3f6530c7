#pragma once
#include "core/base/day.hpp"
#include <optional>
#include <string_view>
#include <vector>

namespace dondoc::rules {

/// In the order in which they go before each other on the same day.
enum class Action : std::uint8_t { broken_installment, propose_inspection, hand_over, reconcile, letter, visit, follow_up };
const char* code_of(Action action);
std::optional<Action> action_named(std::string_view code);

struct Candidate {
    Action action = Action::follow_up;
    Day due;
    bool done = false;
};

struct NextAction {
    Action action = Action::follow_up;
    Day due;
    int days_left = 0; ///< negative: overdue
};

/// The earliest that is not done.
std::optional<NextAction> next_action(const std::vector<Candidate>& candidates, Day today);

} // namespace dondoc::rules

#pragma once
// What an officer set himself: no visit closes without a next action and its day. It stands until something answers it.
#include "core/base/day.hpp"
#include <optional>
#include <string>
#include <vector>

namespace dondoc::rules {

/// One thing on an employer's timeline, void ones left out.
struct TimelineEvent {
    std::string kind;        ///< visit, urging, commitment, dialogue, reconciliation, hand_over, proposal …
    std::string detail;      ///< of urging: letter, invitation, call, message
    Day day;
    std::string next_action; ///< of a visit (CLI.md record-visit); "" = none
    std::optional<Day> next_day = {};
};

struct FollowUp {
    std::size_t event = 0; ///< place in the given list
    std::string next_action;
    Day due;
};

/// `events` in the order in which they were recorded. A visit's next action stands until a later visit, or an event of the wanted kind on or after
/// the visit's day; an urging's next day until any later visit, urging or commitment. Only the latest of each sort stands.
std::vector<FollowUp> open_follow_ups(const std::vector<TimelineEvent>& events);

} // namespace dondoc::rules

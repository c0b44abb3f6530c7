#pragma once
// Counting what was sent. A C12 notice is never urging (seed 003); calls, messages, visits and dialogues are not written urging.
#include "core/rules/rows.hpp"

namespace dondoc::rules {

struct SentEvent {
    std::string unit;
    std::string kind; ///< letter, invitation, call, message, notice_c12; others are not counted
    Day day;
    bool voided = false;
};

struct UrgingCount {
    std::map<std::string, int> by_kind; ///< the five kinds, 0 where none
    int written = 0;
    int units_urged = 0;                ///< employers with a written urging, each once
};

/// Days included on both sides.
UrgingCount count_urging(const Row& urging, const std::vector<SentEvent>& events, Day from, Day to);

} // namespace dondoc::rules

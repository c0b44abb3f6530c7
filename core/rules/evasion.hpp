#pragma once
// When late payment becomes evasion (trốn đóng): Luật BHXH 2024, điều 39 khoản 1 đ, e; NĐ 274/2025. Where a written urging came only after
// the days had passed, the law leaves the first day open: the answer is a range.
#include "core/rules/rows.hpp"

namespace dondoc::rules {

struct UrgingEvent {
    std::string kind; ///< letter, invitation, call, message, notice_c12 …
    Day day;
};

enum class EvasionState : std::uint8_t { not_late, late, perhaps_evading, evading, paid };
const char* code_of(EvasionState state);

struct EvasionFacts {
    Day due;
    std::vector<UrgingEvent> events;
    Day today;
    std::optional<Day> paid = {};
    std::optional<Day> force_majeure_proof = {};
};

struct Evasion {
    Day days_pass;                ///< last of the 60 days
    std::optional<Day> earliest;  ///< first day of evasion, if any
    std::optional<Day> latest;
    EvasionState state = EvasionState::not_late;
};

Evasion evasion(const Row& evasion, const EvasionFacts& facts);

} // namespace dondoc::rules

#pragma once
// The written reminder of each month: NĐ 274/2025, in force 30/11/2025.
#include "core/rules/rows.hpp"

namespace dondoc::rules {

enum class ReminderState : std::uint8_t { not_in_force, not_yet, open, missed, done, done_late };
const char* code_of(ReminderState state);

struct Reminder {
    std::optional<Day> due;
    ReminderState state = ReminderState::not_in_force;
};

/// Of one employer in one month: letters of the first ten days answer it, later ones of the month answer it late.
Reminder monthly_reminder(const Rows& rows, Month month, const std::vector<Day>& letters, Day today);

/// Monday to Friday less the holidays, and days worked in their place. `counted`: working days after `from`, which itself is not counted.
Day after_working_days(Day from, int counted, const std::vector<Day>& holidays, const std::vector<Day>& worked = {});

/// Found outside the monthly review: a written reminder within five working days.
Day found_reminder_due(const Row& monthly_reminder, Day found, const std::vector<Day>& holidays, const std::vector<Day>& worked = {});

/// The list to state management and inspection: before day 15 of the first month of the next quarter. quarter 1 … 4.
Day quarter_list_due(const Row& monthly_reminder, int year, int quarter);

/// Holidays and swapped working days of the rows; `known` is false when a year that was passed through has none.
struct Holidays {
    std::vector<Day> days, worked;
    bool known = false;
};
Holidays holidays_between(const Rows& rows, Day from, Day to);

} // namespace dondoc::rules

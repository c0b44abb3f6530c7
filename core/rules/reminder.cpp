#include "core/rules/reminder.hpp"
#include <algorithm>
#include <array>

namespace dondoc::rules {
namespace {

bool contains(const std::vector<Day>& days, Day day) { return std::find(days.begin(), days.end(), day) != days.end(); }

} // namespace

const char* code_of(ReminderState state)
{
    static constexpr std::array<const char*, 6> names = {"not_in_force", "not_yet", "open", "missed", "done", "done_late"};
    return names[static_cast<std::size_t>(state)];
}

Reminder monthly_reminder(const Rows& rows, Month month, const std::vector<Day>& letters, Day today)
{
    const Row* row = rows.at("monthly_reminder", first_day(month));
    if (row == nullptr)
        return {};
    const Day due = first_day(month) + (count_of(*row, "last_day") - 1);
    const auto sent_by = [&](Day last) {
        return std::any_of(letters.begin(), letters.end(), [&](Day day) { return month_of(day) == month && day <= last && day <= today; });
    };
    if (sent_by(due))
        return {due, ReminderState::done};
    if (sent_by(last_day(month)))
        return {due, ReminderState::done_late};
    if (today < first_day(month))
        return {due, ReminderState::not_yet};
    return {due, today <= due ? ReminderState::open : ReminderState::missed};
}

Day after_working_days(Day from, int counted, const std::vector<Day>& holidays, const std::vector<Day>& worked)
{
    Day day = from;
    while (counted > 0) {
        day = day + 1;
        const bool works = contains(worked, day) || (weekday(day) <= 5 && !contains(holidays, day));
        counted -= works ? 1 : 0;
    }
    return day;
}

Day found_reminder_due(const Row& row, Day found, const std::vector<Day>& holidays, const std::vector<Day>& worked)
{
    return after_working_days(found, count_of(row, "found_working_days"), holidays, worked);
}

Day quarter_list_due(const Row& row, int year, int quarter)
{
    const Month next{year * 12 + quarter * 3};
    return first_day(next) + (count_of(row, "quarter_list_before_day") - 2);
}

Holidays holidays_between(const Rows& rows, Day from, Day to)
{
    Holidays out{{}, {}, true};
    for (int year = ymd(from).year; year <= ymd(to).year; ++year) {
        const Row* row = rows.at("holidays", first_day({year * 12}));
        if (row == nullptr || ymd(row->from).year != year) {
            out.known = false;
            continue;
        }
        for (const Day day : days_of(*row, "days"))
            out.days.push_back(day);
        for (const Day day : days_of(*row, "worked"))
            out.worked.push_back(day);
    }
    return out;
}

} // namespace dondoc::rules

// Rules between the fields of one record. Rules that need other records stand with the actions.
#include "core/drafts/reading.hpp"

namespace dondoc::drafts {
namespace {

std::string shown(Day day)
{
    const auto d = ymd(day);
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return two(d.day) + "/" + two(d.month) + "/" + std::to_string(d.year);
}

std::optional<std::int64_t> number(const Reading& reading, std::string_view key)
{
    const auto* n = value_of(reading.record, key).integer();
    return n ? std::optional(*n) : std::nullopt;
}

std::string code(const Reading& reading, const char* rest) { return std::string(reading.record.kind->noun) + "." + rest; }

/// What is recorded has happened: no record lies ahead of today (EXAMPLES.md, a visit dated tomorrow is refused).
void day_not_in_future(Reading& reading)
{
    const auto day = day_of(reading.record);
    if (reading.record.kind == kind_named("week_plan"))
        return; // it is about what is to come
    if (day && *day > reading.around.today)
        reading.refuse(code(reading, "day.in_future"), "day", {{"day", shown(*day)}, {"today", shown(reading.around.today)}}, iso(*day));
}

void not_reversed(Reading& reading, const char* from, const char* to, const char* problem)
{
    const auto first = number(reading, from), last = number(reading, to);
    if (first && last && *last < *first)
        reading.refuse(problem, to);
}

void next_day_not_before_day(Reading& reading)
{
    const auto day = day_of(reading.record), next = day_of(reading.record, "next_day");
    if (day && next && *next < *day)
        reading.refuse(code(reading, "next_day.before_day"), "next_day", {{"day", shown(*day)}}, iso(*next));
}

void month_not_after_day(Reading& reading, const char* key)
{
    const auto month = number(reading, key);
    const auto day = day_of(reading.record);
    if (month && day && *month > month_of(*day).number)
        reading.refuse("record.month.after_day", key);
}

void payment_is_positive(Reading& reading)
{
    const auto amount = money_of(reading.record, "amount");
    if (amount && amount->dong <= 0)
        reading.refuse("payment.amount.not_positive", "amount");
}

} // namespace

void apply_rules(Reading& reading)
{
    const std::string_view noun = reading.record.kind->noun;
    day_not_in_future(reading);
    next_day_not_before_day(reading);
    not_reversed(reading, "start", "end", "record.end.before_start");
    not_reversed(reading, "photo_from", "photo_to", "record.end.before_start");
    not_reversed(reading, "period_from", "period_to", "record.period.reversed");
    if (noun == "notice")
        month_not_after_day(reading, "month");
    if (noun == "publication" || noun == "proposal" || noun == "suspension" || noun == "hand_over")
        month_not_after_day(reading, "as_of");
    if (noun == "reconciliation")
        month_not_after_day(reading, "period_to");
    if (noun == "payment")
        payment_is_positive(reading);
    if (noun == "commitment")
        apply_commitment_rules(reading);
    if (noun == "week_plan")
        apply_week_plan_rules(reading);
    if (noun == "campaign")
        apply_campaign_rules(reading);
}

} // namespace dondoc::drafts

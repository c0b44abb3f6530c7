// A week plan names its week by any day of it and plans inside it; a campaign's exceptions lie inside the campaign.
#include "core/drafts/reading.hpp"

namespace dondoc::drafts {
namespace {

constexpr std::uint64_t item_day = 2;      ///< column of week_plan.items
constexpr std::uint64_t exception_day = 1; ///< columns of campaign.exceptions
constexpr std::uint64_t exception_until = 2;

std::optional<Day> cell_day(const cbor::Value& row, std::uint64_t column)
{
    const auto* cells = row.map();
    const auto* number = cells ? cbor::at(*cells, column).integer() : nullptr;
    return number ? std::optional(Day{static_cast<std::int32_t>(*number)}) : std::nullopt;
}

/// Problem `code` at each row whose day lies outside.
void days_within(Reading& reading, const char* rows, std::uint64_t column, Day first, Day last, const char* code)
{
    const auto* list = value_of(reading.record, rows).array();
    for (std::size_t i = 0; list && i < list->size(); ++i)
        if (const auto day = cell_day((*list)[i], column); day && (*day < first || *day > last))
            reading.refuse(code, cell_name(rows, i, "day"), {}, iso(*day));
}

} // namespace

void apply_week_plan_rules(Reading& reading)
{
    const auto day = day_of(reading.record);
    if (!day)
        return;
    const Day monday = *day + (1 - weekday(*day));
    reading.record.fields["day"] = std::int64_t{monday.number};
    days_within(reading, "items", item_day, monday, monday + 6, "week_plan.day.outside");
}

void apply_campaign_rules(Reading& reading)
{
    const auto first = day_of(reading.record, "first_day"), last = day_of(reading.record, "last_day"), closed = day_of(reading.record, "closed_day");
    if (!first || !last)
        return;
    if (*last < *first) {
        reading.refuse("campaign.last_day.before_first", "last_day");
        return;
    }
    days_within(reading, "exceptions", exception_day, *first, *last, "campaign.exception.outside");
    const auto* list = value_of(reading.record, "exceptions").array();
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        const auto day = cell_day((*list)[i], exception_day), until = cell_day((*list)[i], exception_until);
        if (day && until && *until < *day)
            reading.refuse("campaign.exception.before_day", cell_name("exceptions", i, "until_day"), {}, iso(*until));
    }
    if (closed && *closed < *first)
        reading.refuse("campaign.closed.before_first", "closed_day", {}, iso(*closed));
}

} // namespace dondoc::drafts

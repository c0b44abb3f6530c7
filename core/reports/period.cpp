#include "core/reports/period.hpp"
#include "core/base/check.hpp"
#include <algorithm>
#include <string>

namespace dondoc::reports {

namespace {

int number(std::string_view text)
{
    int value = text.empty() ? -1 : 0;
    for (char c : text)
        value = c >= '0' && c <= '9' && value >= 0 && value < 100'000 ? value * 10 + (c - '0') : -1;
    return value;
}

Day monday_of(Day day) { return day - (weekday(day) - 1); }

/// Week 1 holds the year's first Thursday.
std::optional<Day> monday_of_week(int year, int week)
{
    auto january = make_day(year, 1, 4);
    if (!january || week < 1 || week > 53)
        return {};
    auto monday = monday_of(*january) + (week - 1) * 7;
    return ymd(monday + 3).year == year ? std::optional(monday) : std::nullopt;
}

std::optional<Period> parse_one(std::string_view text)
{
    if (auto day = parse_iso_day(text))
        return Period{PeriodSort::day, *day, *day};
    if (auto month = parse_iso_month(text))
        return Period{PeriodSort::month, first_day(*month), last_day(*month)};
    int year = number(text.substr(0, std::min<std::size_t>(4, text.size())));
    if (text.size() == 4 && make_month(year, 1))
        return period_around(PeriodSort::year, first_day(*make_month(year, 1)));
    int quarter = text.size() == 7 && text.substr(4, 2) == "-Q" ? number(text.substr(6)) : -1;
    if (quarter >= 1 && quarter <= 4 && make_month(year, 1))
        return period_around(PeriodSort::quarter, first_day(*make_month(year, quarter * 3)));
    if (text.size() == 8 && text.substr(4, 2) == "-W")
        if (auto monday = monday_of_week(year, number(text.substr(6))))
            return Period{PeriodSort::week, *monday, *monday + 6};
    return {};
}

} // namespace

const char* code_of(PeriodSort sort)
{
    constexpr const char* codes[] = {"day", "week", "month", "quarter", "year", "span"};
    return codes[static_cast<std::size_t>(sort)];
}

std::optional<Period> parse_period(std::string_view text)
{
    auto dots = text.find("..");
    if (dots == std::string_view::npos)
        return parse_one(text);
    auto from = parse_one(text.substr(0, dots)), to = parse_one(text.substr(dots + 2));
    if (!from || !to || to->last < from->first)
        return {};
    return Period{PeriodSort::span, from->first, to->last};
}

std::string text_of(const Period& period)
{
    auto date = ymd(period.first);
    switch (period.sort) {
    case PeriodSort::day: return iso(period.first);
    case PeriodSort::week: {
        auto thursday = period.first + 3;
        int week = (thursday - *make_day(ymd(thursday).year, 1, 1)) / 7 + 1;
        return std::to_string(ymd(thursday).year) + (week < 10 ? "-W0" : "-W") + std::to_string(week);
    }
    case PeriodSort::month: return iso(month_of(period.first));
    case PeriodSort::quarter: return std::to_string(date.year) + "-Q" + std::to_string((date.month + 2) / 3);
    case PeriodSort::year: return std::to_string(date.year);
    case PeriodSort::span: break;
    }
    return iso(period.first) + ".." + iso(period.last);
}

Period period_around(PeriodSort sort, Day day)
{
    auto month = month_of(day);
    switch (sort) {
    case PeriodSort::day: return {sort, day, day};
    case PeriodSort::week: return {sort, monday_of(day), monday_of(day) + 6};
    case PeriodSort::month: return {sort, first_day(month), last_day(month)};
    case PeriodSort::quarter:
        month = month - (month.month() - 1) % 3;
        return {sort, first_day(month), last_day(month + 2)};
    case PeriodSort::year:
        month = month - (month.month() - 1);
        return {sort, first_day(month), last_day(month + 11)};
    case PeriodSort::span: break;
    }
    check(false, "a span lies around no day");
    return {};
}

Period last_whole(PeriodSort sort, Day today) { return period_around(sort, period_around(sort, today).first - 1); }

} // namespace dondoc::reports

#include "core/base/day.hpp"
#include <array>
#include <chrono>
#include <cstdio>

namespace dondoc {
namespace {

std::optional<int> digits(std::string_view text)
{
    int out = 0;
    for (char c : text) {
        if (c < '0' || c > '9')
            return {};
        out = out * 10 + (c - '0');
    }
    return text.empty() ? std::nullopt : std::optional<int>(out);
}

std::string padded(const char* form, int a, int b, int c = 0)
{
    std::array<char, 40> out{};
    std::snprintf(out.data(), out.size(), form, a, b, c);
    return out.data();
}

} // namespace

std::optional<Day> make_day(int year, int month, int day)
{
    if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31)
        return {};
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok())
        return {};
    return Day{static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count())};
}

std::optional<Month> make_month(int year, int month)
{
    if (year < 1900 || year > 2200 || month < 1 || month > 12)
        return {};
    return Month{year * 12 + month - 1};
}

Ymd ymd(Day day)
{
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day.number}}};
    return {int{date.year()}, static_cast<int>(unsigned{date.month()}), static_cast<int>(unsigned{date.day()})};
}

Month month_of(Day day)
{
    const auto date = ymd(day);
    return {date.year * 12 + date.month - 1};
}

Day first_day(Month month)
{
    const std::chrono::year_month_day date{std::chrono::year{month.year()}, std::chrono::month{static_cast<unsigned>(month.month())},
                                           std::chrono::day{1}};
    return {static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count())};
}

Day last_day(Month month) { return first_day(month + 1) - 1; }

int weekday(Day day) { return static_cast<int>(std::chrono::weekday{std::chrono::sys_days{std::chrono::days{day.number}}}.iso_encoding()); }

std::optional<Day> parse_iso_day(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return {};
    const auto year = digits(text.substr(0, 4)), month = digits(text.substr(5, 2)), day = digits(text.substr(8, 2));
    return year && month && day ? make_day(*year, *month, *day) : std::nullopt;
}

std::optional<Month> parse_iso_month(std::string_view text)
{
    if (text.size() != 7 || text[4] != '-')
        return {};
    const auto year = digits(text.substr(0, 4)), month = digits(text.substr(5, 2));
    return year && month ? make_month(*year, *month) : std::nullopt;
}

std::string iso(Day day)
{
    const auto date = ymd(day);
    return padded("%04d-%02d-%02d", date.year, date.month, date.day);
}

std::string iso(Month month) { return padded("%04d-%02d", month.year(), month.month()); }
std::string month_key(Month month) { return padded("%04d%02d", month.year(), month.month()); }

} // namespace dondoc

#include "core/base/text/date.hpp"
#include "core/base/check.hpp"
#include "core/base/text/utf8.hpp"
#include <array>

namespace dondoc::text {
namespace {

std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string long_month(int month) { return month < 3 ? two(month) : std::to_string(month); }

std::optional<int> small_number(std::string_view digits, std::size_t longest)
{
    if (digits.empty() || digits.size() > longest)
        return {};
    int out = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return {};
        out = out * 10 + (c - '0');
    }
    return out;
}

std::optional<Day> from_parts(std::string_view a, std::string_view b, std::string_view c)
{
    const bool year_first = a.size() == 4;
    const auto year = year_first ? a : c, day = year_first ? c : a;
    if (year.size() != 4)
        return {};
    const auto y = small_number(year, 4), m = small_number(b, 2), d = small_number(day, 2);
    return y && m && d ? make_day(*y, *m, *d) : std::nullopt;
}

/// Both separators must be the same sign.
std::optional<Day> from_written(std::string_view text)
{
    const auto first = text.find_first_of("/-.");
    if (first == std::string_view::npos)
        return {};
    const auto second = text.find(text[first], first + 1);
    if (second == std::string_view::npos)
        return {};
    return from_parts(text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1));
}

/// Days since 1899-12-30 (1904-01-01 = 1462). Sheets of 1900 count a 29th of February 1900 that never was; five digits lie beyond it.
std::optional<Day> from_serial(std::string_view text, bool epoch_1904)
{
    const auto point = text.find('.');
    if (point != std::string_view::npos && text.substr(point + 1).find_first_not_of("0123456789") != std::string_view::npos)
        return {};
    const auto serial = small_number(text.substr(0, point), 5);
    if (!serial || *serial < 10000)
        return {};
    const Day epoch = *make_day(1900, 1, 1) - 2;
    return epoch + *serial + (epoch_1904 ? 1462 : 0);
}

std::string_view without_time(std::string_view text)
{
    const auto end = text.find_first_of(" T");
    if (end == std::string_view::npos)
        return text;
    const auto rest = trim(text.substr(end + 1));
    return rest.find_first_not_of("0123456789:.Z+-") == std::string_view::npos && rest.find(':') != std::string_view::npos ? text.substr(0, end) : text;
}

} // namespace

std::string day_short(Day day)
{
    const auto date = ymd(day);
    return two(date.day) + "/" + two(date.month) + "/" + std::to_string(date.year);
}

std::string day_long(Day day) { return "ngày " + two(ymd(day).day) + " " + month_long(month_of(day)); }
std::string month_short(Month month) { return two(month.month()) + "/" + std::to_string(month.year()); }
std::string month_long(Month month) { return "tháng " + long_month(month.month()) + " năm " + std::to_string(month.year()); }

const char* weekday_name(Day day)
{
    static constexpr std::array<const char*, 7> names = {"thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"};
    return names[static_cast<std::size_t>(weekday(day) - 1)];
}

Day week_begin(Day day) { return day - (weekday(day) - 1); }

std::string place_line(std::string_view place, std::optional<int> day_of_month, Month month)
{
    return std::string(place) + ", ngày " + (day_of_month ? two(*day_of_month) + " " : "") + month_long(month);
}

std::optional<int> parse_time(std::string_view text)
{
    text = trim(text);
    const auto sign = text.find_first_of(":h");
    if (sign == std::string_view::npos || text.size() - sign != 3)
        return {};
    const auto hour = small_number(text.substr(0, sign), 2), minute = small_number(text.substr(sign + 1), 2);
    return hour && minute && *hour < 24 && *minute < 60 ? std::optional(*hour * 60 + *minute) : std::nullopt;
}

std::string time_short(int minutes)
{
    check(minutes >= 0 && minutes < 24 * 60, "a time of day");
    return two(minutes / 60) + "h" + two(minutes % 60);
}

std::string time_long(int minutes)
{
    check(minutes >= 0 && minutes < 24 * 60, "a time of day");
    return two(minutes / 60) + " giờ " + two(minutes % 60);
}

std::optional<Day> parse_date(std::string_view text, bool epoch_1904)
{
    text = without_time(trim(text));
    if (const auto serial = from_serial(text, epoch_1904))
        return serial;
    return from_written(text);
}

} // namespace dondoc::text

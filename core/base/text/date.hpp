#pragma once
// Dates and times as papers write them (NĐ 30/2020, phụ lục I): two-digit day; month 01, 02, then 3 … 12 in the long form.
#include "core/base/day.hpp"
#include <optional>
#include <string>
#include <string_view>

namespace dondoc::text {

std::string day_short(Day day);     ///< "05/01/2020"
std::string day_long(Day day);      ///< "ngày 05 tháng 01 năm 2020"
std::string month_short(Month month); ///< "01/2020"
std::string month_long(Month month);  ///< "tháng 01 năm 2020", "tháng 3 năm 2020"
const char* weekday_name(Day day);  ///< "thứ Hai" … "Chủ nhật"
Day week_begin(Day day);            ///< its Monday

/// "Đà Nẵng, ngày 05 tháng 01 năm 2026"; without a day "Đà Nẵng, ngày tháng 01 năm 2026" (the clerk writes it in).
std::string place_line(std::string_view place, std::optional<int> day_of_month, Month month);

/// A time of day: minutes since midnight.
std::optional<int> parse_time(std::string_view text); ///< "18:30", "8:05", "18h30"
std::string time_short(int minutes); ///< "18h30"
std::string time_long(int minutes);  ///< "18 giờ 30"

/// A day as cells hold it: day first with a four-digit year (5/1/2020, 22-11-2026, 22.11.2026), ISO, either with a time behind it, or an
/// Excel serial of five digits (with fraction), counted from 1904 where the workbook says so. A bare year or a two-digit year is no date.
std::optional<Day> parse_date(std::string_view text, bool epoch_1904 = false);

} // namespace dondoc::text

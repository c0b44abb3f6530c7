#pragma once
// Days and months of the proleptic Gregorian calendar. Today always arrives as an argument.
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dondoc {

struct Ymd {
    int year = 1970;
    int month = 1; ///< 1..12
    int day = 1;   ///< 1..31
    friend auto operator<=>(const Ymd&, const Ymd&) = default;
};

/// A calendar day, years 1900 to 2200.
struct Day {
    std::int32_t number = 0; ///< days since 1970-01-01
    friend auto operator<=>(const Day&, const Day&) = default;
};

/// A calendar month; `number` = year × 12 + (month − 1).
struct Month {
    std::int32_t number = 1970 * 12;
    [[nodiscard]] int year() const { return number / 12; }
    [[nodiscard]] int month() const { return number % 12 + 1; }
    friend auto operator<=>(const Month&, const Month&) = default;
};

std::optional<Day> make_day(int year, int month, int day); ///< empty when there is no such day
std::optional<Month> make_month(int year, int month);
Ymd ymd(Day day);

inline Day operator+(Day d, int days) { return {d.number + days}; }
inline Day operator-(Day d, int days) { return {d.number - days}; }
inline int operator-(Day a, Day b) { return a.number - b.number; }
inline Month operator+(Month m, int months) { return {m.number + months}; }
inline Month operator-(Month m, int months) { return {m.number - months}; }
inline int operator-(Month a, Month b) { return a.number - b.number; }

Month month_of(Day day);
Day first_day(Month month);
Day last_day(Month month);
int weekday(Day day); ///< 1 = Monday … 7 = Sunday

std::optional<Day> parse_iso_day(std::string_view text);     ///< "2026-11-24", nothing else
std::optional<Month> parse_iso_month(std::string_view text); ///< "2026-11", nothing else
std::string iso(Day day);
std::string iso(Month month);
std::string month_key(Month month); ///< "202611"

} // namespace dondoc

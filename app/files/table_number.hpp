#pragma once
// Numbers of spreadsheets as text. Files hold binary fractions ("9035.200000000001"); people see 15 significant digits.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dondoc::files {

/// Exact decimal of "12", "-1.5", "9.0352E3", rounded half away from zero to 15 significant digits: no exponent, no trailing zeros, no minus on a zero.
/// Empty when the text is no such number, or lies outside ±10^30.
std::optional<std::string> decimal_text(std::string_view raw);
std::string decimal_text(double value); ///< "" for what is no finite number in that range

enum class NumberLook : std::uint8_t { plain, day, day_time, time, zeros };

/// How a format code ("dd/mm/yyyy", "#,##0", "0000000000") shows a number; `width` of zeros goes to `zeros`.
struct NumberFormat {
    NumberLook look = NumberLook::plain;
    std::size_t zeros = 0;
};
NumberFormat read_format_code(std::string_view code);
NumberFormat built_in_format(unsigned id); ///< the ids below 164 that Excel never writes out

/// "31/10/2026", "31/10/2026 08:30" or "08:30"; empty when the serial is no day of 1900 … 2200.
std::optional<std::string> serial_text(std::string_view decimal, NumberLook look, bool from_1904);

/// The number with the format's look; falls back to the plain decimal. `is_day` tells whether a day came out.
std::string shown_number(std::string_view decimal, const NumberFormat& format, bool from_1904, bool& is_day);

} // namespace dondoc::files

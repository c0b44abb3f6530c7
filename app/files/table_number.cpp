#include "app/files/table_number.hpp"
#include "core/base/day.hpp"
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace dondoc::files {

namespace {

constexpr std::size_t significant = 15;
constexpr long exponent_limit = 30;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Digits without point, and where the point stands: value = 0.DIGITS × 10^point.
struct Decimal {
    bool negative = false;
    std::string digits;
    long point = 0;
};

std::optional<long> read_exponent(std::string_view text)
{
    if (text.empty())
        return {};
    bool negative = text[0] == '-';
    if (negative || text[0] == '+')
        text.remove_prefix(1);
    if (text.empty() || text.size() > 4)
        return {};
    long value = 0;
    for (char c : text) {
        if (!is_digit(c))
            return {};
        value = value * 10 + (c - '0');
    }
    return negative ? -value : value;
}

std::optional<Decimal> read_decimal(std::string_view text)
{
    Decimal out;
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        out.negative = text[0] == '-';
        text.remove_prefix(1);
    }
    if (auto e = text.find_first_of("eE"); e != std::string_view::npos) {
        auto exponent = read_exponent(text.substr(e + 1));
        if (!exponent)
            return {};
        out.point = *exponent;
        text = text.substr(0, e);
    }
    bool after_point = false;
    for (char c : text) {
        if (c == '.' && !after_point)
            after_point = true;
        else if (is_digit(c)) {
            out.digits += c;
            out.point += after_point ? 0 : 1;
        } else
            return {};
    }
    return out.digits.empty() || out.digits.size() > 400 ? std::nullopt : std::optional(out);
}

void trim_zeros(Decimal& d)
{
    auto first = d.digits.find_first_not_of('0');
    if (first == std::string::npos) {
        d = {};
        return;
    }
    d.digits.erase(0, first);
    d.point -= static_cast<long>(first);
    d.digits.erase(d.digits.find_last_not_of('0') + 1);
}

void round_to_significant(Decimal& d)
{
    if (d.digits.size() <= significant)
        return;
    bool up = d.digits[significant] >= '5';
    d.digits.resize(significant);
    std::size_t i = significant;
    while (up && i > 0) {
        up = d.digits[i - 1] == '9';
        d.digits[i - 1] = up ? '0' : static_cast<char>(d.digits[i - 1] + 1);
        --i;
    }
    if (up) {
        d.digits.insert(d.digits.begin(), '1');
        ++d.point;
    }
    trim_zeros(d);
}

std::string write_decimal(const Decimal& d)
{
    if (d.digits.empty())
        return "0";
    auto length = static_cast<long>(d.digits.size());
    std::string out = d.negative ? "-" : "";
    if (d.point <= 0)
        return out + "0." + std::string(static_cast<std::size_t>(-d.point), '0') + d.digits;
    if (d.point >= length)
        return out + d.digits + std::string(static_cast<std::size_t>(d.point - length), '0');
    auto point = static_cast<std::size_t>(d.point);
    return out + d.digits.substr(0, point) + "." + d.digits.substr(point);
}

bool is_plain_integer(std::string_view raw)
{
    if (raw.empty() || raw.size() > significant || (raw[0] == '0' && raw.size() > 1))
        return false;
    for (char c : raw)
        if (!is_digit(c))
            return false;
    return true;
}

/// Excel believes in 29/02/1900 (serial 60); before it the count is one off.
std::optional<Day> day_of_serial(long serial, bool from_1904)
{
    if (from_1904)
        serial += 1462;
    if (serial < 1 || serial > 110'000 || (serial == 60 && !from_1904))
        return {};
    return *make_day(1900, 1, 1) + static_cast<int>(serial < 60 ? serial - 1 : serial - 2);
}

/// Strips what is not the format itself: "texts", [colours], \escapes, padding; the first section only. [h] stays as h.
std::string bare_code(std::string_view code)
{
    std::string out;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        char c = code[i];
        if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size());
        } else if (c == '[') {
            auto end = std::min(code.find(']', i), code.size());
            auto inside = code.substr(i + 1, end - i - 1);
            if (inside == "h" || inside == "hh" || inside == "H" || inside == "m" || inside == "mm" || inside == "s" || inside == "ss")
                out += inside;
            i = end;
        } else if (c == '\\' || c == '_' || c == '*')
            ++i;
        else
            out += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    return out;
}

std::string two(long n) { return (n < 10 ? "0" : "") + std::to_string(n); }

} // namespace

std::optional<std::string> decimal_text(std::string_view raw)
{
    if (is_plain_integer(raw))
        return std::string(raw);
    auto decimal = read_decimal(raw);
    if (!decimal)
        return {};
    trim_zeros(*decimal);
    round_to_significant(*decimal);
    if (decimal->point > exponent_limit || decimal->point < -exponent_limit)
        return {};
    return write_decimal(*decimal);
}

std::string decimal_text(double value)
{
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%.17g", value);
    return std::isfinite(value) ? decimal_text(std::string_view(buffer)).value_or("") : "";
}

NumberFormat read_format_code(std::string_view code)
{
    auto bare = bare_code(code);
    if (bare.find("general") != std::string::npos)
        return {};
    bool day = bare.find_first_of("dy") != std::string::npos;
    bool time = bare.find_first_of("hs") != std::string::npos;
    if (day || (!time && bare.find('m') != std::string::npos))
        return {time ? NumberLook::day_time : NumberLook::day};
    if (time)
        return {NumberLook::time};
    if (bare.size() >= 2 && bare.find_first_not_of('0') == std::string::npos)
        return {NumberLook::zeros, std::min<std::size_t>(bare.size(), 30)};
    return {};
}

NumberFormat built_in_format(unsigned id)
{
    if (id == 22)
        return {NumberLook::day_time};
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58))
        return {NumberLook::day};
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47))
        return {NumberLook::time};
    return {};
}

std::optional<std::string> serial_text(std::string_view decimal, NumberLook look, bool from_1904)
{
    double serial = std::strtod(std::string(decimal).c_str(), nullptr);
    if (!(serial >= 0 && serial < 200'000))
        return {};
    auto whole = static_cast<long>(serial);
    auto minutes = std::lround((serial - static_cast<double>(whole)) * 24 * 60);
    if (minutes == 24 * 60) {
        ++whole;
        minutes = 0;
    }
    auto clock = two(minutes / 60) + ":" + two(minutes % 60);
    if (look == NumberLook::time && whole == 0)
        return clock;
    auto day = day_of_serial(whole, from_1904);
    if (!day)
        return {};
    auto d = ymd(*day);
    auto text = two(d.day) + "/" + two(d.month) + "/" + std::to_string(d.year);
    return minutes == 0 ? text : text + " " + clock;
}

std::string shown_number(std::string_view decimal, const NumberFormat& format, bool from_1904, bool& is_day)
{
    is_day = false;
    if (format.look == NumberLook::plain)
        return std::string(decimal);
    if (format.look == NumberLook::zeros) {
        bool padded = decimal.size() < format.zeros && decimal.find_first_not_of("0123456789") == std::string_view::npos;
        return padded ? std::string(format.zeros - decimal.size(), '0') + std::string(decimal) : std::string(decimal);
    }
    auto text = serial_text(decimal, format.look, from_1904);
    is_day = text.has_value();
    return text ? *text : std::string(decimal);
}

} // namespace dondoc::files

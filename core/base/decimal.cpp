#include "core/base/decimal.hpp"
#include "core/base/check.hpp"
#include <algorithm>

namespace dondoc {
namespace {

Wide common_divisor(Wide a, Wide b)
{
    while (b != 0) {
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    return a < 0 ? -a : a;
}

Wide product(Wide a, Wide b)
{
    Wide out = 0;
    check(!__builtin_mul_overflow(a, b, &out), "a fraction outgrew 128 bits");
    return out;
}

Wide total(Wide a, Wide b)
{
    Wide out = 0;
    check(!__builtin_add_overflow(a, b, &out), "a fraction outgrew 128 bits");
    return out;
}

std::string digits_of(Wide number)
{
    if (number < 0)
        return "-" + digits_of(-number);
    std::string out;
    do
        out.push_back(static_cast<char>('0' + static_cast<int>(number % 10)));
    while ((number /= 10) > 0);
    std::reverse(out.begin(), out.end());
    return out;
}

/// −1 when there is anything but digits.
Wide number_of(std::string_view digits)
{
    Wide out = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return -1;
        out = out * 10 + (c - '0');
    }
    return out;
}

} // namespace

Ratio::Ratio(Wide above, Wide below)
{
    check(below != 0, "a fraction over nothing");
    const Wide common = common_divisor(above, below);
    const Wide sign = below < 0 ? -1 : 1;
    above_ = sign * above / common;
    below_ = sign * below / common;
}

Ratio operator+(const Ratio& a, const Ratio& b) { return {total(product(a.above_, b.below_), product(b.above_, a.below_)), product(a.below_, b.below_)}; }
Ratio operator-(const Ratio& a, const Ratio& b) { return {total(product(a.above_, b.below_), -product(b.above_, a.below_)), product(a.below_, b.below_)}; }
Ratio operator*(const Ratio& a, const Ratio& b) { return {product(a.above_, b.above_), product(a.below_, b.below_)}; }
Ratio operator/(const Ratio& a, const Ratio& b) { return {product(a.above_, b.below_), product(a.below_, b.above_)}; }
std::strong_ordering operator<=>(const Ratio& a, const Ratio& b) { return product(a.above_, b.below_) <=> product(b.above_, a.below_); }

std::optional<Ratio> parse_decimal(std::string_view text)
{
    const bool negative = text.starts_with("-");
    text.remove_prefix(negative ? 1 : 0);
    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    const auto part = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    if (whole.empty() || whole.size() > 15 || part.size() > 15 || (point != std::string_view::npos && part.empty()))
        return {};
    const Wide high = number_of(whole), low = number_of(part), unit = power_of_ten(static_cast<int>(part.size()));
    if (high < 0 || low < 0)
        return {};
    const Ratio out(high * unit + low, unit);
    return negative ? Ratio(0) - out : out;
}

std::int64_t rounded(const Ratio& value, int decimals)
{
    const Wide scaled = product(value.above(), power_of_ten(decimals));
    const Wide size = scaled < 0 ? -scaled : scaled;
    const Wide nearest = (product(size, 2) + value.below()) / product(value.below(), 2);
    check(nearest <= INT64_MAX, "a rounded number outgrew 64 bits");
    return static_cast<std::int64_t>(scaled < 0 ? -nearest : nearest);
}

std::string fixed(const Ratio& value, int decimals)
{
    const std::int64_t nearest = rounded(value, decimals);
    std::string out = digits_of(nearest < 0 ? -Wide{nearest} : Wide{nearest});
    const auto places = static_cast<std::size_t>(decimals);
    if (out.size() <= places)
        out.insert(0, places + 1 - out.size(), '0');
    if (places > 0)
        out.insert(out.size() - places, ".");
    return nearest < 0 ? "-" + out : out;
}

std::string exact(const Ratio& value) { return digits_of(value.above()) + "/" + digits_of(value.below()); }

std::int64_t power_of_ten(int n)
{
    check(n >= 0 && n <= 18, "a power of ten within 64 bits");
    std::int64_t out = 1;
    while (n-- > 0)
        out *= 10;
    return out;
}

} // namespace dondoc

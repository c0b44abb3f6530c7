#pragma once
// Exact numbers: months in debt, rates, percentages. No floating point anywhere near money.
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dondoc {

__extension__ using Wide = __int128;

/// A fraction in lowest terms, denominator > 0. Arithmetic beyond 128 bits is our mistake (`check`); readers bound their input.
class Ratio
{
public:
    Ratio() = default;
    explicit Ratio(Wide whole) : above_(whole) {}
    Ratio(Wide above, Wide below); ///< below ≠ 0

    [[nodiscard]] Wide above() const { return above_; }
    [[nodiscard]] Wide below() const { return below_; }

    friend Ratio operator+(const Ratio& a, const Ratio& b);
    friend Ratio operator-(const Ratio& a, const Ratio& b);
    friend Ratio operator*(const Ratio& a, const Ratio& b);
    friend Ratio operator/(const Ratio& a, const Ratio& b); ///< b ≠ 0
    friend bool operator==(const Ratio&, const Ratio&) = default;
    friend std::strong_ordering operator<=>(const Ratio& a, const Ratio& b);

private:
    Wide above_ = 0;
    Wide below_ = 1;
};

/// "2.99", "-0.5", "12": digits with at most one point, at most 15 before and 15 after it.
std::optional<Ratio> parse_decimal(std::string_view text);

/// Nearest multiple of 10^−decimals, half away from zero, as an integer of that unit: rounded(19/6, 2) = 317.
std::int64_t rounded(const Ratio& value, int decimals = 0);

/// rounded() as text: "3.17"; never "-0.00".
std::string fixed(const Ratio& value, int decimals);

/// "19/6", for explaining.
std::string exact(const Ratio& value);

/// 10^n, 0 ≤ n ≤ 18.
std::int64_t power_of_ten(int n);

} // namespace dondoc

#pragma once
#include <compare>
#include <cstdint>
#include <vector>

namespace dondoc {

/// Whole đồng. Arithmetic is checked: an overflow is our mistake (`check`), readers bound their input to ±`money_limit`.
struct Money {
    std::int64_t dong = 0;
    friend auto operator<=>(const Money&, const Money&) = default;
};

/// Largest amount a person or a file may give for one figure: 10^15 đồng, ten times the totals of the largest office (DOMAIN.md 7).
inline constexpr std::int64_t money_limit = 1'000'000'000'000'000;

Money operator+(Money a, Money b);
Money operator-(Money a, Money b);
Money operator-(Money a);
inline Money& operator+=(Money& a, Money b) { return a = a + b; }
inline Money& operator-=(Money& a, Money b) { return a = a - b; }
Money sum(const std::vector<Money>& parts);

/// a × multiplier ÷ divisor, rounded half away from zero; exact in 128 bits. divisor > 0.
Money scale(Money a, std::int64_t multiplier, std::int64_t divisor);

/// Splits a debt into equal installments; đồng that do not divide go to the first ones, so the sum is always the debt.
std::vector<Money> split_debt(Money debt, int installments);

/// Splits an amount by weights (all ≥ 0, sum > 0), largest remainder first; the sum is always the amount.
std::vector<Money> split_by_weights(Money amount, const std::vector<std::int64_t>& weights);

} // namespace dondoc

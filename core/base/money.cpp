#include "core/base/money.hpp"
#include "core/base/check.hpp"
#include <algorithm>
#include <numeric>

namespace dondoc {

Money operator+(Money a, Money b)
{
    std::int64_t out = 0;
    check(!__builtin_add_overflow(a.dong, b.dong, &out), "money overflow");
    return {out};
}

Money operator-(Money a, Money b)
{
    std::int64_t out = 0;
    check(!__builtin_sub_overflow(a.dong, b.dong, &out), "money overflow");
    return {out};
}

Money operator-(Money a) { return Money{} - a; }

Money sum(const std::vector<Money>& parts) { return std::accumulate(parts.begin(), parts.end(), Money{}); }

Money scale(Money a, std::int64_t multiplier, std::int64_t divisor)
{
    check(divisor > 0, "scale needs a positive divisor");
    __extension__ using Wide = __int128;
    Wide product = Wide{a.dong} * multiplier;
    const bool negative = product < 0;
    if (negative)
        product = -product;
    const Wide rounded = (product * 2 + divisor) / (Wide{divisor} * 2);
    check(rounded <= INT64_MAX, "money overflow");
    const auto dong = static_cast<std::int64_t>(rounded);
    return {negative ? -dong : dong};
}

std::vector<Money> split_debt(Money debt, int installments)
{
    check(installments > 0, "at least one installment");
    return split_by_weights(debt, std::vector<std::int64_t>(static_cast<std::size_t>(installments), 1));
}

std::vector<Money> split_by_weights(Money amount, const std::vector<std::int64_t>& weights)
{
    __extension__ using Wide = __int128;
    const std::int64_t total = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    check(total > 0, "weights add up to more than nothing");
    const std::int64_t sign = amount.dong < 0 ? -1 : 1;
    const Wide magnitude = sign * Wide{amount.dong};
    std::vector<Money> parts;
    std::vector<std::pair<Wide, std::size_t>> remainders;
    Wide given = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const Wide exact = magnitude * weights[i];
        parts.push_back({static_cast<std::int64_t>(exact / total)});
        given += exact / total;
        remainders.emplace_back(-(exact % total), i);
    }
    std::stable_sort(remainders.begin(), remainders.end());
    for (std::size_t i = 0; given < magnitude; ++i, ++given)
        parts[remainders[i].second].dong += 1;
    for (auto& part : parts)
        part.dong *= sign;
    return parts;
}

} // namespace dondoc

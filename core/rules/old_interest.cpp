#include "core/rules/old_interest.hpp"
#include "core/base/check.hpp"
#include "core/base/natural.hpp"
#include <algorithm>

namespace dondoc::rules {
namespace {

Money at_rate(Money base, const Ratio& k_percent) { return {rounded(Ratio(base.dong) * k_percent / Ratio(100))}; }

void multiply(Natural& number, std::int64_t factor, int times)
{
    for (; times > 0; --times)
        number *= static_cast<std::uint32_t>(factor);
}

/// 1 + k as a fraction over a power of ten, each side within 32 bits: k has few decimals in practice, more are split in two.
struct Growth {
    std::uint64_t above = 0, below = 0;
};

Growth growth_of(const Ratio& k_percent)
{
    const Ratio growth = Ratio(1) + k_percent / Ratio(100);
    check(growth.above() > 0 && growth.above() <= UINT32_MAX && growth.below() <= UINT32_MAX, "a monthly rate of a few decimals");
    return {static_cast<std::uint64_t>(growth.above()), static_cast<std::uint64_t>(growth.below())};
}

/// |amount| × (above^n − below^n) × below^(longest − n): its interest times below^longest.
Natural scaled_interest(const BackCollection& part, const Growth& growth, int longest)
{
    Natural grown(static_cast<std::uint64_t>(part.amount.dong < 0 ? -part.amount.dong : part.amount.dong));
    Natural plain = grown;
    multiply(grown, static_cast<std::int64_t>(growth.above), part.months);
    multiply(plain, static_cast<std::int64_t>(growth.below), part.months);
    grown -= plain;
    multiply(grown, static_cast<std::int64_t>(growth.below), longest - part.months);
    return grown;
}

/// number ÷ below^times, half up.
std::int64_t divided(Natural number, std::uint64_t below, int times)
{
    Natural half(1);
    multiply(half, static_cast<std::int64_t>(below), times);
    number *= 2;
    number += half;
    for (; times > 0; --times)
        number.divide(static_cast<std::uint32_t>(below));
    number.divide(2);
    check(number.small() && number.value() <= INT64_MAX, "interest within 64 bits");
    return static_cast<std::int64_t>(number.value());
}

} // namespace

CompoundInterest compound_interest(const std::vector<Money>& principals, const Ratio& k_percent, Money carried)
{
    CompoundInterest out{{}, carried};
    for (const Money principal : principals) {
        out.by_month.push_back(at_rate(principal + out.accumulated, k_percent));
        out.accumulated += out.by_month.back();
    }
    return out;
}

Money simple_interest(Money payable, Money not_due, const Ratio& k_percent) { return at_rate(std::max(Money{}, payable - not_due), k_percent); }

Money back_collection_interest(const std::vector<BackCollection>& parts, const Ratio& k_percent)
{
    const Growth growth = growth_of(k_percent);
    int longest = 0;
    for (const auto& part : parts)
        longest = std::max(longest, part.months);
    Natural owed, given_back;
    for (const auto& part : parts) {
        check(part.months >= 0 && part.months <= 1200, "months of a back collection");
        (part.amount.dong < 0 ? given_back : owed) += scaled_interest(part, growth, longest);
    }
    const bool negative = given_back > owed;
    Natural difference = negative ? given_back : owed;
    difference -= negative ? owed : given_back;
    const std::int64_t interest = divided(difference, growth.below, longest);
    return {negative ? -interest : interest};
}

} // namespace dondoc::rules

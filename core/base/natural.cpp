#include "core/base/natural.hpp"
#include "core/base/check.hpp"
#include <algorithm>

namespace dondoc {

Natural::Natural(std::uint64_t value)
{
    for (; value > 0; value >>= 32)
        limbs_.push_back(static_cast<std::uint32_t>(value));
}

Natural& Natural::operator+=(const Natural& other)
{
    limbs_.resize(std::max(limbs_.size(), other.limbs_.size()) + 1);
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < limbs_.size(); ++i) {
        carry += std::uint64_t{limbs_[i]} + (i < other.limbs_.size() ? other.limbs_[i] : 0);
        limbs_[i] = static_cast<std::uint32_t>(carry);
        carry >>= 32;
    }
    trim();
    return *this;
}

Natural& Natural::operator-=(const Natural& other)
{
    check(other <= *this, "a natural number stays at least nothing");
    std::int64_t borrow = 0;
    for (std::size_t i = 0; i < limbs_.size(); ++i) {
        borrow += std::int64_t{limbs_[i]} - (i < other.limbs_.size() ? std::int64_t{other.limbs_[i]} : 0);
        limbs_[i] = static_cast<std::uint32_t>(borrow);
        borrow >>= 32;
    }
    trim();
    return *this;
}

Natural& Natural::operator*=(std::uint32_t factor)
{
    std::uint64_t carry = 0;
    for (auto& limb : limbs_) {
        carry += std::uint64_t{limb} * factor;
        limb = static_cast<std::uint32_t>(carry);
        carry >>= 32;
    }
    limbs_.push_back(static_cast<std::uint32_t>(carry));
    trim();
    return *this;
}

std::strong_ordering operator<=>(const Natural& a, const Natural& b)
{
    if (a.limbs_.size() != b.limbs_.size())
        return a.limbs_.size() <=> b.limbs_.size();
    return std::lexicographical_compare_three_way(a.limbs_.rbegin(), a.limbs_.rend(), b.limbs_.rbegin(), b.limbs_.rend());
}

std::uint32_t Natural::divide(std::uint32_t divisor)
{
    std::uint64_t rest = 0;
    for (std::size_t i = limbs_.size(); i-- > 0;) {
        rest = rest << 32 | limbs_[i];
        limbs_[i] = static_cast<std::uint32_t>(rest / divisor);
        rest %= divisor;
    }
    trim();
    return static_cast<std::uint32_t>(rest);
}

std::uint64_t Natural::value() const
{
    check(small(), "a natural number of 64 bits");
    std::uint64_t out = 0;
    for (std::size_t i = limbs_.size(); i-- > 0;)
        out = out << 32 | limbs_[i];
    return out;
}

void Natural::trim()
{
    while (!limbs_.empty() && limbs_.back() == 0)
        limbs_.pop_back();
}

} // namespace dondoc

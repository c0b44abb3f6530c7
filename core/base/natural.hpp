#pragma once
// Whole numbers of any length, ≥ 0: for powers that no machine word holds.
#include <compare>
#include <cstdint>
#include <vector>

namespace dondoc {

class Natural
{
public:
    Natural() = default;
    explicit Natural(std::uint64_t value);

    Natural& operator+=(const Natural& other);
    Natural& operator-=(const Natural& other); ///< other ≤ *this
    Natural& operator*=(std::uint32_t factor);
    friend std::strong_ordering operator<=>(const Natural& a, const Natural& b);
    friend bool operator==(const Natural& a, const Natural& b) = default;

    /// *this ÷ divisor, floor; gives the remainder.
    std::uint32_t divide(std::uint32_t divisor);
    /// Fits 64 bits?
    [[nodiscard]] bool small() const { return limbs_.size() <= 2; }
    [[nodiscard]] std::uint64_t value() const; ///< small() only

private:
    void trim();
    std::vector<std::uint32_t> limbs_; ///< least first, no leading zero
};

} // namespace dondoc

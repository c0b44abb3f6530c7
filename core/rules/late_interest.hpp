#pragma once
// 0,03 %/ngày: Luật BHXH 2024, điều 40, 41. Debts due before the rule's first day bear the older interest and are left out here.
#include "core/base/money.hpp"
#include "core/rules/rows.hpp"

namespace dondoc::rules {

struct DebtLine {
    std::string fund;
    Money amount;
    Day due;
};

struct LateInterest {
    std::vector<int> days;              ///< per line: as_of − due, as_of included, the due day not
    std::map<std::string, Money> funds; ///< rounded once per fund, half away from zero
    Money total;                        ///< sum of the rounded
    std::size_t left_out = 0;           ///< lines due before the rule came into force
};

LateInterest late_interest(const Rows& rows, const std::vector<DebtLine>& lines, Day as_of);

} // namespace dondoc::rules

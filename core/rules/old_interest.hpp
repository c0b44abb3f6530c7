#pragma once
// Interest of before 01/7/2025: 959 điều 41, 42; QĐ 595 điều 37. For showing and checking old debts.
#include "core/base/money.hpp"
#include "core/base/decimal.hpp"
#include <vector>

namespace dondoc::rules {

struct CompoundInterest {
    std::vector<Money> by_month;
    Money accumulated; ///< with what was carried in
};

/// To 31/12/2015: each month (principal + all unpaid interest) × k, rounded.
CompoundInterest compound_interest(const std::vector<Money>& principals, const Ratio& k_percent, Money carried);

/// 2016 to 30/6/2025: max(0, payable − not yet due) × k.
Money simple_interest(Money payable, Money not_due, const Ratio& k_percent);

struct BackCollection {
    Money amount;
    int months = 0; ///< 0 … 1200
};

/// Truy thu: Σ amount × ((1 + k)^months − 1), exact, rounded once. k_percent has at most 15 decimals and is not negative.
Money back_collection_interest(const std::vector<BackCollection>& parts, const Ratio& k_percent);

} // namespace dondoc::rules

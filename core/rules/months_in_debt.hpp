#pragma once
// Số tháng nợ (DOMAIN.md 2.2). An imported value wins; else (closing − not overdue) ÷ average monthly charge.
#include "core/rules/debt_class.hpp"
#include "core/rules/due_days.hpp"

namespace dondoc::rules {

enum class MonthsSource : std::uint8_t { imported, computed, since_paid_through, unknown };
const char* code_of(MonthsSource source);

struct LedgerFigures {
    Money closing;                          ///< principal; negative = overpaid
    Money charge_total;                     ///< charges of `charge_months` months together
    int charge_months = 0;
    Money not_overdue;                      ///< part of closing whose deadline has not passed
    Month month;                            ///< of the ledger
    std::optional<Month> paid_through = {}; ///< đã đóng đến hết tháng
    std::optional<Ratio> imported = {};
};

struct MonthsInDebt {
    std::optional<Ratio> months; ///< unrounded
    Classified classified;       ///< `unknown` without months
    MonthsSource source = MonthsSource::unknown;
    Money overpaid;
};

MonthsInDebt months_in_debt(const Row& debt_class, const LedgerFigures& figures, const Uncollectable& uncollectable = {});

/// Charges (by their month) whose deadline lies after the last day of `ledger_month`; one due on that very day is overdue at its close.
/// Cycles are calendar quarters and half-years. A charge of before the oldest row counts as overdue.
Money charges_not_overdue(const Rows& rows, Method method, const std::map<Month, Money>& charges, Month ledger_month);

/// What judges a commitment at the end of a ledger month (CLI.md record-commitment): closing less the charges whose deadline has not passed; when the
/// employer does not pay the current charges beside, less all charges of months after `as_of`.
Money judged_debt(const Rows& rows, Method method, const std::map<Month, Money>& charges, Money closing, Month ledger_month, Month as_of, bool pays_current);

} // namespace dondoc::rules

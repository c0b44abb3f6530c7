#pragma once
// From ledger months to the figures that a page quotes: principal and 0,03 %/ngày for each fund (LAYOUT.md 1 "The figures"; rules: late_interest, due_days, fund_split).
#include "core/documents/quoted.hpp"
#include "core/rules/due_days.hpp"
#include <span>

namespace dondoc::documents {

/// One ledger month; funds in the order of all_funds().
struct ChargedMonth {
    Month month;
    std::optional<Money> charge;  ///< due and adjustment
    std::optional<Money> closing;
    std::array<std::optional<Money>, fund_count> fund_charge{}, fund_closing{};
};

/// `months` oldest first, the last is the one quoted; empty without a closing figure there. What was paid paid the oldest charges first, so the debt lies on
/// the newest; what no known charge explains counts as due with the month before the first.
/// Interest runs to the last day of the month quoted. `months_in_debt` stays for the caller.
std::optional<DebtFigures> debt_figures(const rules::Rows& rows, rules::Method method, std::span<const ChargedMonth> months);

} // namespace dondoc::documents

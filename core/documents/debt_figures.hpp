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
    std::array<std::optional<Money>, fund_count> fund_charge{}, fund_closing{}, fund_paid{};
    std::optional<Money> opening = {}, due = {}, adjustment = {}, paid = {};
    std::optional<std::int64_t> workers = {};
};

/// What is left of a month's charge, by fund.
struct OwedCharge {
    Month month;
    std::array<Money, fund_count> funds{};
    [[nodiscard]] Money total() const;
};
/// Oldest first; their sum is the last closing. What no known charge explains belongs to the month before the first.
std::vector<OwedCharge> owed_charges(const rules::Rows& rows, std::span<const ChargedMonth> months);

/// By fund as the ledger has it, where it has it for every fund; else by the rates.
std::array<Money, fund_count> by_fund(const rules::Rows& rows, Month month, Money amount, const std::array<std::optional<Money>, fund_count>& given);

/// `months` oldest first, the last is the one quoted; empty without a closing figure there. What was paid paid the oldest charges first, so the debt lies on
/// the newest; what no known charge explains counts as due with the month before the first.
/// Interest runs to the last day of the month quoted. `months_in_debt` stays for the caller.
/// A quarter's or half-year's deadline counts for each of its months.
std::optional<DebtFigures> debt_figures(const rules::Rows& rows, rules::Method method, std::span<const ChargedMonth> months);

/// What a letter says (NĐ 274/2025/NĐ-CP): the charges late on the day `until`, each with its days, its 0,03 %/ngày and the day of evasion
/// (Luật BHXH 2024, điều 39 khoản 1). Interest is rounded once a fund; the months' shares add up to it. Empty without a closing figure.
std::optional<LateFigures> late_figures(const rules::Rows& rows, rules::Method method, std::span<const ChargedMonth> months, Day until);

/// Rows of C05-TS from `from` to the last of `months` (DOMAIN.md 3.2). Row 2 (wages) is not in the ledger and stays blank. Empty without a closing figure.
std::optional<C05Figures> c05_figures(const rules::Rows& rows, rules::Method method, std::span<const ChargedMonth> months, Month from);

} // namespace dondoc::documents

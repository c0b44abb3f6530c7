#pragma once
// One employer as lists and its page show it today: figures of its last ledger month not after today.
#include "core/base/ids.hpp"
#include "core/rules/months_in_debt.hpp"
#include "core/rules/next_action.hpp"

namespace dondoc::actions {

struct UnitFigures {
    UnitId id;
    std::int64_t no = 0;                 ///< local number, key of the ledger
    std::string code, name, tax_code;
    std::string officer;                 ///< code of the open principal assignment; "" = none
    std::optional<Month> month;          ///< of its own ledger; empty = no ledger, then debt and months are unknown, never 0
    std::optional<Money> debt;           ///< max(0, closing)
    Money overpaid;
    std::optional<Ratio> months;         ///< in debt, unrounded
    rules::MonthsSource months_source = rules::MonthsSource::unknown;
    rules::DebtClass debt_class = rules::DebtClass::unknown;
    std::string band;                    ///< of nợ kéo dài and khó thu (core/rules/debt_class.hpp)
    std::optional<std::int64_t> employees;
    std::optional<rules::NextAction> next; ///< action and its day
};

/// Last day of the ledger month; `data_as_of` of every answer.
inline std::optional<Day> data_day(const std::optional<Month>& month) { return month ? std::optional(last_day(*month)) : std::nullopt; }

} // namespace dondoc::actions

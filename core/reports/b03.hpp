#pragma once
// B03-TS, báo cáo chi tiết đơn vị nợ (QĐ 959/2015; DOMAIN.md 3.5, LAYOUT.md 8).
#include "core/reports/table.hpp"
#include "core/rules/debt_class.hpp"

namespace dondoc::reports {

/// One employer that owes at the end of the period.
struct Debtor {
    std::string code, name, address;
    std::optional<std::int64_t> workers;
    std::optional<Ratio> months;
    Money debt;
    std::optional<Money> bhxh, bhyt, bhtn, interest; ///< where the ledger has funds
    rules::DebtClass debt_class = rules::DebtClass::unknown;
    std::string band;                                ///< kind of khó thu
    std::string measure, document;                   ///< columns 9 and 10
};

/// I Nợ chậm đóng as totals only; II, III and IV.1 … IV.4 listed by months, then code; debtors of unknown class behind them; then the sum.
std::vector<Line> b03_lines(std::vector<Debtor> debtors);
std::vector<Column> b03_columns();

} // namespace dondoc::reports

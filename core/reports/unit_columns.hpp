#pragma once
// Columns that lists of employers share.
#include "core/reports/columns.hpp"
#include "core/reports/groups.hpp"

namespace dondoc::reports {

struct UnitLine {
    const UnitFact* unit = nullptr;
    std::string why = {}; ///< text key: for which of the report's reasons it is listed
};

/// Employers that are on the lists now.
std::vector<UnitLine> lines_where(const Facts& facts, const std::function<bool(const UnitFact&)>& holds);
using LineOrder = bool (*)(const UnitFact& a, const UnitFact& b);
bool by_debt(const UnitFact& a, const UnitFact& b);   ///< largest first
bool by_months(const UnitFact& a, const UnitFact& b); ///< longest first
bool by_clean(const UnitFact& a, const UnitFact& b);  ///< longest without debt first
void sort_lines(std::vector<UnitLine>& lines, LineOrder order);

std::string class_word(rules::DebtClass debt_class);

extern const ColumnOf<UnitLine> code, name, address, tax_code, workers, months_column, debt;
ColumnOf<UnitLine> officer_of(const Facts& facts);

} // namespace dondoc::reports

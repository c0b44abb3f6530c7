#include "core/reports/unit_columns.hpp"
#include <algorithm>

namespace dondoc::reports {

std::vector<UnitLine> lines_where(const Facts& facts, const std::function<bool(const UnitFact&)>& holds)
{
    std::vector<UnitLine> out;
    for (const auto& unit : facts.units)
        if (!unit.removed && holds(unit))
            out.push_back({&unit});
    return out;
}

bool by_debt(const UnitFact& a, const UnitFact& b) { return a.debt.value_or(Money{}) > b.debt.value_or(Money{}); }

bool by_months(const UnitFact& a, const UnitFact& b) { return a.months.value_or(Ratio(-1)) > b.months.value_or(Ratio(-1)); }

bool by_clean(const UnitFact& a, const UnitFact& b) { return a.clean_months > b.clean_months; }

void sort_lines(std::vector<UnitLine>& lines, LineOrder order)
{
    std::stable_sort(lines.begin(), lines.end(), [&](const UnitLine& a, const UnitLine& b) { return order(*a.unit, *b.unit); });
}

std::string class_word(rules::DebtClass debt_class) { return std::string("debt_class.") + rules::code_of(debt_class); }

const ColumnOf<UnitLine> code{"code", ColumnType::text, 160, [](const UnitLine& line) { return words(line.unit->code); }};
const ColumnOf<UnitLine> name{"name", ColumnType::text, 480, [](const UnitLine& line) { return words(line.unit->name); }};
const ColumnOf<UnitLine> address{"address", ColumnType::text, 480, [](const UnitLine& line) { return words(line.unit->address); }};
const ColumnOf<UnitLine> tax_code{"tax_code", ColumnType::text, 230, [](const UnitLine& line) { return words(line.unit->tax_code); }};
const ColumnOf<UnitLine> workers{"workers", ColumnType::count, 120, [](const UnitLine& line) { return maybe(line.unit->workers); }, true};
const ColumnOf<UnitLine> months_column{"months", ColumnType::months, 120, [](const UnitLine& line) { return months(line.unit->months); }};
const ColumnOf<UnitLine> debt{"debt", ColumnType::money, 270, [](const UnitLine& line) { return money(line.unit->debt); }, true};

ColumnOf<UnitLine> officer_of(const Facts& facts)
{
    return {"officer", ColumnType::word, 280, [&facts](const UnitLine& line) {
                const auto known = facts.name_of(line.unit->officer);
                return words(line.unit->officer.empty() ? "report.nobody" : known.empty() ? line.unit->officer : known);
            }};
}

} // namespace dondoc::reports

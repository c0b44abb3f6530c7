// B03-TS and B03a-TS: the debt by class (QĐ 959/2015; DOMAIN.md 3.5, 3.6).
#include "core/reports/b03.hpp"
#include "core/reports/columns.hpp"
#include "core/reports/groups.hpp"
#include "core/reports/makers.hpp"
#include <algorithm>

namespace dondoc::reports {
namespace {

using rules::DebtClass;

struct Measure {
    std::string what, document;
};

std::string number_and_day(const std::string& number, Day day)
{
    return number + ", " + text::day_short(day);
}

/// Column 9 says only what a numbered paper proves, so that column 10 can name it: the newest decision, proposal or broken commitment.
Measure measure_of(const Facts& facts, const UnitFact& unit)
{
    Measure out;
    for (const auto& commitment : unit.commitments) {
        const auto& minutes = facts.records[commitment.record];
        const auto own = text_of(minutes.record, "number");
        const auto number = own.empty() ? minutes.page_code : own;
        if (rules::progress_of(commitment.judged) == rules::Progress::broken && !number.empty())
            out = {"report.measure.breach", number_and_day(number, minutes.day)};
    }
    for (const auto* record : records_of(facts, unit, "proposal"))
        if (const auto number = text_of(record->record, "number"); !number.empty())
            out = {"report.measure." + text_of(record->record, "kind"), number_and_day(number, record->day)};
    for (const auto* record : records_of(facts, unit, "decision"))
        out = {text_of(record->record, "subject"), number_and_day(text_of(record->record, "number"), record->day)};
    return out;
}

/// Column 4 = 5 + 6 + 7 + 8: interest is what the funds' principal leaves of the sum.
Debtor debtor_of(const Facts& facts, const UnitFact& unit)
{
    const auto measure = measure_of(facts, unit);
    return {.code = unit.code, .name = unit.name, .address = unit.address, .workers = unit.workers, .months = unit.months, .debt = *unit.debt, .bhxh = unit.bhxh,
            .bhyt = unit.bhyt, .bhtn = unit.bhtn, .interest = unit.interest, .debt_class = unit.debt_class, .band = unit.band, .measure = measure.what, .document = measure.document};
}

/// A row of B03a: a class, or one of its bands or kinds.
struct ClassRow {
    std::string label;
    std::vector<const UnitFact*> units;
    bool part = false; ///< of the row above it; not summed again
};

std::optional<Money> fund_sum(const ClassRow& row, std::optional<Money> UnitFact::*fund)
{
    std::optional<Money> sum;
    for (const auto* unit : row.units)
        if (unit->*fund)
            sum = sum.value_or(Money{}) + *(unit->*fund);
    return sum;
}

ColumnOf<ClassRow> fund_column(const char* key, std::optional<Money> UnitFact::*fund)
{
    return {key, ColumnType::money, 270, [fund](const ClassRow& row) { return money(fund_sum(row, fund)); }};
}

std::vector<ColumnOf<ClassRow>> b03a_columns()
{
    return {{"class", ColumnType::word, 500, [](const ClassRow& row) { return words(row.label); }},
            {"units", ColumnType::count, 170, [](const ClassRow& row) { return number(static_cast<std::int64_t>(row.units.size())); }},
            {"workers", ColumnType::count, 170,
             [](const ClassRow& row) {
                 std::int64_t sum = 0;
                 for (const auto* unit : row.units)
                     sum += unit->workers.value_or(0);
                 return number(sum);
             }},
            {"debt", ColumnType::money, 300, [](const ClassRow& row) { return money(debt_of(row.units)); }},
            fund_column("bhxh", &UnitFact::bhxh), fund_column("bhyt", &UnitFact::bhyt), fund_column("bhtn", &UnitFact::bhtn), fund_column("interest", &UnitFact::interest)};
}

struct ClassPart {
    DebtClass debt_class;
    const char* band;
    const char* label;
};

constexpr ClassPart parts[] = {
    {DebtClass::late, "", "report.b03a.late"},
    {DebtClass::outstanding, "", "report.b03a.outstanding"},
    {DebtClass::prolonged, "", "report.b03a.prolonged"},
    {DebtClass::prolonged, "3_to_6", "report.b03a.3_to_6"},
    {DebtClass::prolonged, "6_to_12", "report.b03a.6_to_12"},
    {DebtClass::prolonged, "12_up", "report.b03a.12_up"},
    {DebtClass::uncollectable, "", "report.b03a.uncollectable"},
    {DebtClass::uncollectable, "missing", "report.b03a.missing"},
    {DebtClass::uncollectable, "dissolving", "report.b03a.dissolving"},
    {DebtClass::uncollectable, "dissolved", "report.b03a.dissolved"},
    {DebtClass::uncollectable, "other", "report.b03a.other"},
    {DebtClass::unknown, "", "report.b03a.unknown"},
};

ClassRow class_row(const std::vector<const UnitFact*>& owing, const ClassPart& part)
{
    ClassRow row{part.label, {}, part.band[0] != '\0'};
    for (const auto* unit : owing) {
        const auto held = unit->debt_class == DebtClass::none ? DebtClass::unknown : unit->debt_class;
        if (held == part.debt_class && (!row.part || unit->band == part.band))
            row.units.push_back(unit);
    }
    return row;
}

std::vector<const UnitFact*> owing_units(const Facts& facts)
{
    std::vector<const UnitFact*> out;
    for (const auto& unit : facts.units)
        if (!unit.removed && unit.debt && *unit.debt > Money{})
            out.push_back(&unit);
    return out;
}

} // namespace

Report b03(const Facts& facts)
{
    std::vector<Debtor> debtors;
    for (const auto* unit : owing_units(facts))
        debtors.push_back(debtor_of(facts, *unit));
    Report report;
    report.name = facts.name;
    report.period = facts.period;
    report.columns = b03_columns();
    report.lines = b03_lines(std::move(debtors));
    keep_totals(report);
    report.totals["units"] = std::get<std::int64_t>(report.lines.back().values[2]);
    report.totals.erase("code");
    Chart chart{.sort = Chart::Sort::columns, .key = "report.chart.ageing", .labels = {}, .series = {{.key = "report.column.debt", .type = ColumnType::money, .values = {}}}};
    for (const auto& line : report.lines)
        if (line.sort == LineSort::group) {
            chart.labels.push_back(line.label);
            chart.series[0].values.push_back(line.values[6]);
        }
    report.chart = std::move(chart);
    return report;
}

Report b03a(const Facts& facts)
{
    const auto columns = b03a_columns();
    const auto owing = owing_units(facts);
    auto report = with_columns(facts, columns);
    for (const auto& part : parts) {
        const auto row = class_row(owing, part);
        if (part.debt_class == DebtClass::unknown && row.units.empty())
            continue;
        add_line(report, columns, row, row.part ? LineSort::row : LineSort::group);
        report.lines.back().values[0] = Value();
    }
    report.chart = chart_of(report, Chart::Sort::columns, "class", {"debt"}, LineSort::group);
    report.chart->key = "report.chart.ageing";
    add_line(report, columns, ClassRow{"", owing}, LineSort::total, "report.total");
    keep_totals(report);
    return report;
}

} // namespace dondoc::reports

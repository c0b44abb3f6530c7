// Lists of employers: new debts, under six months, publication, praise, banks, reward check.
#include "core/reports/unit_columns.hpp"
#include "core/reports/makers.hpp"
#include <algorithm>

namespace dondoc::reports {
namespace {

using Columns = std::vector<ColumnOf<UnitLine>>;

bool owes(const UnitFact& unit) { return unit.debt && *unit.debt > Money{}; }

/// A commitment that is running and not broken, or kept.
bool keeps_commitment(const UnitFact& unit)
{
    return !unit.commitments.empty() && rules::progress_of(unit.commitments.back().judged) != rules::Progress::broken;
}

std::string transfer_text(const UnitFact& unit, Day day)
{
    const auto date = ymd(day);
    return unit.code + " " + unit.name + " đóng BHXH tháng " + std::to_string(date.month) + " năm " + std::to_string(date.year); // as banks carry it (DOMAIN.md 1.2)
}

/// The newest approved publication that names each employer: number and day.
std::map<UnitId, std::string> published_before(const Facts& facts)
{
    std::map<UnitId, std::string> out;
    for (const auto& record : facts.records) {
        if (record.noun() != "publication" || text_of(record.record, "approved_by").empty())
            continue;
        const auto number = text_of(record.record, "number");
        for (const auto& unit : units_in(record.record, "units"))
            out[unit] = number + (number.empty() ? "" : ", ") + text::day_short(record.day);
    }
    return out;
}

/// How many of the listed fall to each officer.
Chart per_officer(const Facts& facts, const std::vector<UnitLine>& lines, const char* key)
{
    std::map<std::string, std::int64_t> counts;
    for (const auto& line : lines)
        ++counts[line.unit->officer];
    Chart out{.sort = Chart::Sort::bars, .key = key, .labels = {}, .series = {{.key = "report.column.units", .type = ColumnType::count, .values = {}}}};
    for (const auto& [officer, count] : counts) {
        const auto name = facts.name_of(officer);
        out.labels.push_back(officer.empty() ? "report.nobody" : name.empty() ? officer : name);
        out.series[0].values.push_back(number(count));
    }
    return out;
}

} // namespace

Report new_debts(const Facts& facts)
{
    auto lines = lines_where(facts, has_risen);
    sort_lines(lines, by_debt);
    const Columns columns = {code, name, officer_of(facts),
                             {"class_before", ColumnType::word, 230, [](const UnitLine& line) { return words(class_word(line.unit->class_before)); }},
                             {"class", ColumnType::word, 230, [](const UnitLine& line) { return words(class_word(line.unit->debt_class)); }}, months_column,
                             {"debt_before", ColumnType::money, 260, [](const UnitLine& line) { return money(line.unit->debt_before); }, true}, debt,
                             {"change", ColumnType::money, 260, [](const UnitLine& line) { return money(line.unit->debt.value_or(Money{}) - line.unit->debt_before.value_or(Money{})); }, true}};
    auto report = list_of(facts, columns, lines);
    if (!lines.empty())
        report.chart = per_officer(facts, lines, "report.chart.new_debts");
    return report;
}

Report under_six_months(const Facts& facts)
{
    const auto limit = rules::decimal_of(facts.rule("under_months"), "below");
    auto lines = lines_where(facts, [&](const UnitFact& unit) { return owes(unit) && unit.months && *unit.months < limit && unit.debt_class != rules::DebtClass::uncollectable; });
    sort_lines(lines, by_months);
    const Day today = facts.period.last;
    const Columns columns = {code, name, officer_of(facts), workers, months_column, debt,
                             {"next_action", ColumnType::word, 300,
                              [today](const UnitLine& line) {
                                  const auto next = rules::next_action(line.unit->to_come, today);
                                  return next ? words(std::string("ui.next.") + rules::code_of(next->action)) : Value();
                              }},
                             {"next_day", ColumnType::text, 180, [today](const UnitLine& line) {
                                  const auto next = rules::next_action(line.unit->to_come, today);
                                  return next ? day(next->due) : Value();
                              }}};
    auto report = list_of(facts, columns, lines);
    if (!lines.empty())
        report.chart = per_officer(facts, lines, "report.chart.under_six");
    return report;
}

Report publication(const Facts& facts)
{
    const auto from = rules::decimal_of(facts.rule("publication"), "from_months");
    std::int64_t excluded = 0;
    auto lines = lines_where(facts, [&](const UnitFact& unit) {
        const bool wanted = owes(unit) && unit.months && *unit.months >= from;
        const bool left_out = unit.debt_class == rules::DebtClass::uncollectable || keeps_commitment(unit);
        excluded += wanted && left_out ? 1 : 0;
        return wanted && !left_out;
    });
    sort_lines(lines, by_debt);
    const auto published = published_before(facts);
    const Columns columns = {code, name, address, workers, months_column, debt,
                             {"as_of", ColumnType::text, 170, [](const UnitLine& line) { return line.unit->month ? day(last_day(*line.unit->month)) : Value(); }},
                             {"published", ColumnType::text, 260, [&published](const UnitLine& line) {
                                  const auto found = published.find(line.unit->id);
                                  return found != published.end() ? words(found->second) : Value();
                              }}};
    auto report = list_of(facts, columns, lines);
    report.totals["excluded"] = excluded;
    report.remarks.push_back({"report.publication.rule", {{"months", exact(from)}, {"excluded", std::to_string(excluded)}}});
    return report;
}

Report praise(const Facts& facts)
{
    const int clean = rules::count_of(facts.rule("praise"), "clean_months");
    auto lines = lines_where(facts, [&](const UnitFact& unit) { return unit.clean_months >= clean && unit.debt_class == rules::DebtClass::none; });
    sort_lines(lines, by_clean);
    const Columns columns = {code, name, tax_code, officer_of(facts), workers,
                             {"clean_months", ColumnType::count, 200, [](const UnitLine& line) { return number(line.unit->clean_months); }},
                             {"collected", ColumnType::money, 300, [](const UnitLine& line) { return money(line.unit->collected_year); }, true}};
    auto report = list_of(facts, columns, lines);
    report.remarks.push_back({"report.praise.rule", {{"months", std::to_string(clean)}}});
    return report;
}

Report banks(const Facts& facts)
{
    auto lines = lines_where(facts, owes);
    const Day last = facts.period.last;
    const Columns columns = {code, name, tax_code, {"receivable", ColumnType::money, 280, [](const UnitLine& line) { return money(line.unit->debt); }, true},
                             {"transfer_text", ColumnType::text, 700, [last](const UnitLine& line) { return words(transfer_text(*line.unit, last)); }},
                             {"as_of", ColumnType::text, 180, [](const UnitLine& line) { return line.unit->month ? day(last_day(*line.unit->month)) : Value(); }}};
    return list_of(facts, columns, lines);
}

Report reward_check(const Facts& facts)
{
    auto lines = lines_where(facts, [](const UnitFact&) { return true; });
    const Columns columns = {code, name, tax_code, {"owes", ColumnType::word, 330, [](const UnitLine& line) {
                                 if (!line.unit->debt)
                                     return words("report.reward.unknown");
                                 return words(line.unit->debt_class == rules::DebtClass::none ? "report.reward.may" : "report.reward.owes");
                             }},
                             months_column, debt, {"as_of", ColumnType::text, 180, [](const UnitLine& line) { return line.unit->month ? day(last_day(*line.unit->month)) : Value(); }}};
    auto report = list_of(facts, columns, lines);
    report.totals["owing"] = std::count_if(lines.begin(), lines.end(), [](const UnitLine& line) { return line.unit->debt && line.unit->debt_class != rules::DebtClass::none; });
    return report;
}

} // namespace dondoc::reports

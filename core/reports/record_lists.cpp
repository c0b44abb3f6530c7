// Lists of records at employers: commitments and their broken installments (S1.4, S2.4), suspensions (S1.16, S1.17), proposals and decisions (S1.9, S0.16).
#include "core/reports/columns.hpp"
#include "core/reports/groups.hpp"
#include "core/reports/makers.hpp"
#include <algorithm>

namespace dondoc::reports {
namespace {

/// A record with what is counted of it.
struct RecordLine {
    const RecordFact* record = nullptr;
    const UnitFact* unit = nullptr;
    const CommitmentFact* commitment = nullptr;
    const rules::JudgedInstallment* installment = nullptr;
};

using Columns = std::vector<ColumnOf<RecordLine>>;
using rules::InstallmentState;

const ColumnOf<RecordLine> unit_code{"code", ColumnType::text, 160, [](const RecordLine& line) { return words(line.unit->code); }};
const ColumnOf<RecordLine> unit_name{"name", ColumnType::text, 460, [](const RecordLine& line) { return words(line.unit->name); }};
const ColumnOf<RecordLine> unit_debt{"debt", ColumnType::money, 260, [](const RecordLine& line) { return money(line.unit->debt); }, true};
const ColumnOf<RecordLine> record_day{"day", ColumnType::text, 180, [](const RecordLine& line) { return day(line.record->day); }};

ColumnOf<RecordLine> field(const char* key, const char* name, int width)
{
    return {key, ColumnType::text, width, [name](const RecordLine& line) { return words(text_of(line.record->record, name)); }};
}

ColumnOf<RecordLine> holder(const Facts& facts)
{
    return {"officer", ColumnType::word, 270, [&facts](const RecordLine& line) {
                const auto known = facts.name_of(line.unit->officer);
                return words(line.unit->officer.empty() ? "report.nobody" : known.empty() ? line.unit->officer : known);
            }};
}

bool is_paid(const rules::JudgedInstallment& one) { return one.state == InstallmentState::paid || one.state == InstallmentState::paid_late; }
bool is_broken(const rules::JudgedInstallment& one) { return one.state == InstallmentState::partial || one.state == InstallmentState::overdue; }

std::vector<RecordLine> commitment_lines(const Facts& facts)
{
    std::vector<RecordLine> out;
    for (const auto& unit : facts.units)
        for (const auto& commitment : unit.commitments)
            if (!unit.removed)
                out.push_back({&facts.records[commitment.record], &unit, &commitment, nullptr});
    std::stable_sort(out.begin(), out.end(), [](const RecordLine& a, const RecordLine& b) { return a.record->day < b.record->day; });
    return out;
}

/// Lines of records of these kinds at employers, by day.
std::vector<RecordLine> lines_of(const Facts& facts, const std::vector<std::string_view>& nouns, const std::function<bool(const RecordFact&)>& holds)
{
    std::vector<RecordLine> out;
    for (const auto& record : facts.records)
        if (record.unit && std::find(nouns.begin(), nouns.end(), record.noun()) != nouns.end() && holds(record))
            out.push_back({&record, &facts.units[*record.unit], nullptr, nullptr});
    return out;
}

std::optional<Month> month_of_field(const RecordFact& record, const char* key)
{
    const auto* number = value_of(record.record, key).integer();
    return number != nullptr ? std::optional(Month{static_cast<std::int32_t>(*number)}) : std::nullopt;
}

/// The last suspended month: of the decision, or that in which it was ended early.
std::optional<Month> end_of(const RecordFact& record)
{
    const auto ended = day_of(record.record, "ended_day");
    return ended ? std::optional(month_of(*ended)) : month_of_field(record, "period_to");
}

/// What stays payable meanwhile: as the record says, else the debt without HTTT (Luật BHXH 2024, điều 37).
std::optional<Money> payable(const RecordFact& record, const UnitFact& unit)
{
    if (const auto said = money_of(record.record, "other_debt"))
        return said;
    return unit.debt ? std::optional(*unit.debt - std::max(Money{}, unit.pension.value_or(Money{}))) : std::nullopt;
}

} // namespace

Report commitments(const Facts& facts)
{
    auto lines = commitment_lines(facts);
    std::erase_if(lines, [&](const RecordLine& line) { return !inside(facts.period, line.record->day); });
    const Columns columns = {unit_code, unit_name, holder(facts), record_day,
                             {"agreed", ColumnType::money, 260, [](const RecordLine& line) { return money(line.commitment->agreed); }, true},
                             {"installments", ColumnType::count, 120, [](const RecordLine& line) { return number(static_cast<std::int64_t>(line.commitment->judged.installments.size())); }, true},
                             {"kept", ColumnType::count, 120, [](const RecordLine& line) {
                                  const auto& all = line.commitment->judged.installments;
                                  return number(std::count_if(all.begin(), all.end(), is_paid));
                              }, true},
                             {"broken", ColumnType::count, 120, [](const RecordLine& line) {
                                  const auto& all = line.commitment->judged.installments;
                                  return number(std::count_if(all.begin(), all.end(), is_broken));
                              }, true},
                             {"next_day", ColumnType::text, 180, [](const RecordLine& line) {
                                  for (const auto& one : line.commitment->judged.installments)
                                      if (!is_paid(one))
                                          return day(one.due);
                                  return Value();
                              }},
                             {"progress", ColumnType::word, 220, [](const RecordLine& line) { return words(std::string("report.progress.") + rules::code_of(rules::progress_of(line.commitment->judged))); }},
                             {"as_of", ColumnType::text, 180, [](const RecordLine& line) {
                                  const auto as_of = line.commitment->judged.ledger_as_of;
                                  return as_of ? day(last_day(*as_of)) : Value();
                              }}};
    return list_of(facts, columns, lines);
}

Report breaches(const Facts& facts)
{
    std::vector<RecordLine> lines;
    for (const auto& line : commitment_lines(facts))
        for (const auto& one : line.commitment->judged.installments)
            if (is_broken(one) && inside(facts.period, one.due))
                lines.push_back({line.record, line.unit, line.commitment, &one});
    const Columns columns = {unit_code, unit_name, holder(facts), record_day, {"due", ColumnType::text, 180, [](const RecordLine& line) { return day(line.installment->due); }},
                             {"amount", ColumnType::money, 260, [](const RecordLine& line) { return money(line.installment->amount); }, true},
                             {"short", ColumnType::money, 260, [](const RecordLine& line) { return money(line.installment->short_of); }, true},
                             {"state", ColumnType::word, 240, [](const RecordLine& line) { return words(std::string("report.installment.") + rules::code_of(line.installment->state)); }},
                             {"as_of", ColumnType::text, 180, [](const RecordLine& line) {
                                  const auto as_of = line.commitment->judged.ledger_as_of;
                                  return as_of ? day(last_day(*as_of)) : Value();
                              }}};
    auto report = list_of(facts, columns, lines);
    if (!lines.empty())
        report.chart = chart_of(report, Chart::Sort::bars, "name", {"short"});
    return report;
}

Report suspensions(const Facts& facts)
{
    const Month first = month_of(facts.period.first), last = month_of(facts.period.last);
    const auto lines = lines_of(facts, {"suspension"}, [&](const RecordFact& record) {
        const auto from = month_of_field(record, "period_from"), to = end_of(record);
        return from && to && *from <= last && *to + rules::count_of(facts.rule("suspension"), "make_up_months_after") >= first;
    });
    const int after = rules::count_of(facts.rule("suspension"), "make_up_months_after");
    const Columns columns = {unit_code, unit_name, holder(facts), field("decision_number", "decision_number", 200),
                             {"from", ColumnType::text, 140, [](const RecordLine& line) { return month(month_of_field(*line.record, "period_from")); }},
                             {"to", ColumnType::text, 140, [](const RecordLine& line) { return month(end_of(*line.record)); }},
                             {"people", ColumnType::count, 130, [](const RecordLine& line) {
                                  const auto* count = value_of(line.record->record, "people").integer();
                                  return count != nullptr ? number(*count) : Value();
                              }, true},
                             {"make_up_day", ColumnType::text, 180, [after](const RecordLine& line) {
                                  const auto given = day_of(line.record->record, "make_up_day");
                                  return day(given ? *given : last_day(*end_of(*line.record) + after));
                              }},
                             {"payable", ColumnType::money, 260, [](const RecordLine& line) { return money(payable(*line.record, *line.unit)); }, true}, unit_debt,
                             {"state", ColumnType::word, 240, [last](const RecordLine& line) {
                                  return words(*end_of(*line.record) >= last ? "report.suspension.runs" : "report.suspension.ended");
                              }}};
    return list_of(facts, columns, lines);
}

Report proposals(const Facts& facts)
{
    const auto lines = lines_of(facts, {"proposal", "decision"}, [&](const RecordFact& record) { return inside(facts.period, record.day); });
    const Columns columns = {unit_code, unit_name, record_day,
                             {"kind", ColumnType::word, 280, [](const RecordLine& line) {
                                  return words(line.record->noun() == "decision" ? "report.measure.decision" : "report.measure." + text_of(line.record->record, "kind"));
                              }},
                             field("document", "number", 220),
                             {"addressee", ColumnType::text, 280, [](const RecordLine& line) { return words(text_of(line.record->record, line.record->noun() == "decision" ? "issuer" : "addressee")); }},
                             {"evidence_count", ColumnType::count, 130, [](const RecordLine& line) { return number(rows_in(line.record->record, "evidence")); }, true},
                             {"amount", ColumnType::money, 250, [](const RecordLine& line) { return money(money_of(line.record->record, "amount")); }, true},
                             {"recovered", ColumnType::money, 250, [](const RecordLine& line) { return money(money_of(line.record->record, "recovered")); }, true}, unit_debt};
    return list_of(facts, columns, lines);
}

} // namespace dondoc::reports

// Meetings and what they brought: dialogues and conferences (S1.13, S2.9), sessions of inter-sector teams (S4.4, S4.7), difficulties (S1.21, S3.14).
#include "core/reports/columns.hpp"
#include "core/reports/groups.hpp"
#include "core/reports/makers.hpp"
#include <algorithm>

namespace dondoc::reports {
namespace {

using Row = const RecordFact*;
using Columns = std::vector<ColumnOf<Row>>;

std::vector<Row> in_period(const Facts& facts, const std::vector<std::string_view>& nouns)
{
    std::vector<Row> out;
    for (const auto& record : facts.records)
        if (std::find(nouns.begin(), nouns.end(), record.noun()) != nouns.end() && inside(facts.period, record.day))
            out.push_back(&record);
    return out;
}

ColumnOf<Row> field(const char* key, const char* name, int width)
{
    return {key, ColumnType::text, width, [name](const Row& row) { return words(text_of(row->record, name)); }};
}

std::optional<std::int64_t> counted(const Record& record, const char* name)
{
    const auto* count = value_of(record, name).integer();
    return count != nullptr ? std::optional(*count) : std::nullopt;
}

ColumnOf<Row> how_many(const char* key, int width, std::int64_t (*of_dialogue)(const Record&), const char* of_conference)
{
    return {key, ColumnType::count, width, [=](const Row& row) { return row->noun() == "dialogue" ? number(of_dialogue(row->record)) : maybe(counted(row->record, of_conference)); }, true};
}

const ColumnOf<Row> day_column{"day", ColumnType::text, 180, [](const Row& row) { return day(row->day); }};

ColumnOf<Row> writer(const Facts& facts)
{
    return {"officer", ColumnType::text, 270, [&facts](const Row& row) {
                const auto known = facts.name_of(row->officer);
                return words(known.empty() ? row->officer : known);
            }};
}

std::int64_t distinct(std::vector<UnitId> units) { return static_cast<std::int64_t>(std::set<UnitId>(units.begin(), units.end()).size()); }

/// Rows of a rows field that hold something in this column.
std::int64_t filled(const Record& record, const char* rows, std::string_view column)
{
    std::int64_t out = 0;
    for (const auto& row : rows_of(record, rows))
        out += cell_of(record, rows, row, column).text() != nullptr ? 1 : 0;
    return out;
}

/// Sum of a money column of a rows field.
Money sum_of(const Record& record, const char* rows, std::string_view column)
{
    Money out;
    for (const auto& row : rows_of(record, rows))
        if (const auto* amount = cell_of(record, rows, row, column).integer())
            out += Money{*amount};
    return out;
}

} // namespace

Report dialogues(const Facts& facts)
{
    const auto rows = in_period(facts, {"dialogue", "conference"});
    const Columns columns = {day_column, {"kind", ColumnType::word, 250, [](const Row& row) { return words("report.meeting." + std::string(row->noun())); }}, field("place", "place", 300),
                             field("subject", "subject", 380),
                             how_many("invited", 120, [](const Record& record) { return distinct(units_in(record, "invited")); }, "invited"),
                             how_many("present", 120, [](const Record& record) { return distinct(units_in_rows(record, "participants", "unit")); }, "present"),
                             {"people", ColumnType::count, 120, [](const Row& row) { return row->noun() == "dialogue" ? number(rows_in(row->record, "participants")) : Value(); }, true},
                             {"questions", ColumnType::count, 120, [](const Row& row) { return number(rows_in(row->record, "questions")); }, true},
                             {"answered", ColumnType::count, 120, [](const Row& row) { return number(filled(row->record, "questions", "answer")); }, true},
                             {"promised", ColumnType::money, 250, [](const Row& row) { return money(sum_of(row->record, "promises", "amount")); }, true},
                             {"registered", ColumnType::count, 130, [](const Row& row) { return maybe(counted(row->record, "registered")); }, true}, writer(facts)};
    auto report = list_of(facts, columns, rows);
    if (!rows.empty())
        report.chart = chart_of(report, Chart::Sort::bars, "day", {"invited", "present"});
    return report;
}

Report team_results(const Facts& facts)
{
    const auto rows = in_period(facts, {"session"});
    const Day last = facts.period.last;
    const Columns columns = {day_column, field("decision_number", "decision_number", 200), field("place", "place", 300),
                             {"members", ColumnType::count, 130, [](const Row& row) { return number(rows_in(row->record, "members")); }, true},
                             {"units", ColumnType::count, 130, [](const Row& row) { return number(distinct(units_in(row->record, "units"))); }, true},
                             {"debt", ColumnType::money, 260, [&facts](const Row& row) {
                                  Money sum;
                                  for (const auto& id : units_in(row->record, "units"))
                                      if (const auto found = facts.places.find(id); found != facts.places.end())
                                          sum += facts.units[found->second].debt.value_or(Money{});
                                  return money(sum);
                              }},
                             {"paid_seen", ColumnType::money, 260, [&facts, last](const Row& row) {
                                  Money sum;
                                  for (const auto& id : units_in(row->record, "units"))
                                      if (const auto found = facts.places.find(id); found != facts.places.end())
                                          for (const auto* payment : records_of(facts, facts.units[found->second], "payment"))
                                              if (payment->day >= row->day && payment->day <= last)
                                                  sum += money_of(payment->record, "amount").value_or(Money{});
                                  return money(sum);
                              }},
                             {"kilometres", ColumnType::count, 130, [](const Row& row) { return maybe(counted(row->record, "kilometres")); }, true}, field("result", "result", 480), writer(facts)};
    auto report = list_of(facts, columns, rows);
    const auto visits = in_period(facts, {"visit"});
    report.totals["joint_visits"] = std::count_if(visits.begin(), visits.end(), [](Row visit) { return rows_in(visit->record, "partners") + rows_in(visit->record, "other_people") > 0; });
    report.remarks.push_back({"report.team.joint", {{"visits", std::to_string(report.totals["joint_visits"])}}});
    return report;
}

Report difficulties(const Facts& facts)
{
    const auto rows = in_period(facts, {"difficulty"});
    const Columns columns = {day_column, field("subject", "subject", 380), field("description", "description", 700), field("proposal", "proposal", 480),
                             {"units", ColumnType::count, 130, [](const Row& row) { return number(distinct(units_in(row->record, "units"))); }, true}, field("addressee", "addressee", 280), writer(facts)};
    return list_of(facts, columns, rows);
}

} // namespace dondoc::reports

// Who was reached: each employer visited once a year (S4.9), each employer's C12 delivered (S1.15). Per officer, and by name those who were not.
#include "core/reports/groups.hpp"
#include "core/reports/makers.hpp"
#include "core/reports/unit_columns.hpp"
#include <algorithm>

namespace dondoc::reports {
namespace {

/// A line of the table: an officer with his counts, or one employer that was not reached.
struct Reach {
    std::string label;                 ///< of an officer
    const UnitFact* unit = nullptr;
    std::int64_t units = 0, reached = 0;
};

using Columns = std::vector<ColumnOf<Reach>>;
using Reached = std::function<bool(const UnitFact&)>;

Columns columns_of(const char* reached_key, ColumnOf<Reach> last)
{
    const auto counts = [](const Reach& row, std::int64_t count) { return row.unit == nullptr ? number(count) : Value(); };
    return {{"code", ColumnType::text, 170, [](const Reach& row) { return row.unit != nullptr ? words(row.unit->code) : Value(); }},
            {"name", ColumnType::word, 560, [](const Reach& row) { return words(row.unit != nullptr ? row.unit->name : row.label); }},
            {"units", ColumnType::count, 150, [counts](const Reach& row) { return counts(row, row.units); }},
            {reached_key, ColumnType::count, 150, [counts](const Reach& row) { return counts(row, row.reached); }},
            {"missed", ColumnType::count, 150, [counts](const Reach& row) { return counts(row, row.units - row.reached); }},
            {"pct", ColumnType::percent, 150, [](const Reach& row) { return row.unit == nullptr ? share(row.reached, row.units) : Value(); }},
            {"months", ColumnType::months, 150, [](const Reach& row) { return row.unit != nullptr ? months(row.unit->months) : Value(); }},
            {"debt", ColumnType::money, 280, [](const Reach& row) { return row.unit != nullptr ? money(row.unit->debt) : Value(); }},
            std::move(last)};
}

Reach reach_of(const std::string& label, const std::vector<const UnitFact*>& units, const Reached& reached)
{
    return {label, nullptr, static_cast<std::int64_t>(units.size()), std::count_if(units.begin(), units.end(), [&](const UnitFact* unit) { return reached(*unit); })};
}

Report coverage(const Facts& facts, const Columns& columns, const char* reached_key, const Reached& reached)
{
    auto report = with_columns(facts, columns);
    const auto groups = by_officer(facts);
    for (const auto& group : groups) {
        add_line(report, columns, reach_of(shown_name(group), group.units, reached), LineSort::group);
        for (const auto* unit : group.units)
            if (!reached(*unit))
                add_line(report, columns, Reach{.label = {}, .unit = unit});
    }
    report.chart = chart_of(report, Chart::Sort::bars, "name", {"pct"}, LineSort::group);
    report.chart->key = std::string("report.column.") + reached_key;
    add_line(report, columns, reach_of("", of_all(facts, groups).units, reached), LineSort::total, "report.total");
    keep_totals(report);
    return report;
}

} // namespace

Report visit_coverage(const Facts& facts)
{
    const auto visited = [&facts](const UnitFact& unit) {
        const auto visits = records_of(facts, unit, "visit");
        const auto done = std::count_if(visits.begin(), visits.end(), [&](const RecordFact* visit) { return visit->is_final() && inside(facts.period, visit->day); });
        return done >= rules::count_of(facts.rule("visit_coverage"), "per_year");
    };
    const auto columns = columns_of("visited", {"last_visit", ColumnType::text, 180, [&facts](const Reach& row) {
                                                    const auto* visit = row.unit != nullptr ? latest(records_of(facts, *row.unit, "visit")) : nullptr;
                                                    return visit != nullptr ? day(visit->day) : Value();
                                                }});
    return coverage(facts, columns, "visited", visited);
}

Report c12_coverage(const Facts& facts)
{
    const auto delivered = [&facts](const UnitFact& unit) {
        const auto notices = records_of(facts, unit, "notice");
        return std::any_of(notices.begin(), notices.end(), [&](const RecordFact* notice) { return inside(facts.period, notice->day); });
    };
    const auto columns = columns_of("delivered", {"last_notice", ColumnType::text, 180, [&facts](const Reach& row) {
                                                      const auto* notice = row.unit != nullptr ? latest(records_of(facts, *row.unit, "notice")) : nullptr;
                                                      return notice != nullptr ? day(notice->day) : Value();
                                                  }});
    auto report = coverage(facts, columns, "delivered", delivered);
    std::int64_t proven = 0, sent = 0;
    for (const auto& record : facts.records)
        if (record.noun() == "notice" && inside(facts.period, record.day)) {
            ++sent;
            proven += text_of(record.record, "receiver").empty() && text_of(record.record, "proof").empty() ? 0 : 1;
        }
    report.totals["with_proof"] = proven;
    report.remarks.push_back({"report.c12.proof", {{"sent", std::to_string(sent)}, {"proven", std::to_string(proven)}}});
    return report;
}

} // namespace dondoc::reports

#pragma once
// A report as a table of columns over rows of one sort: what each column says of a row, and whether it adds up.
#include "core/base/text/date.hpp"
#include "core/reports/facts.hpp"
#include "core/reports/table.hpp"
#include "core/rules/figures.hpp"
#include <functional>

namespace dondoc::reports {

template <class Row>
struct ColumnOf {
    std::string key;
    ColumnType type;
    int width;
    std::function<Value(const Row&)> value;
    bool adds_up = false;
};

inline Value money(const std::optional<Money>& amount) { return amount ? Value(amount->dong) : Value(); }
inline Value number(std::int64_t count) { return Value(count); }
inline Value maybe(const std::optional<std::int64_t>& count) { return count ? Value(*count) : Value(); }
inline Value words(const std::string& text) { return text.empty() ? Value() : Value(text); }
inline Value day(const std::optional<Day>& day) { return day ? Value(text::day_short(*day)) : Value(); }
inline Value month(const std::optional<Month>& month) { return month ? Value(text::month_short(*month)) : Value(); }
inline Value months(const std::optional<Ratio>& months) { return months ? Value(Decimal{fixed(*months, 2)}) : Value(); }
inline Value percent(const std::optional<Ratio>& percent) { return percent ? Value(Decimal{fixed(*percent, 1)}) : Value(); }
inline Value share(Money part, Money whole) { return percent(rules::percent(part.dong, whole.dong)); }
inline Value share(std::int64_t part, std::int64_t whole) { return percent(rules::percent(part, whole)); }

/// Starts a report: its name, period, the column of running numbers and these.
template <class Row>
Report with_columns(const Facts& facts, const std::vector<ColumnOf<Row>>& columns)
{
    Report out;
    out.name = facts.name;
    out.period = facts.period;
    out.columns.push_back({"number", ColumnType::count, 75});
    for (const auto& column : columns)
        out.columns.push_back({column.key, column.type, column.width});
    return out;
}

/// Of the next row; found at the last one, so that numbering a long list stays cheap.
inline std::int64_t next_number(const Report& report)
{
    for (auto line = report.lines.rbegin(); line != report.lines.rend(); ++line)
        if (const auto* last = line->sort == LineSort::row ? std::get_if<std::int64_t>(&line->values[0]) : nullptr)
            return *last + 1;
    return 1;
}

template <class Row>
void add_line(Report& report, const std::vector<ColumnOf<Row>>& columns, const Row& row, LineSort sort = LineSort::row, const std::string& label = {})
{
    Line line{sort, label, {sort == LineSort::row ? Value(next_number(report)) : Value()}};
    for (const auto& column : columns)
        line.values.push_back(column.value(row));
    report.lines.push_back(std::move(line));
}

/// A line that heads a group; the label stands in the first text column.
inline void add_head(Report& report, const std::string& label)
{
    Line line{LineSort::group, label, {}};
    line.values.resize(report.columns.size());
    report.lines.push_back(std::move(line));
}

/// Keeps the sums of a total line by column key.
inline void keep_totals(Report& report)
{
    const auto& line = report.lines.back();
    for (std::size_t i = 1; i < report.columns.size(); ++i)
        if (const auto* sum = std::get_if<std::int64_t>(&line.values[i]))
            report.totals[report.columns[i].key] = *sum;
}

/// The sum of all rows, in the columns that add up. Of nothing there is no sum line, but the totals say 0.
template <class Row>
void add_sum(Report& report, const std::vector<ColumnOf<Row>>& columns)
{
    Line total{LineSort::total, "report.total", {}};
    total.values.resize(report.columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i].adds_up)
            continue;
        Money sum;
        for (const auto& line : report.lines)
            if (const auto* part = std::get_if<std::int64_t>(&line.values[i + 1]); part != nullptr && line.sort == LineSort::row)
                sum += Money{*part};
        total.values[i + 1] = sum.dong;
    }
    report.lines.push_back(std::move(total));
    keep_totals(report);
    report.totals["rows"] = static_cast<std::int64_t>(report.rows());
    if (report.rows() == 0)
        report.lines.pop_back();
}

/// Numbered rows and their sum.
template <class Row>
Report list_of(const Facts& facts, const std::vector<ColumnOf<Row>>& columns, const std::vector<Row>& rows)
{
    auto report = with_columns(facts, columns);
    for (const auto& row : rows)
        add_line(report, columns, row);
    add_sum(report, columns);
    return report;
}

/// Numbered rows; the last line says the same columns of all together, so that shares are those of the whole.
template <class Row>
Report ranking_of(const Facts& facts, const std::vector<ColumnOf<Row>>& columns, const std::vector<Row>& rows, const Row& all)
{
    auto report = with_columns(facts, columns);
    for (const auto& row : rows)
        add_line(report, columns, row);
    if (rows.empty())
        return report;
    add_line(report, columns, all, LineSort::total, "report.total");
    for (auto& value : report.lines.back().values)
        if (std::holds_alternative<std::string>(value))
            value = Value();
    keep_totals(report);
    return report;
}

/// Place of a column by its key.
std::size_t column_named(const Report& report, std::string_view key);
/// A picture of one column of the rows, named by another.
Chart chart_of(const Report& report, Chart::Sort sort, std::string_view label, const std::vector<std::string>& values, LineSort lines = LineSort::row);

} // namespace dondoc::reports

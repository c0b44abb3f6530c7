#include "core/reports/columns.hpp"
#include "core/base/check.hpp"
#include <algorithm>

namespace dondoc::reports {

std::string Facts::name_of(const std::string& officer_code) const
{
    const auto found = std::find_if(officers.begin(), officers.end(), [&](const OfficerFact& one) { return one.code == officer_code; });
    return found == officers.end() ? "" : found->name;
}

bool inside(const Period& period, Day day) { return period.first <= day && day <= period.last; }

Money year_plan(const Facts& facts, const std::string& officer, const std::string& of_office)
{
    Money whole, by_months;
    for (const auto& row : facts.plan)
        if (row.officer == officer && (of_office.empty() || row.office == of_office))
            (row.month == 0 ? whole : by_months) += row.amount;
    return whole > Money{} ? whole : by_months;
}

std::optional<Money> month_plan(const Facts& facts, int month)
{
    std::optional<Money> officers, offices;
    for (const auto& row : facts.plan) {
        auto& sum = row.officer.empty() ? offices : officers;
        if (row.month == month)
            sum = sum.value_or(Money{}) + row.amount;
    }
    return facts.officer.empty() && offices ? offices : officers;
}

std::size_t column_named(const Report& report, std::string_view key)
{
    const auto found = std::find_if(report.columns.begin(), report.columns.end(), [&](const Column& column) { return column.key == key; });
    check(found != report.columns.end(), "a chart shows columns that its report has");
    return static_cast<std::size_t>(found - report.columns.begin());
}

Chart chart_of(const Report& report, Chart::Sort sort, std::string_view label, const std::vector<std::string>& values, LineSort lines)
{
    Chart out{.sort = sort, .key = "report.column." + values.front(), .labels = {}, .series = {}};
    const auto name = column_named(report, label);
    for (const auto& line : report.lines)
        if (line.sort == lines) {
            const auto* text = std::get_if<std::string>(&line.values[name]);
            out.labels.push_back(text != nullptr ? *text : line.label);
        }
    for (const auto& key : values) {
        const auto at = column_named(report, key);
        Chart::Series series{.key = "report.column." + key, .type = report.columns[at].type, .values = {}};
        for (const auto& line : report.lines)
            if (line.sort == lines)
                series.values.push_back(line.values[at]);
        out.series.push_back(std::move(series));
    }
    return out;
}

} // namespace dondoc::reports

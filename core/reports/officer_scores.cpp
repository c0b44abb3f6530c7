#include "core/reports/officer_scores.hpp"
#include <algorithm>

namespace dondoc::reports {

namespace {

Value percent(const std::optional<Ratio>& value) { return value ? Value(Decimal{fixed(*value, 1)}) : Value(); }

Line line_of(const OfficerFacts& facts, std::int64_t number)
{
    auto score = rules::officer_score(facts.units, facts.plan, rules::DebtBase::plan);
    return {LineSort::row, facts.officer.empty() ? "report.nobody" : "",
            {Value(number), Value(facts.officer), Value(facts.name), Value(std::int64_t{score.units}), Value(facts.plan.dong),
             Value(facts.collected_in_period.dong), Value(score.collected.dong), percent(score.collected_percent), Value(score.debt.dong),
             percent(score.debt_percent)}};
}

std::optional<Ratio> rank(const OfficerFacts& facts) { return rules::officer_score(facts.units, facts.plan, rules::DebtBase::plan).collected_percent; }

} // namespace

std::vector<Column> officer_score_columns()
{
    return {{"number", ColumnType::count, 100},     {"officer", ColumnType::text, 200},     {"officer_name", ColumnType::text, 500}, {"units", ColumnType::count, 160},
            {"plan", ColumnType::money, 320},       {"collected_period", ColumnType::money, 320}, {"collected", ColumnType::money, 320},
            {"collected_pct", ColumnType::percent, 180}, {"debt", ColumnType::money, 280}, {"debt_pct", ColumnType::percent, 140}};
}

std::vector<Line> officer_score_lines(std::vector<OfficerFacts> officers)
{
    std::stable_sort(officers.begin(), officers.end(), [](const OfficerFacts& a, const OfficerFacts& b) {
        auto left = rank(a), right = rank(b);
        return left && right ? *left > *right : left.has_value() && !right;
    });
    std::vector<Line> lines;
    OfficerFacts all;
    for (const auto& facts : officers) {
        lines.push_back(line_of(facts, static_cast<std::int64_t>(lines.size()) + 1));
        all.units.insert(all.units.end(), facts.units.begin(), facts.units.end());
        all.collected_in_period += facts.collected_in_period;
        all.plan += facts.plan;
    }
    auto total = line_of(all, 0);
    total.sort = LineSort::total;
    total.label = "report.total";
    total.values[0] = total.values[1] = total.values[2] = Value();
    lines.push_back(std::move(total));
    return lines;
}

} // namespace dondoc::reports

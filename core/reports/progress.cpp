// Collected against plan and year before: the months of the year, the curve inside a quarter (S2.2, S4.11), and the indicators of seed 002.
#include "core/base/text/number.hpp"
#include "core/reports/columns.hpp"
#include "core/reports/groups.hpp"
#include "core/reports/makers.hpp"

namespace dondoc::reports {
namespace {

const MonthFact* fact_of(const Facts& facts, Month month)
{
    const auto found = facts.months.find(month);
    return found == facts.months.end() ? nullptr : &found->second;
}

/// The plan of all that was asked for.
Money whole_plan(const Facts& facts) { return of_all(facts, by_officer(facts)).plan; }

Money office_or_officers_plan(const Facts& facts)
{
    const auto officers = whole_plan(facts);
    const auto office = facts.officer.empty() ? year_plan(facts, "", facts.office) : Money{};
    return office > Money{} ? office : officers;
}

/// Growth of `now` over `then` in per cent; nothing over nothing.
Value growth(Money now, Money then) { return share(now - then, then); }

struct MonthRow {
    Month month;
    bool has_data = false;
    std::optional<Money> plan;                 ///< of the month
    Money collected, sum, before, sum_before;  ///< of the month, since January, the same a year earlier
    Money quarter;                             ///< collected since the quarter's first month
    Money quarter_plan, year_plan;
    bool has_before = false;
};

std::vector<MonthRow> month_rows(const Facts& facts)
{
    std::vector<MonthRow> out;
    const Month last = month_of(facts.period.last), january = last - (last.month() - 1);
    const auto plan = office_or_officers_plan(facts);
    MonthRow so_far;
    for (Month at = january; at <= last; at = at + 1) {
        const auto* now = fact_of(facts, at);
        const auto* then = fact_of(facts, at - 12);
        MonthRow row = so_far;
        row.month = at;
        row.has_data = now != nullptr;
        row.has_before = so_far.has_before || then != nullptr;
        row.plan = month_plan(facts, at.month());
        row.year_plan = plan;
        if ((at.month() - 1) % 3 == 0)
            row.quarter = row.quarter_plan = {};
        for (int k = 0; k < 3 && (at.month() - 1) % 3 == 0; ++k)
            row.quarter_plan += month_plan(facts, at.month() + k).value_or(Money{});
        if (row.quarter_plan == Money{})
            row.quarter_plan = scale(plan, 1, 4);
        row.collected = now != nullptr ? now->collected : Money{};
        row.before = then != nullptr ? then->collected : Money{};
        row.sum += row.collected;
        row.sum_before += row.before;
        row.quarter += row.collected;
        out.push_back(row);
        so_far = row;
    }
    return out;
}

std::vector<ColumnOf<MonthRow>> month_columns()
{
    const auto held = [](const MonthRow& row, Value value) { return row.has_data ? std::move(value) : Value(); };
    return {{"month", ColumnType::text, 150, [](const MonthRow& row) { return month(row.month); }},
            {"month_in_quarter", ColumnType::count, 110, [](const MonthRow& row) { return number((row.month.month() - 1) % 3 + 1); }},
            {"month_plan", ColumnType::money, 270, [](const MonthRow& row) { return money(row.plan); }},
            {"collected_period", ColumnType::money, 270, [held](const MonthRow& row) { return held(row, money(row.collected)); }, true},
            {"collected", ColumnType::money, 290, [held](const MonthRow& row) { return held(row, money(row.sum)); }},
            {"collected_pct", ColumnType::percent, 150, [held](const MonthRow& row) { return held(row, share(row.sum, row.year_plan)); }},
            {"quarter_pct", ColumnType::percent, 150, [held](const MonthRow& row) { return held(row, share(row.quarter, row.quarter_plan)); }},
            {"year_ago", ColumnType::money, 290, [](const MonthRow& row) { return row.has_before ? money(row.sum_before) : Value(); }},
            {"growth", ColumnType::money, 270, [held](const MonthRow& row) { return row.has_before ? held(row, money(row.sum - row.sum_before)) : Value(); }},
            {"growth_pct", ColumnType::percent, 150, [held](const MonthRow& row) { return row.has_before ? held(row, growth(row.sum, row.sum_before)) : Value(); }}};
}

/// One indicator with its figure of a year ago.
struct Indicator {
    std::string label;
    std::optional<std::int64_t> now, then;
    std::optional<Money> plan;
};

std::optional<std::int64_t> registered(const Facts& facts, std::string_view noun, Day from, Day to)
{
    std::optional<std::int64_t> sum;
    for (const auto& record : facts.records)
        if (record.noun() == noun && record.day >= from && record.day <= to)
            if (const auto* count = value_of(record.record, "registered").integer())
                sum = sum.value_or(0) + *count;
    return sum;
}

Day year_before(Day day)
{
    const auto date = ymd(day);
    return make_day(date.year - 1, date.month, date.day).value_or(day - 366);
}

std::optional<std::int64_t> of_month(const Facts& facts, Month month, std::int64_t (*figure)(const MonthFact&))
{
    const auto* fact = fact_of(facts, month);
    return fact != nullptr ? std::optional(figure(*fact)) : std::nullopt;
}

std::optional<std::int64_t> collected_since_january(const Facts& facts, Month last)
{
    std::optional<std::int64_t> sum;
    for (Month at = last - (last.month() - 1); at <= last; at = at + 1)
        if (const auto* fact = fact_of(facts, at))
            sum = (Money{sum.value_or(0)} + fact->collected).dong;
    return sum;
}

std::vector<Indicator> indicators_of(const Facts& facts)
{
    const Month now = month_of(facts.period.last), then = now - 12;
    const Day january = *make_day(ymd(facts.period.last).year, 1, 1);
    const auto both = [&](const char* label, std::int64_t (*figure)(const MonthFact&)) { return Indicator{label, of_month(facts, now, figure), of_month(facts, then, figure), {}}; };
    std::vector<Indicator> out = {both("report.participants.units", [](const MonthFact& fact) { return fact.units; }),
                                  both("report.participants.workers", [](const MonthFact& fact) { return fact.workers; })};
    for (const char* noun : {"agent_result", "conference"})
        out.push_back({std::string("report.participants.") + noun, registered(facts, noun, january, facts.period.last),
                       registered(facts, noun, year_before(january), year_before(facts.period.last)), {}});
    out.push_back({"report.participants.collected", collected_since_january(facts, now), collected_since_january(facts, then), office_or_officers_plan(facts)});
    auto debt = both("report.participants.debt", [](const MonthFact& fact) { return fact.debt.dong; });
    debt.plan = office_or_officers_plan(facts);
    out.push_back(debt);
    return out;
}

} // namespace

Report plan_progress(const Facts& facts)
{
    const auto columns = month_columns();
    const auto rows = month_rows(facts);
    auto report = list_of(facts, columns, rows);
    const MonthRow* newest = nullptr;
    for (const auto& row : rows)
        newest = row.has_data ? &row : newest;
    report.totals["plan"] = office_or_officers_plan(facts).dong;
    report.totals["collected"] = newest != nullptr ? newest->sum.dong : 0;
    report.totals["year_ago"] = newest != nullptr ? newest->sum_before.dong : 0;
    report.remarks.push_back({"report.progress.plan", {{"plan", text::format_number(report.totals["plan"])}}});
    report.chart = chart_of(report, Chart::Sort::line, "month", {"collected", "year_ago"});
    report.chart->key = "report.chart.trend";
    return report;
}

Report participants(const Facts& facts)
{
    const std::vector<ColumnOf<Indicator>> columns = {
        {"indicator", ColumnType::word, 600, [](const Indicator& one) { return words(one.label); }},
        {"now", ColumnType::money, 300, [](const Indicator& one) { return maybe(one.now); }},
        {"year_ago", ColumnType::money, 300, [](const Indicator& one) { return maybe(one.then); }},
        {"growth", ColumnType::money, 260, [](const Indicator& one) { return one.now && one.then ? number(*one.now - *one.then) : Value(); }},
        {"growth_pct", ColumnType::percent, 160, [](const Indicator& one) { return one.now && one.then ? growth(Money{*one.now}, Money{*one.then}) : Value(); }},
        {"plan", ColumnType::money, 300, [](const Indicator& one) { return one.plan && *one.plan > Money{} ? money(one.plan) : Value(); }},
        {"plan_pct", ColumnType::percent, 160, [](const Indicator& one) { return one.now && one.plan ? share(Money{*one.now}, *one.plan) : Value(); }}};
    const auto indicators = indicators_of(facts);
    auto report = with_columns(facts, columns);
    for (const auto& one : indicators)
        add_line(report, columns, one);
    for (const auto& one : indicators)
        if (one.now)
            report.totals[one.label.substr(one.label.rfind('.') + 1)] = *one.now;
    return report;
}

} // namespace dondoc::reports

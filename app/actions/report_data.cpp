#include "app/actions/report_data.hpp"
#include "app/actions/list_units.hpp"
#include "core/reports/b03.hpp"
#include "core/reports/officer_scores.hpp"
#include "db/assignments.hpp"
#include "db/plan.hpp"
#include <algorithm>

namespace dondoc::actions {

namespace {

/// BHXH is ốm đau, hưu trí and tai nạn together (DOMAIN.md 1.4).
void add_fund(reports::Debtor& debtor, const db::FundFigures& fund)
{
    if (!fund.closing)
        return;
    auto& part = fund.fund == "BHYT" ? debtor.bhyt : fund.fund == "BHTN" ? debtor.bhtn : debtor.bhxh;
    part = part.value_or(Money{}) + Money{*fund.closing};
}

reports::Debtor debtor_of(const db::UnitRow& unit, const UnitFigures& figures, const db::Reader& reader)
{
    reports::Debtor out{.code = unit.code, .name = unit.name, .address = unit.address, .workers = figures.employees ? figures.employees : unit.workers,
                        .months = figures.months, .debt = figures.debt.value_or(Money{}), .debt_class = figures.debt_class, .band = figures.band};
    for (const auto& fund : db::funds_of(reader, *figures.month, unit.no))
        add_fund(out, fund);
    if (out.bhxh || out.bhyt || out.bhtn) // column 4 = 5 + 6 + 7 + 8
        out.interest = out.debt - out.bhxh.value_or(Money{}) - out.bhyt.value_or(Money{}) - out.bhtn.value_or(Money{});
    return out;
}

struct Collected {
    Money since_january, in_period;
};

Money year_plan(const std::vector<db::PlanRow>& plan, const std::string& officer)
{
    Money whole, by_months;
    for (const auto& row : plan)
        if (row.officer == officer && row.fund.empty())
            (row.month == 0 ? whole : by_months) += Money{row.amount};
    return whole > Money{} ? whole : by_months;
}

std::map<std::string, std::int64_t> totals_of(const reports::Report& report)
{
    std::map<std::string, std::int64_t> out;
    for (std::size_t i = 0; i < report.columns.size(); ++i)
        if (auto sum = std::get_if<std::int64_t>(&report.lines.back().values[i]); sum && report.columns[i].type != reports::ColumnType::text)
            out[report.columns[i].key] = *sum;
    return out;
}

} // namespace

ReportData::ReportData(const db::Store& store, reports::Period period, std::string office, std::string officer)
    : store_(store), reader_(store.reader()), period_(period), office_(std::move(office)), officer_(std::move(officer))
{
    for (auto& figures : all_unit_figures(reader_, period_.last))
        figures_.emplace(figures.id, std::move(figures));
    for (auto& line : db::all_units(reader_))
        if (wanted(line.unit, line.now.officer) && figures_.contains(line.unit.id))
            lines_.push_back(std::move(line));
}

bool ReportData::wanted(const db::UnitRow& unit, const std::string& officer) const
{
    const auto& office = unit.office.empty() ? store_.identity().office : unit.office;
    return (office_.empty() || office == office_) && (officer_.empty() || officer == officer_);
}

reports::Report ReportData::empty(const char* name) const
{
    reports::Report report{.name = name, .period = period_};
    for (const auto& line : lines_)
        report.data_as_of = std::max(report.data_as_of, data_day(figures_.at(line.unit.id).month));
    note_missing(report);
    return report;
}

/// An office is missing when no ledger of its employers reaches the month in which the period ends.
void ReportData::note_missing(reports::Report& report) const
{
    std::map<std::string, std::optional<Month>> newest;
    for (const auto& line : lines_) {
        auto& month = newest[line.unit.office.empty() ? store_.identity().office : line.unit.office];
        month = std::max(month, figures_.at(line.unit.id).month);
    }
    if (newest.empty())
        newest[office_.empty() ? store_.identity().office : office_] = {};
    for (const auto& [office, month] : newest)
        if (!month || *month < month_of(period_.last))
            report.missing.push_back({office, month ? std::optional(first_day(*month + 1)) : std::nullopt});
}

reports::Report ReportData::b03() const
{
    auto report = empty("b03");
    std::vector<reports::Debtor> debtors;
    for (const auto& line : lines_)
        if (const auto& figures = figures_.at(line.unit.id); figures.debt && *figures.debt > Money{})
            debtors.push_back(debtor_of(line.unit, figures, reader_));
    report.columns = reports::b03_columns();
    report.lines = reports::b03_lines(std::move(debtors));
    report.totals = totals_of(report);
    report.totals["units"] = std::get<std::int64_t>(report.lines.back().values[2]);
    return report;
}

reports::Report ReportData::officer_scores() const
{
    auto report = empty("officer-scores");
    auto january = *make_month(ymd(period_.last).year, 1);
    std::map<std::int64_t, Collected> collected;
    db::each_ledger_row(reader_, january, month_of(period_.last), [&](const db::LedgerRow& row) {
        auto& unit = collected[row.unit];
        unit.since_january += Money{row.paid.value_or(0)};
        if (last_day(row.month) >= period_.first)
            unit.in_period += Money{row.paid.value_or(0)};
    });
    auto plan = db::plan_of(reader_, january.year());
    std::map<std::string, reports::OfficerFacts> officers;
    for (const auto& officer : db::officers(reader_))
        if (auto amount = year_plan(plan, officer.code); amount > Money{} && (officer_.empty() || officer.code == officer_))
            officers[officer.code].plan = amount;
    for (const auto& line : lines_) {
        auto& facts = officers[line.now.officer];
        const auto& figures = figures_.at(line.unit.id);
        const auto& sums = collected[line.unit.no];
        facts.units.push_back({.collected = sums.since_january, .closing = figures.debt.value_or(Money{}), .receivable = {}});
        facts.collected_in_period += sums.in_period;
    }
    std::vector<reports::OfficerFacts> list;
    for (auto& [code, facts] : officers) {
        auto known = db::find_officer(reader_, code);
        facts.officer = code;
        facts.name = known ? known->name : "";
        list.push_back(std::move(facts));
    }
    report.columns = reports::officer_score_columns();
    report.lines = reports::officer_score_lines(std::move(list));
    report.totals = totals_of(report);
    report.chart_label = 1;
    report.chart_value = 7;
    return report;
}

} // namespace dondoc::actions

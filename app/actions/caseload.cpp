#include "app/actions/caseload.hpp"
#include <algorithm>
#include <array>

namespace dondoc::actions {
namespace {

constexpr std::size_t few_units = 300; ///< from here on one pass over the ledger is cheaper than seeking (measured at 3 000 × 24)

std::optional<Ratio> imported_months(const LedgerPoint& point) { return point.months.empty() ? std::nullopt : parse_decimal(point.months); }

/// Charges of the months that the average is taken over: the last ones up to `at` that have one.
std::pair<Money, int> average_of(const History& history, std::size_t at, int most)
{
    Money total;
    int count = 0;
    for (std::size_t i = at + 1; i-- > 0 && count < most;) {
        if (!history[i].due)
            continue;
        total += Money{*history[i].due};
        ++count;
    }
    return {total, count};
}

std::map<std::int64_t, History> sought(const db::Reader& reader, const std::vector<std::int64_t>& units, Day today)
{
    std::map<std::int64_t, History> out;
    for (const auto no : units)
        for (const auto& row : db::ledger_of(reader, no, month_of(today)))
            out[no].push_back(point_of(row));
    return out;
}

} // namespace

LedgerPoint point_of(const db::LedgerRow& row) { return {row.month, row.due, row.closing, row.months_in_debt, row.paid_through, row.workers}; }

std::map<std::int64_t, History> histories(const db::Reader& reader, const std::vector<std::int64_t>& units, Day today)
{
    if (units.size() <= few_units)
        return sought(reader, units, today);
    const std::set<std::int64_t> wanted(units.begin(), units.end());
    std::map<std::int64_t, History> out;
    db::each_ledger_row(reader, *make_month(1900, 1), month_of(today), [&](const db::LedgerRow& row) {
        if (wanted.contains(row.unit))
            out[row.unit].push_back(point_of(row));
    });
    return out;
}

std::map<Month, Money> charges_of(const History& history)
{
    std::map<Month, Money> out;
    for (const auto& point : history)
        if (point.due)
            out[point.month] = Money{*point.due};
    return out;
}

rules::MonthsInDebt months_at(const rules::Rows& rows, rules::Method method, const History& history, std::size_t at, const rules::Uncollectable& uncollectable)
{
    const auto& point = history[at];
    const auto& debt_class = rows.nearest("debt_class", last_day(point.month));
    if (!point.closing)
        return {};
    rules::LedgerFigures figures{.closing = Money{*point.closing}, .charge_total = {}, .not_overdue = {}, .month = point.month, .paid_through = point.paid_through, .imported = imported_months(point)};
    if (!figures.imported && *point.closing > 0) {
        const auto [total, count] = average_of(history, at, rules::count_of(rows.nearest("months_in_debt", last_day(point.month)), "average_of_months"));
        figures.charge_total = total;
        figures.charge_months = count;
        const std::size_t first = at >= 11 ? at - 11 : 0; // no cycle reaches back a year
        const History recent(history.begin() + static_cast<std::ptrdiff_t>(first), history.begin() + static_cast<std::ptrdiff_t>(at) + 1);
        figures.not_overdue = rules::charges_not_overdue(rows, method, charges_of(recent), point.month);
    }
    return rules::months_in_debt(debt_class, figures, uncollectable);
}

std::optional<Day> reached(const rules::Rows& rows, rules::Method method, const History& history, const Ratio& threshold)
{
    std::optional<Day> out;
    for (std::size_t at = history.size(); at-- > 0;) {
        const auto found = months_at(rows, method, history, at);
        if (!found.months || *found.months < threshold)
            break;
        out = last_day(history[at].month);
    }
    return out;
}

bool stands(db::RecordState state) { return state != db::RecordState::voided && state != db::RecordState::superseded; }

std::optional<ShownRecord> shown(const db::RecordRow& row)
{
    const KindSpec* kind = kind_numbered(row.kind);
    if (kind == nullptr)
        return {};
    return ShownRecord{{row.id, kind, row.scope, row.parent, fields_of(*kind, row.groups)}, row};
}

std::map<ScopeId, std::vector<ShownRecord>> standing_records(const db::Reader& reader, std::optional<ScopeId> scope)
{
    std::map<ScopeId, std::vector<ShownRecord>> out;
    db::each_record(reader, {.scope = scope}, [&](const db::RecordRow& row) {
        if (!stands(row.state))
            return;
        if (auto record = shown(row); record && record->record.kind->scope == ScopeSort::employer)
            out[row.scope].push_back(std::move(*record));
    });
    for (auto& [of, records] : out)
        std::sort(records.begin(), records.end(), [](const ShownRecord& a, const ShownRecord& b) {
            return std::tie(a.row.created_hlc, a.row.id) < std::tie(b.row.created_hlc, b.row.id);
        });
    return out;
}

rules::Method method_of(const db::UnitRow& unit) { return rules::method_of_cycle(unit.cycle_months); }

UnitFigures figures_of(const db::UnitLine& line, const History& history, const rules::Rows& rows, const rules::Uncollectable& uncollectable)
{
    UnitFigures out{.id = line.unit.id, .no = line.unit.no, .code = line.unit.code, .name = line.unit.name, .tax_code = line.unit.tax_code, .officer = line.now.officer,
                    .month = {}, .debt = {}, .overpaid = {}, .months = {}, .employees = line.unit.workers, .next = {}};
    if (history.empty())
        return out;
    const auto& last = history.back();
    out.month = last.month;
    if (last.workers)
        out.employees = last.workers;
    if (!last.closing)
        return out;
    const auto found = months_at(rows, method_of(line.unit), history, history.size() - 1, uncollectable);
    out.debt = Money{std::max<std::int64_t>(0, *last.closing)};
    out.overpaid = found.overpaid;
    out.months = found.months;
    out.months_source = found.source;
    out.debt_class = found.classified.debt_class;
    out.band = found.classified.band;
    return out;
}

namespace {

constexpr std::array uncollectable_kinds = {"missing", "dissolving", "dissolved", "other"};

bool covers(const Record& suspension, Month month)
{
    const auto* from = value_of(suspension, "period_from").integer();
    const auto* to = value_of(suspension, "period_to").integer();
    const auto ended = day_of(suspension, "ended_day");
    return from != nullptr && to != nullptr && *from <= month.number && month.number <= *to && (!ended || month <= month_of(*ended));
}

} // namespace

rules::Uncollectable suspended(const std::vector<ShownRecord>& records, Day today)
{
    for (const auto& [record, row] : records)
        if (std::string_view(record.kind->noun) == "suspension" && !text_of(record, "decision_number").empty() && covers(record, month_of(today)))
            return {"other", true};
    return {};
}

rules::Uncollectable uncollectable(const std::vector<ShownRecord>& records, Day today)
{
    if (const auto found = suspended(records, today); !found.kind.empty())
        return found;
    rules::Uncollectable out;
    for (const auto& [record, row] : records) {
        const auto day = day_of(record);
        if (std::string_view(record.kind->noun) != "correction" || text_of(record, "field") != "uncollectable" || (day && *day > today))
            continue;
        const auto kind = text_of(record, "new");
        const bool known = std::find(uncollectable_kinds.begin(), uncollectable_kinds.end(), kind) != uncollectable_kinds.end();
        out = known ? rules::Uncollectable{kind, !text_of(record, "proof").empty()} : rules::Uncollectable{};
    }
    return out;
}

UnitCase unit_case(const db::Reader& reader, const db::UnitLine& line, const rules::Rows& rows, Day today)
{
    UnitCase out{line, {}, {}, {}};
    out.history = std::move(histories(reader, {line.unit.no}, today)[line.unit.no]);
    out.records = std::move(standing_records(reader, scope_of(line.unit.id))[scope_of(line.unit.id)]);
    out.figures = figures_of(line, out.history, rows, uncollectable(out.records, today));
    return out;
}

std::vector<UnitCase> unit_cases(const db::Reader& reader, std::vector<db::UnitLine> lines, const rules::Rows& rows, Day today)
{
    std::vector<std::int64_t> numbers;
    for (const auto& line : lines)
        numbers.push_back(line.unit.no);
    auto ledgers = histories(reader, numbers, today);
    auto records = standing_records(reader);
    std::vector<UnitCase> out;
    for (auto& line : lines) {
        UnitCase one{std::move(line), {}, {}, {}};
        one.history = std::move(ledgers[one.line.unit.no]);
        one.records = std::move(records[scope_of(one.line.unit.id)]);
        one.figures = figures_of(one.line, one.history, rows, uncollectable(one.records, today));
        out.push_back(std::move(one));
    }
    return out;
}

} // namespace dondoc::actions

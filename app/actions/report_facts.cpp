#include "app/actions/report_facts.hpp"
#include "app/actions/rules_in_force.hpp"
#include "app/actions/unit_work.hpp"
#include "core/base/text/date.hpp"
#include "core/reports/groups.hpp"
#include "db/assignments.hpp"
#include "db/exchange_boxes.hpp"
#include "db/exchange_state.hpp"
#include "db/plan.hpp"
#include <algorithm>
#include <unordered_map>

namespace dondoc::actions {
namespace {

using reports::Facts;
using reports::UnitFact;

std::optional<Money> paid_into(std::optional<Money> sum, const db::FundFigures& fund)
{
    return fund.closing ? std::optional(sum.value_or(Money{}) + Money{*fund.closing}) : sum;
}

/// BHXH is ốm đau, hưu trí and tai nạn together (DOMAIN.md 1.4); interest is what the funds leave of the debt.
void add_funds(UnitFact& unit, const std::vector<db::FundFigures>& funds)
{
    for (const auto& fund : funds) {
        auto& part = fund.fund == "BHYT" ? unit.bhyt : fund.fund == "BHTN" ? unit.bhtn : unit.bhxh;
        part = paid_into(part, fund);
        if (fund.fund == "HTTT")
            unit.pension = paid_into(unit.pension, fund);
    }
    if (unit.debt && (unit.bhxh || unit.bhyt || unit.bhtn))
        unit.interest = *unit.debt - unit.bhxh.value_or(Money{}) - unit.bhyt.value_or(Money{}) - unit.bhtn.value_or(Money{});
}

/// Ledger months, from the last one back, at whose close nothing was overdue.
int clean_months(const UnitCase& unit, const rules::Rows& rows)
{
    int out = 0;
    for (std::size_t at = unit.history.size(); at-- > 0; ++out)
        if (months_at(rows, method_of(unit.line.unit), unit.history, at).classified.debt_class != rules::DebtClass::none)
            break;
    return out;
}

History before(const History& history, Day first)
{
    History out;
    for (const auto& point : history)
        if (point.month <= month_of(first - 1))
            out.push_back(point);
    return out;
}

class Gatherer
{
public:
    Gatherer(const db::Store& store, reports::Period period, const std::string& office, const std::string& officer) : store_(store), reader_(store.snapshot())
    {
        out_.period = period;
        out_.office = office;
        out_.officer = officer;
        out_.own_office = store.identity().office;
        out_.rules = rules_in_force(reader_);
    }

    Facts gather()
    {
        add_units();
        add_office_records();
        sort_records();
        add_months();
        add_plan();
        add_devices();
        return std::move(out_);
    }

private:
    [[nodiscard]] std::string office_of(const std::string& office) const { return office.empty() ? out_.own_office : office; }

    [[nodiscard]] bool wanted(const db::UnitLine& line) const
    {
        return (out_.office.empty() || office_of(line.unit.office) == out_.office) && (out_.officer.empty() || line.now.officer == out_.officer);
    }

    void add_units()
    {
        auto lines = db::all_units(reader_, true);
        std::erase_if(lines, [&](const db::UnitLine& line) { return !wanted(line); });
        const auto cases = unit_cases(reader_, std::move(lines), out_.rules, out_.period.last);
        for (const auto& one : cases)
            add_unit(one);
    }

    void add_unit(const UnitCase& one)
    {
        const auto& [line, history, records, figures] = one;
        UnitFact unit{.id = figures.id, .code = figures.code, .name = figures.name, .address = line.unit.address, .tax_code = figures.tax_code, .office = office_of(line.unit.office),
                      .officer = figures.officer, .removed = line.unit.removed, .workers = figures.employees, .month = figures.month, .months = figures.months, .months_before = {},
                      .debt_class = figures.debt_class, .band = figures.band, .debt = figures.debt, .debt_before = {}, .overpaid = figures.overpaid};
        const auto earlier = figures_of(line, before(history, out_.period.first), out_.rules, uncollectable(records, out_.period.first - 1));
        unit.months_before = earlier.months;
        unit.class_before = earlier.debt_class;
        unit.debt_before = earlier.debt;
        unit.suspended = !suspended(records, out_.period.last).kind.empty();
        unit.clean_months = clean_months(one, out_.rules);
        if (unit.debt && *unit.debt > Money{})
            add_funds(unit, db::funds_of(reader_, *figures.month, figures.no));
        unit.to_come = unit_work(one, out_.rules, out_.period.last).candidates;
        numbers_[figures.no] = out_.units.size();
        out_.places[unit.id] = out_.units.size();
        for (const auto& shown : records)
            add_record(shown, unit);
        out_.units.push_back(std::move(unit));
        add_commitments(one);
    }

    void add_record(const ShownRecord& shown, const UnitFact& unit)
    {
        if (const auto day = day_of(shown.record); day && *day <= out_.period.last)
            out_.records.push_back({shown.record, std::string(db::text_of_state(shown.row.state)), shown.row.actor, unit.office, shown.row.page_code, *day, out_.units.size()});
    }

    void add_commitments(const UnitCase& one)
    {
        auto& unit = out_.units.back();
        for (const auto& shown : one.records) {
            const auto day = day_of(shown.record);
            const bool counts = std::string_view(shown.record.kind->noun) == "commitment" && day && *day <= out_.period.last;
            if (const auto judged = counts ? judge(shown, one, out_.rules, out_.period.last) : std::nullopt) {
                unit.commitments.push_back({0, judged->agreed, judged->judged});
                commitment_ids_[unit.id].push_back(shown.record.id);
            }
        }
    }

    /// Dialogues, sessions, lists …: of the office that is asked for, or of the officer who wrote them.
    void add_office_records()
    {
        std::map<ScopeId, std::string> offices{{office_scope(out_.own_office), out_.own_office}};
        for (const auto& unit : out_.units)
            offices.emplace(office_scope(unit.office), unit.office);
        for (const auto& peer : db::peers(reader_))
            offices.emplace(office_scope(peer.office), peer.office);
        db::each_record(reader_, {.to = out_.period.last}, [&](const db::RecordRow& row) {
            auto record = stands(row.state) ? shown(row) : std::nullopt;
            if (!record || record->record.kind->scope != ScopeSort::office || !row.day)
                return;
            const auto found = offices.find(row.scope);
            const auto office = found == offices.end() ? out_.own_office : found->second;
            if (std::string_view(record->record.kind->noun) == "campaign")
                add_campaign(record->record);
            if ((out_.office.empty() || office == out_.office) && (out_.officer.empty() || row.actor == out_.officer))
                out_.records.push_back({std::move(record->record), std::string(db::text_of_state(row.state)), row.actor, office, row.page_code, *row.day, {}});
        });
    }

    void add_campaign(const Record& record)
    {
        const auto from = day_of(record, "first_day"), to = day_of(record, "last_day");
        const auto* cut_off = value_of(record, "cut_off").integer();
        if (!from || !to)
            return;
        const auto usual = text::parse_time(rules::words_of(out_.rules.nearest("daily_report", *from), "cut_off").front()).value_or(0);
        rules::Campaign campaign{*from, *to, cut_off != nullptr ? static_cast<int>(*cut_off) : usual, {}};
        for (const auto& row : reports::rows_of(record, "exceptions")) {
            const auto* day = reports::cell_of(record, "exceptions", row, "day").integer();
            const auto* until = reports::cell_of(record, "exceptions", row, "until_day").integer();
            const auto* time = reports::cell_of(record, "exceptions", row, "until_time").integer();
            if (day != nullptr && until != nullptr && time != nullptr)
                campaign.exceptions[Day{static_cast<std::int32_t>(*day)}] = rules::vietnam_moment(Day{static_cast<std::int32_t>(*until)}, static_cast<int>(*time));
        }
        out_.campaigns.push_back(std::move(campaign));
    }

    void sort_records()
    {
        std::stable_sort(out_.records.begin(), out_.records.end(), [](const auto& a, const auto& b) { return a.day < b.day; });
        std::map<RecordId, std::size_t> places;
        for (std::size_t i = 0; i < out_.records.size(); ++i) {
            places[out_.records[i].record.id] = i;
            if (out_.records[i].unit)
                out_.units[*out_.records[i].unit].records.push_back(i);
        }
        for (auto& unit : out_.units)
            for (std::size_t i = 0; i < unit.commitments.size(); ++i)
                unit.commitments[i].record = places.at(commitment_ids_.at(unit.id)[i]);
    }

    void add_months()
    {
        const Month last = month_of(out_.period.last), january = last - (last.month() - 1), first = january - 12;
        db::each_ledger_row(reader_, first, last, [&](const db::LedgerRow& row) {
            const auto place = numbers_.find(row.unit);
            if (place == numbers_.end())
                return;
            auto& unit = out_.units[place->second];
            add_payment(unit, row, january, last);
            if (!unit.removed)
                add_month(out_.months[row.month], row, unit);
        });
    }

    void add_payment(UnitFact& unit, const db::LedgerRow& row, Month january, Month last) const
    {
        const Money paid{row.paid.value_or(0)};
        if (row.month >= january)
            unit.collected_year += paid;
        else if (row.month <= last - 12)
            unit.collected_year_ago += paid;
        if (row.month >= month_of(out_.period.first))
            unit.collected += paid;
    }

    static void add_month(reports::MonthFact& month, const db::LedgerRow& row, const UnitFact& unit)
    {
        const auto closing = row.closing.value_or(0);
        month.charged += Money{row.due.value_or(0)};
        month.collected += Money{row.paid.value_or(0)};
        month.debt += Money{std::max<std::int64_t>(0, closing)};
        month.workers += row.workers ? *row.workers : unit.workers.value_or(0);
        month.owing += closing > 0 ? 1 : 0;
        ++month.units;
    }

    void add_plan()
    {
        for (const auto& row : db::plan_of(reader_, ymd(out_.period.last).year))
            if (row.fund.empty() && (out_.officer.empty() || row.officer == out_.officer) && (out_.office.empty() || office_of(row.office) == out_.office))
                out_.plan.push_back({row.officer, office_of(row.office), row.month, Money{row.amount}});
        for (const auto& officer : db::officers(reader_))
            out_.officers.push_back({officer.code, officer.name});
    }

    void add_devices()
    {
        if (store_.identity().role != db::Role::hub)
            return;
        std::map<DeviceId, std::vector<rules::Moment>> arrivals;
        for (const auto& row : db::inbox(reader_))
            if (row.device && row.state == db::InboxState::applied)
                arrivals[*row.device].push_back({row.wall_ms / 1000});
        for (const auto& peer : db::peers(reader_)) {
            if (peer.revoked || (!out_.office.empty() && peer.office != out_.office) || (!out_.officer.empty() && peer.officer != out_.officer))
                continue;
            auto found = arrivals[peer.device];
            std::sort(found.begin(), found.end());
            out_.devices.push_back({peer.office, peer.officer, id_text(peer.device), std::move(found)});
        }
    }

    const db::Store& store_;
    db::Snapshot reader_;
    Facts out_;
    std::unordered_map<std::int64_t, std::size_t> numbers_; ///< unit number → place
    std::map<UnitId, std::vector<RecordId>> commitment_ids_;
};

} // namespace

Facts report_facts(const db::Store& store, reports::Period period, const std::string& office, const std::string& officer)
{
    return Gatherer(store, period, office, officer).gather();
}

} // namespace dondoc::actions

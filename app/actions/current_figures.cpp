#include "app/actions/current_figures.hpp"
#include <algorithm>
#include <unordered_map>

namespace dondoc::actions {
namespace {

/// Records that say a debt cannot be collected: the only ones that figures depend on.
std::map<ScopeId, std::vector<ShownRecord>> marks(const db::Reader& reader)
{
    std::map<ScopeId, std::vector<ShownRecord>> out;
    for (const char* noun : {"suspension", "correction"})
        db::each_record(reader, {.kind = kind_named(noun)->number}, [&](const db::RecordRow& row) {
            if (!stands(row.state))
                return;
            if (auto record = shown(row))
                out[row.scope].push_back(std::move(*record));
        });
    for (auto& [scope, records] : out)
        std::sort(records.begin(), records.end(), [](const ShownRecord& a, const ShownRecord& b) { return std::tie(a.row.created_hlc, a.row.id) < std::tie(b.row.created_hlc, b.row.id); });
    return out;
}

enum class Needs { nothing, months, everything };

/// `everything`: the newest month held is one after today.
Needs needs_of(const db::UnitNow& now, Month month)
{
    if (!now.last_month)
        return Needs::nothing;
    if (*now.last_month > month)
        return Needs::everything;
    return !now.closing || *now.closing <= 0 || !now.months_in_debt.empty() ? Needs::nothing : Needs::months;
}

History last_point(const db::UnitNow& now)
{
    if (!now.last_month)
        return {};
    return {{*now.last_month, {}, now.closing, now.months_in_debt, now.paid_through, now.workers}};
}

/// A window of months holds what a figure needs when twelve of them up to the last one have a charge, or when nothing stands before it.
bool is_enough(const History& history, int most, bool nothing_before)
{
    return nothing_before || std::count_if(history.begin(), history.end(), [](const LedgerPoint& point) { return point.due.has_value(); }) >= most;
}

class Histories
{
public:
    Histories(const db::Reader& reader, const std::vector<db::UnitLine>& lines, int average_months, Day today) : reader_(reader), most_(average_months), today_(today)
    {
        std::vector<std::int64_t> whole;
        std::set<std::int64_t> recent;
        std::optional<Month> newest;
        for (const auto& line : lines) {
            const auto needs = needs_of(line.now, month_of(today));
            if (needs == Needs::everything)
                whole.push_back(line.unit.no);
            if (needs != Needs::months)
                continue;
            recent.insert(line.unit.no);
            newest = std::max(newest, line.now.last_month);
        }
        if (!recent.empty())
            read_window(recent, *newest);
        read_whole(whole);
    }

    const History* of(std::int64_t no) const
    {
        const auto found = held_.find(no);
        return found == held_.end() ? nullptr : &found->second;
    }

private:
    void read_window(const std::set<std::int64_t>& wanted, Month newest)
    {
        const Month first = newest - most_ - 1;
        const auto months = db::ledger_months(reader_);
        const bool nothing_before = months.empty() || months.front() >= first;
        std::unordered_map<std::int64_t, History> window;
        db::each_ledger_row(reader_, first, month_of(today_), [&](const db::LedgerRow& row) {
            if (wanted.contains(row.unit))
                window[row.unit].push_back(point_of(row));
        });
        std::vector<std::int64_t> short_of;
        for (const auto no : wanted)
            if (auto found = window.find(no); found != window.end() && is_enough(found->second, most_, nothing_before))
                held_[no] = std::move(found->second);
            else
                short_of.push_back(no);
        read_whole(short_of);
    }

    /// An employer without a month up to today holds an empty history, which says more than the derived row's later month.
    void read_whole(const std::vector<std::int64_t>& units)
    {
        auto found = histories(reader_, units, today_);
        for (const auto no : units)
            held_[no] = std::move(found[no]);
    }

    const db::Reader& reader_;
    int most_;
    Day today_;
    std::unordered_map<std::int64_t, History> held_;
};

} // namespace

std::vector<UnitFigures> current_figures(const db::Reader& reader, const std::vector<db::UnitLine>& lines, const rules::Rows& rows, Day today)
{
    const int average = std::max(12, rules::count_of(rows.nearest("months_in_debt", today), "average_of_months"));
    const Histories ledgers(reader, lines, average, today);
    const auto held = marks(reader);
    std::vector<UnitFigures> out;
    out.reserve(lines.size());
    for (const auto& line : lines) {
        const auto* history = ledgers.of(line.unit.no);
        const auto found = held.find(scope_of(line.unit.id));
        out.push_back(figures_of(line, history != nullptr ? *history : last_point(line.now), rows, found == held.end() ? rules::Uncollectable{} : uncollectable(found->second, today)));
    }
    return out;
}

} // namespace dondoc::actions

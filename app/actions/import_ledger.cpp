#include "app/actions/import_ledger.hpp"
#include <algorithm>
#include <unordered_map>

namespace dondoc::actions {

namespace {

std::optional<std::int64_t> dong(const std::optional<Money>& money) { return money ? std::optional(money->dong) : std::nullopt; }

class LedgerImport
{
public:
    explicit LedgerImport(Import& import)
        : import_(import), writer_(import.t),
          rows_(import.file.surveyed, import.choices.add_units, [&](const importing::LedgerEntry& entry) { return take(entry); })
    {
        db::each_unit_code(import_.t, [&](std::string_view code, std::int64_t no) { numbers_[std::string(code)] = no; });
    }

    void run()
    {
        import_.read(rows_);
        for (auto& problem : importing::compare(import_.outcome.totals, import_.outcome.findings.own_totals, import_.outcome.sheet))
            import_.outcome.findings.warn(std::move(problem));
        import_.finish(db::SnapshotTable::ledger, 0);
    }

private:
    static constexpr std::int64_t not_asked = -1, unknown = 0;

    bool take(const importing::LedgerEntry& entry)
    {
        auto no = number_of(entry);
        if (no == unknown) {
            import_.outcome.findings.refuse({.code = "ledger.unit.unknown", .field = "code", .sheet = import_.outcome.sheet, .row = entry.row,
                                             .column = import_.outcome.mapping["code"], .value = std::string(entry.code)});
            return true;
        }
        if (!import_.outcome.totals.add(entry)) {
            import_.stop({.code = "ledger.totals.too_large", .sheet = import_.outcome.sheet, .row = entry.row});
            return false;
        }
        fill(entry, no);
        auto change = writer_.put(row_);
        import_.count(change == db::LedgerWriter::Change::added, change == db::LedgerWriter::Change::changed);
        note_month(entry.month);
        return true;
    }

    std::int64_t number_of(const importing::LedgerEntry& entry)
    {
        if (by_entry_.size() <= entry.unit)
            by_entry_.resize(entry.unit + 1, not_asked);
        auto& no = by_entry_[entry.unit];
        if (no != not_asked)
            return no;
        auto found = numbers_.find(std::string(entry.code));
        if (found != numbers_.end())
            return no = found->second;
        return no = import_.choices.add_units ? add_unit(entry) : unknown;
    }

    std::int64_t add_unit(const importing::LedgerEntry& entry)
    {
        db::UnitRow unit;
        unit.code = entry.code;
        unit.name = entry.name.empty() ? std::string(entry.code) : entry.name;
        unit.officer = entry.officer;
        unit.ma_khoi = entry.group;
        unit.workers = entry.workers;
        return db::put_unit(import_.t, unit);
    }

    void fill(const importing::LedgerEntry& entry, std::int64_t no)
    {
        row_.month = entry.month;
        row_.unit = no;
        row_.opening = dong(entry.opening);
        row_.due = dong(entry.due);
        row_.adjustment = dong(entry.adjustment);
        row_.interest = dong(entry.interest);
        row_.paid = dong(entry.paid);
        row_.closing = dong(entry.closing);
        row_.months_in_debt = entry.months_in_debt;
        row_.paid_through = entry.paid_through;
        row_.workers = entry.workers;
        row_.kind = rows_.has_funds() ? db::LedgerKind::c12_funds : db::LedgerKind::c12;
        row_.funds.clear();
        for (const auto& fund : entry.funds)
            row_.funds.push_back({importing::code_of(fund.fund), dong(fund.due), dong(fund.paid), dong(fund.closing)});
        std::sort(row_.funds.begin(), row_.funds.end(), [](const auto& a, const auto& b) { return a.fund < b.fund; });
        if (rows_.is_b03())
            keep_what_b03_leaves_out();
    }

    /// A B03 list says closing and months only: where its closing is the one we hold, the other figures of the month stand.
    void keep_what_b03_leaves_out()
    {
        row_.kind = db::LedgerKind::b03;
        auto held = db::ledger_row(import_.t, row_.month, row_.unit);
        if (!held || held->closing != row_.closing)
            return;
        if (!row_.months_in_debt.empty())
            held->months_in_debt = row_.months_in_debt;
        held->source = db::Source::own;
        row_ = std::move(*held);
    }

    void note_month(Month month)
    {
        auto& outcome = import_.outcome;
        outcome.first_month = std::min(outcome.first_month.value_or(month), month);
        outcome.last_month = std::max(outcome.last_month.value_or(month), month);
    }

    Import& import_;
    db::LedgerWriter writer_;
    std::unordered_map<std::string, std::int64_t> numbers_; ///< code → local number
    std::vector<std::int64_t> by_entry_;                    ///< the reader's number of a code → local number
    db::LedgerRow row_;
    importing::LedgerRows rows_;
};

} // namespace

Result<ImportOutcome> import_ledger(db::Store& store, const ImportChoices& choices, Day today)
{
    return run_import(store, choices, importing::TableKind::ledger, today, [](Import& import) { LedgerImport(import).run(); });
}

} // namespace dondoc::actions

#include "db/ledger.hpp"
#include "db/query.hpp"
#include <algorithm>

namespace dondoc::db {
namespace {

constexpr const char* ledger_columns = "month, unit, opening, due, adjustment, interest, paid, closing, months, paid_through, workers, kind, source";

void read_row(const Query& q, LedgerRow& out)
{
    out.month = q.month(0);
    out.unit = q.integer(1);
    out.opening = q.maybe_integer(2);
    out.due = q.maybe_integer(3);
    out.adjustment = q.maybe_integer(4);
    out.interest = q.maybe_integer(5);
    out.paid = q.maybe_integer(6);
    out.closing = q.maybe_integer(7);
    if (q.is_null(8))
        out.months_in_debt.clear();
    else
        out.months_in_debt.assign(q.text_view(8));
    out.paid_through = q.maybe_month(9);
    out.workers = q.maybe_integer(10);
    out.kind = static_cast<LedgerKind>(q.integer(11));
    out.source = static_cast<Source>(q.integer(12));
}

std::string select_ledger(const char* rest) { return std::string("SELECT ") + ledger_columns + " FROM ledger " + rest; }

void bind_row(Query& q, const LedgerRow& row)
{
    q.bind(row.month, row.unit, row.opening, row.due, row.adjustment, row.interest, row.paid, row.closing,
           row.months_in_debt.empty() ? std::nullopt : std::optional<std::string_view>(row.months_in_debt), row.paid_through, row.workers,
           static_cast<int>(row.kind), static_cast<int>(row.source));
}

/// The figures and where they come from, whoever gave them.
bool same_figures(const LedgerRow& a, const LedgerRow& b)
{
    return a.opening == b.opening && a.due == b.due && a.adjustment == b.adjustment && a.interest == b.interest && a.paid == b.paid && a.closing == b.closing &&
           a.months_in_debt == b.months_in_debt && a.paid_through == b.paid_through && a.workers == b.workers && a.kind == b.kind && a.source == b.source &&
           a.funds == b.funds;
}

} // namespace

std::vector<FundFigures> funds_of(const Reader& reader, Month month, std::int64_t unit)
{
    std::vector<FundFigures> out;
    Query q(reader, "SELECT fund, due, paid, closing FROM ledger_fund WHERE month = ?1 AND unit = ?2 ORDER BY fund");
    q.bind(month, unit);
    while (q.step())
        out.push_back({q.text(0), q.maybe_integer(1), q.maybe_integer(2), q.maybe_integer(3)});
    return out;
}

std::optional<LedgerRow> ledger_row(const Reader& reader, Month month, std::int64_t unit)
{
    Query q(reader, select_ledger("WHERE month = ?1 AND unit = ?2"));
    if (!q.bind(month, unit).step())
        return {};
    LedgerRow out;
    read_row(q, out);
    out.funds = funds_of(reader, month, unit);
    return out;
}

std::vector<Month> ledger_months(const Reader& reader)
{
    std::vector<Month> out;
    Query q(reader, "WITH RECURSIVE m(month) AS (SELECT min(month) FROM ledger UNION ALL SELECT (SELECT min(month) FROM ledger WHERE month > m.month) FROM m "
                    "WHERE m.month IS NOT NULL) SELECT month FROM m WHERE month IS NOT NULL");
    while (q.step())
        out.push_back(q.month(0));
    return out;
}

std::optional<Month> last_ledger_month(const Reader& reader, std::optional<Month> not_after)
{
    Query q(reader, "SELECT max(month) FROM ledger WHERE month <= ?1");
    q.bind(not_after.value_or(Month{2201 * 12})).step();
    return q.maybe_month(0);
}

std::vector<LedgerRow> ledger_of(const Reader& reader, std::int64_t unit, std::optional<Month> not_after)
{
    std::vector<LedgerRow> out;
    for (const Month month : ledger_months(reader))
        if (!not_after || month <= *not_after)
            if (auto row = ledger_row(reader, month, unit))
                out.push_back(std::move(*row));
    return out;
}

void each_ledger_row(const Reader& reader, Month from, Month to, const std::function<void(const LedgerRow&)>& use)
{
    Query q(reader, select_ledger("WHERE month BETWEEN ?1 AND ?2 ORDER BY month, unit"));
    q.bind(from, to);
    LedgerRow row;
    while (q.step()) {
        read_row(q, row);
        use(row);
    }
}

namespace {

void add_closing(DebtTotals& out, std::int64_t closing)
{
    (closing >= 0 ? out.debt : out.overpaid) += closing >= 0 ? closing : -closing;
    ++out.units;
}

} // namespace

DebtTotals debt_totals(const Reader& reader, std::optional<Month> not_after)
{
    DebtTotals out;
    const auto newest = last_ledger_month(reader);
    const bool all = !not_after || (newest && *newest <= *not_after);
    Query q(reader, all ? "SELECT unit, month, closing FROM unit_now WHERE month IS NOT NULL"
                        : "SELECT unit, max(month), closing FROM ledger WHERE month <= ?1 GROUP BY unit");
    if (!all)
        q.bind(*not_after);
    while (q.step())
        if (const auto closing = q.maybe_integer(2))
            add_closing(out, *closing);
    return out;
}

std::vector<FormerLedger> former_ledger(const Reader& reader, Month month, std::int64_t unit)
{
    std::vector<FormerLedger> out;
    Query q(reader, std::string("SELECT ") + ledger_columns + ", replaced_ms FROM ledger_former WHERE unit = ?2 AND month = ?1 ORDER BY id DESC");
    q.bind(month, unit);
    while (q.step()) {
        out.emplace_back();
        read_row(q, out.back().row);
        out.back().replaced_ms = q.integer(13);
    }
    return out;
}

struct LedgerWriter::Inside {
    explicit Inside(Transaction& transaction)
        : t(transaction), held(t, select_ledger("WHERE month = ?1 AND unit = ?2")),
          insert(t, std::string("INSERT INTO ledger(") + ledger_columns + ") VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)"),
          replace(t, std::string("REPLACE INTO ledger(") + ledger_columns + ") VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)"),
          fund(t, "INSERT INTO ledger_fund(month, unit, fund, due, paid, closing) VALUES(?1, ?2, ?3, ?4, ?5, ?6)"),
          drop_funds(t, "DELETE FROM ledger_fund WHERE month = ?1 AND unit = ?2"),
          former(t, std::string("INSERT INTO ledger_former(") + ledger_columns + ", replaced_ms) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)")
    {
    }

    /// Rows of a month that stood empty before this import need no look-up: none of them can be there.
    bool is_new_month(Month month)
    {
        const auto at = std::find_if(months.begin(), months.end(), [&](const auto& m) { return m.month == month; });
        if (at != months.end())
            return at->was_empty;
        Query q(t, "SELECT 1 FROM ledger WHERE month = ?1 LIMIT 1");
        months.push_back({month, !q.bind(month).step(), -1});
        return months.back().was_empty;
    }

    /// In an empty month, fed by ascending unit, a row beyond the last one is surely new.
    bool surely_new(const LedgerRow& row)
    {
        if (!is_new_month(row.month))
            return false;
        auto& month = *std::find_if(months.begin(), months.end(), [&](const auto& m) { return m.month == row.month; });
        if (row.unit <= month.highest)
            return false;
        month.highest = row.unit;
        return true;
    }

    void touch(std::int64_t unit)
    {
        if (++touched <= touched_one_by_one)
            t.touch_unit(unit);
        else if (touched == touched_one_by_one + 1)
            t.touch_all_units();
    }

    void write_funds(const LedgerRow& row)
    {
        for (const auto& figures : row.funds) {
            fund.bind(row.month, row.unit, figures.fund, figures.due, figures.paid, figures.closing);
            fund.run();
        }
    }

    struct MonthSeen {
        Month month;
        bool was_empty = false;
        std::int64_t highest = -1;
    };

    static constexpr std::size_t touched_one_by_one = 2000;
    Transaction& t;
    Query held, insert, replace, fund, drop_funds, former;
    std::vector<MonthSeen> months;
    std::size_t touched = 0;
    LedgerRow old;
};

LedgerWriter::LedgerWriter(Transaction& t) : inside_(std::make_unique<Inside>(t)) {}
LedgerWriter::~LedgerWriter() = default;

LedgerWriter::Change LedgerWriter::put(const LedgerRow& row)
{
    Inside& in = *inside_;
    if (!in.surely_new(row)) {
        in.held.bind(row.month, row.unit);
        const bool found = in.held.step();
        if (found)
            read_row(in.held, in.old);
        in.held.reset();
        if (found) {
            in.old.funds = funds_of(in.t, row.month, row.unit);
            return replace(row);
        }
    }
    bind_row(in.insert, row);
    in.insert.run();
    in.write_funds(row);
    in.touch(row.unit);
    return Change::added;
}

/// `in.old` holds the row that stands there.
LedgerWriter::Change LedgerWriter::replace(const LedgerRow& row)
{
    Inside& in = *inside_;
    if (same_figures(in.old, row))
        return Change::same;
    if (in.old.source == Source::hub && row.source == Source::own)
        return Change::kept_hub;
    bind_row(in.former, in.old);
    in.former.put(14, in.t.now_ms());
    in.former.run();
    bind_row(in.replace, row);
    in.replace.run();
    in.drop_funds.bind(row.month, row.unit);
    in.drop_funds.run();
    in.write_funds(row);
    in.touch(row.unit);
    return Change::changed;
}

} // namespace dondoc::db

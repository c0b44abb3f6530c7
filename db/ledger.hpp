#pragma once
// Ledger months (snapshot): C12, B03 and history files. Month-major: PRIMARY KEY(month, unit), so feed rows ordered by month, then unit number.
#include "db/units.hpp"

namespace dondoc::db {

enum class LedgerKind : std::uint8_t { c12 = 1, c12_funds = 2, history = 3, b03 = 4, hub = 5 }; ///< what sort of file gave the row

struct FundFigures {
    std::string fund; ///< ODTS HTTT TNLD BHYT BHTN
    std::optional<std::int64_t> due, paid, closing;
    friend bool operator==(const FundFigures&, const FundFigures&) = default;
};

/// Whole đồng; absent = the file had no such column or cell. Debt is positive, overpaid negative.
struct LedgerRow {
    Month month;
    std::int64_t unit = 0; ///< UnitRow::no
    std::optional<std::int64_t> opening, due, adjustment, interest, paid, closing;
    std::string months_in_debt;           ///< as imported, exact decimal ("3.25"); "" = none
    std::optional<Month> paid_through;
    std::optional<std::int64_t> workers;
    LedgerKind kind = LedgerKind::c12;
    Source source = Source::own;
    std::vector<FundFigures> funds;       ///< by fund code
    friend bool operator==(const LedgerRow&, const LedgerRow&) = default;
};

std::optional<LedgerRow> ledger_row(const Reader& reader, Month month, std::int64_t unit);
/// All months of one employer, oldest first, with funds. One seek per month.
std::vector<LedgerRow> ledger_of(const Reader& reader, std::int64_t unit, std::optional<Month> not_after = {});
/// Every row of the months, month-major, without funds; the row is re-used, copy what you keep.
void each_ledger_row(const Reader& reader, Month from, Month to, const std::function<void(const LedgerRow&)>& use);
std::vector<FundFigures> funds_of(const Reader& reader, Month month, std::int64_t unit);
std::vector<Month> ledger_months(const Reader& reader); ///< ascending
std::optional<Month> last_ledger_month(const Reader& reader, std::optional<Month> not_after = {});

struct DebtTotals {
    std::int64_t debt = 0;     ///< sum of positive closings, each employer at its last ledger month not after `not_after`
    std::int64_t overpaid = 0; ///< sum of the negative ones, as a positive figure
    std::size_t units = 0;
};
DebtTotals debt_totals(const Reader& reader, std::optional<Month> not_after = {});

/// Bulk writer: prepared statements, no allocation per row. Feed in order (month, unit) for speed; any order is right.
/// A row that differs from the one held moves the old figures to ledger_former. An own row never replaces a hub row.
class LedgerWriter
{
public:
    enum class Change : std::uint8_t { added, changed, same, kept_hub };
    explicit LedgerWriter(Transaction& t);
    ~LedgerWriter();
    LedgerWriter(const LedgerWriter&) = delete;
    LedgerWriter& operator=(const LedgerWriter&) = delete;
    Change put(const LedgerRow& row);

private:
    Change replace(const LedgerRow& row);
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// Figures of a re-issued month, which minutes may have cited: newest first, with the wall time of their replacement.
struct FormerLedger {
    LedgerRow row;
    std::int64_t replaced_ms = 0;
};
std::vector<FormerLedger> former_ledger(const Reader& reader, Month month, std::int64_t unit);

} // namespace dondoc::db

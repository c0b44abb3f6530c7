#pragma once
// Gathers what the rules need of employers: ledger histories and records, for one or for all.
#include "app/actions/unit_figures.hpp"
#include "core/rules/follow_up.hpp"
#include "core/rules/installments.hpp"
#include "core/rules/ladder.hpp"
#include "db/ledger.hpp"
#include "db/records.hpp"
#include <set>

namespace dondoc::actions {

/// What of a ledger month the rules look at.
struct LedgerPoint {
    Month month;
    std::optional<std::int64_t> due, closing;
    std::string months; ///< imported, exact decimal; "" = none
    std::optional<Month> paid_through;
    std::optional<std::int64_t> workers;
};
using History = std::vector<LedgerPoint>; ///< oldest first, not after today

LedgerPoint point_of(const db::LedgerRow& row);
/// By unit number. Few units are sought one by one, many read in one pass over the months.
std::map<std::int64_t, History> histories(const db::Reader& reader, const std::vector<std::int64_t>& units, Day today);

std::map<Month, Money> charges_of(const History& history);

/// Months in debt at the close of history[at].
rules::MonthsInDebt months_at(const rules::Rows& rows, rules::Method method, const History& history, std::size_t at, const rules::Uncollectable& uncollectable = {});

/// Last day of the first month of the unbroken run, ending with the last month, in which the debt stood at `threshold` months or more.
std::optional<Day> reached(const rules::Rows& rows, rules::Method method, const History& history, const Ratio& threshold);

/// A record that stands (neither voided nor superseded), as the rules and screens want it.
struct ShownRecord {
    Record record;
    db::RecordRow row;
};
std::optional<ShownRecord> shown(const db::RecordRow& row); ///< empty for kinds that this program does not know
bool stands(db::RecordState state);

/// Records of employers that stand, by scope, in the order in which they were recorded. Empty `scope` = of all.
std::map<ScopeId, std::vector<ShownRecord>> standing_records(const db::Reader& reader, std::optional<ScopeId> scope = {});

/// Everything about one employer.
struct UnitCase {
    db::UnitLine line;
    History history;
    std::vector<ShownRecord> records;
    UnitFigures figures;
};

/// Figures without `next`.
UnitFigures figures_of(const db::UnitLine& line, const History& history, const rules::Rows& rows, const rules::Uncollectable& uncollectable = {});
/// Of a suspension decision that covers today: such debt is "nợ khác" (959, điều 40 khoản 1 d).
rules::Uncollectable suspended(const std::vector<ShownRecord>& records, Day today);

/// Nợ khó thu: suspended, or what the newest correction of the field "uncollectable" says ("missing", "dissolving", "dissolved", "other"; any other word ends it).
/// It counts only with its paper in `proof` (959, điều 40 khoản 1).
rules::Uncollectable uncollectable(const std::vector<ShownRecord>& records, Day today);

UnitCase unit_case(const db::Reader& reader, const db::UnitLine& line, const rules::Rows& rows, Day today);
/// Of all employers that are not removed, or of the given ones, by code.
std::vector<UnitCase> unit_cases(const db::Reader& reader, std::vector<db::UnitLine> lines, const rules::Rows& rows, Day today);

rules::Method method_of(const db::UnitRow& unit);

} // namespace dondoc::actions

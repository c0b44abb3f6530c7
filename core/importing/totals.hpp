#pragma once
// Sums over the accepted rows of one file, and their comparison with the file's own totals row.
#include "core/importing/entries.hpp"

namespace dondoc::importing {

struct LedgerTotals {
    Money opening, due, adjustment, interest, paid, closing;
    Money closing_sum;  ///< of the positive closings
    Money overpaid_sum; ///< of the negative ones, as a positive figure
    bool has_due = false, has_paid = false, has_interest = false;
    struct FundTotals { Money due, paid, closing; };
    std::map<Fund, FundTotals> funds;

    /// False: a sum left ±10^17 đồng, which no country's ledger reaches; the file is not what it says.
    bool add(const LedgerEntry& entry);
};

/// "ledger.totals.differ" for every column in which the file's own totals row says something else.
Problems compare(const LedgerTotals& totals, const OwnTotals& own, const std::string& sheet);

} // namespace dondoc::importing

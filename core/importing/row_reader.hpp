#pragma once
// Typed access to the cells of one row, by meaning; what cannot be read becomes a Problem with sheet, row, column and value.
#include "core/base/money.hpp"
#include "core/importing/survey.hpp"

namespace dondoc::importing {

/// Where a meaning stands in the rows of one table; −1 = in no column.
using Slot = int;

class RowReader
{
public:
    explicit RowReader(const Surveyed& surveyed);

    [[nodiscard]] Slot slot(Meaning meaning) const;
    [[nodiscard]] Slot slot(Head head) const { return slot(Meaning{head}); }

    /// Makes `row` the current one.
    void begin(const Row& row);
    [[nodiscard]] std::int64_t number() const { return row_->number; }

    /// "" when the column or the cell is missing.
    [[nodiscard]] std::string_view raw(Slot at) const { return at < 0 || !cells_[static_cast<std::size_t>(at)] ? std::string_view{} : cells_[static_cast<std::size_t>(at)]->text; }
    /// Form C, trimmed, control characters as blanks, at most `longest` bytes (cut between characters).
    [[nodiscard]] std::string text(Slot at, std::size_t longest = 500) const;
    /// Whole đồng. No column: empty. Empty cell: 0, as C12 prints zero (DOMAIN.md 9). Unreadable or beyond ±money_limit: a problem.
    std::optional<Money> money(Slot at, Problems& problems) const;
    /// Exact decimal ≥ 0 with at most four digits before its point or comma: "13.31". Empty cell: "".
    std::string months(Slot at, Problems& problems) const;
    std::optional<std::int64_t> count(Slot at, Problems& problems) const;

    [[nodiscard]] Problem problem(const char* code, Slot at) const;
    [[nodiscard]] const Surveyed& surveyed() const { return surveyed_; }

private:
    std::optional<Money> scaled(std::string_view decimal, std::int64_t unit) const;
    const Surveyed& surveyed_;
    std::vector<Slot> slot_of_column_;
    std::vector<const Cell*> cells_;
    const Row* row_ = nullptr;
};

} // namespace dondoc::importing

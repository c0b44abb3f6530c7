#pragma once
// The first reading of a table: where its head is, how the file writes numbers, which month and unit of money its titles name.
#include "core/base/day.hpp"
#include "core/base/text/number.hpp"
#include "core/importing/header.hpp"

namespace dondoc::importing {

/// What a person said about a table.
struct Choices {
    TableKind kind = TableKind::units;
    std::string sheet;           ///< its name, which may name a month too
    std::optional<Month> month = {};
    Mapping mapping = {};
    RememberedMapping remembered = {};
    bool strict = false;
};

struct Surveyed {
    Choices choices;
    Header header;
    text::NumberStyle style = text::NumberStyle::none; ///< of the money columns; one decision for the file (DOMAIN.md 9)
    std::int64_t money_unit = 1;                       ///< of columns that name none themselves
    std::optional<Month> month;                        ///< of a ledger without a column of months
    std::optional<int> year;                           ///< of a plan
};

class Survey : public RowSink
{
public:
    explicit Survey(Choices choices) : choices_(std::move(choices)) {}
    bool take(const Row& row) override;
    /// After the last row. Problems of the whole table: "table.empty", "header.missing", "mapping.…", "number.style.conflict", "ledger.month.missing", "ledger.month.differs".
    Result<Surveyed> finish();
    /// Also of a table that was refused.
    [[nodiscard]] std::vector<SeenHead> heads() const { return seen_heads(choices_.kind, first_rows_, choices_.mapping); }

private:
    void look_for_header();
    void vote(const Row& row);
    void vote(const KeptRow& row);
    void see(std::uint32_t column, CellKind kind, std::string_view text);
    void read_titles(Surveyed& out) const;

    Choices choices_;
    std::vector<KeptRow> first_rows_;
    std::optional<Result<Header>> header_;
    std::vector<bool> is_money_; ///< by column
    std::uint32_t code_column_ = column_limit;
    text::StyleVotes votes_;
};

} // namespace dondoc::importing

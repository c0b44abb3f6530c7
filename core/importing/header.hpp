#pragma once
// Where the head of a table stands and what its columns mean: titles above it, up to three rows of merged heads, any order of columns.
#include "core/base/result.hpp"
#include "core/importing/heads.hpp"
#include "core/importing/table.hpp"
#include <functional>
#include <map>

namespace dondoc::importing {

/// A row kept beyond the sink's call: the first columns, texts cut, for no file may make many of them large.
struct KeptRow {
    static constexpr std::uint32_t columns = 512;
    static constexpr std::size_t longest_text = 300;
    struct Kept { std::uint32_t column; CellKind kind; std::string text; };
    std::int64_t number = 0;
    std::vector<Kept> cells;
    explicit KeptRow(const Row& row);
    [[nodiscard]] const std::string* at(std::uint32_t column) const;
};

struct UsedColumn {
    std::uint32_t column = 0;
    Meaning meaning;
    std::string text;            ///< of the head, lowest row
    std::int64_t money_unit = 0; ///< đồng in one unit, 0 = the head names none
};

/// A column of the head as it stands in the file, whatever it means.
struct SeenHead {
    std::uint32_t column = 0;
    std::string text; ///< lowest row
};

struct Header {
    std::int64_t first_row = 0, last_row = 0;
    std::vector<UsedColumn> columns; ///< by column
    std::string fingerprint;         ///< all heads, compacted: a remembered mapping belongs to it
    [[nodiscard]] bool has(Meaning meaning) const;
    [[nodiscard]] bool has(Head head) const; ///< for any fund or month
};

/// Key of a meaning → letters of a column ("C") or the text of its head; "" = no column has this meaning.
using Mapping = std::map<std::string, std::string>;

/// What a person once chose for a table with this fingerprint; empty = nothing.
using RememberedMapping = std::function<Mapping(const std::string& fingerprint)>;

/// The best head among the first rows, changed by `mapping`, or when that is empty by what is remembered. Problems "header.missing" (argument `wanted`), "mapping.key.unknown", "mapping.column.missing".
Result<Header> find_header(TableKind kind, std::span<const KeptRow> rows, const Mapping& mapping = {}, const RememberedMapping& remembered = {});

/// The columns of the block of rows that most likely is the head; for a person who maps them by hand.
std::vector<SeenHead> seen_heads(TableKind kind, std::span<const KeptRow> rows, const Mapping& mapping = {});

/// Meaning → letters and head of the column used, for the answer's `mapping`.
std::map<std::string, std::pair<std::string, std::string>> mapping_of(const Header& header);

} // namespace dondoc::importing

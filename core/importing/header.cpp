#include "core/importing/header.hpp"
#include <algorithm>
#include <array>
#include <set>

namespace dondoc::importing {

namespace {

constexpr std::size_t tallest = 3;

/// What stands over one column inside a block of head rows.
struct Heads {
    std::string leaf;
    std::vector<std::string> above; ///< nearest first
};

/// A merged group head has its text in its first cell: it reaches to the right until the next text of its row.
const std::string* reaching(const KeptRow& row, std::uint32_t column)
{
    const std::string* found = nullptr;
    for (const auto& cell : row.cells)
        if (cell.column <= column)
            found = &cell.text;
    return found;
}

Heads heads_over(std::span<const KeptRow> block, std::uint32_t column)
{
    Heads out;
    for (std::size_t i = block.size(); i-- > 0;) {
        if (auto own = block[i].at(column)) {
            (out.leaf.empty() ? out.leaf : out.above.emplace_back()) = *own;
        } else if (!out.leaf.empty()) {
            if (auto group = reaching(block[i], column))
                out.above.push_back(*group);
        }
    }
    return out;
}

std::set<std::uint32_t> columns_of(std::span<const KeptRow> block)
{
    std::set<std::uint32_t> columns;
    for (const auto& row : block)
        for (const auto& cell : row.cells)
            columns.insert(cell.column);
    return columns;
}

/// Several columns may hold phones; of everything else the first counts.
bool is_taken(const std::vector<UsedColumn>& columns, const Meaning& meaning)
{
    return meaning.head != Head::phone && std::any_of(columns.begin(), columns.end(), [&](const auto& used) { return used.meaning == meaning; });
}

std::int64_t money_unit_of(const Heads& heads)
{
    if (auto unit = unit_of_money(heads.leaf))
        return unit;
    for (const auto& text : heads.above)
        if (auto unit = unit_of_money(text))
            return unit;
    return 0;
}

Header read_block(TableKind kind, std::span<const KeptRow> block)
{
    Header header{.first_row = block.front().number, .last_row = block.back().number};
    for (auto column : columns_of(block)) {
        auto heads = heads_over(block, column);
        header.fingerprint += compact(heads.leaf) + "|";
        auto meaning = recognise(kind, heads.leaf, heads.above);
        if (meaning && !is_taken(header.columns, *meaning))
            header.columns.push_back({column, *meaning, heads.leaf, money_unit_of(heads)});
    }
    return header;
}

bool follow_each_other(std::span<const KeptRow> block)
{
    return block.back().number - block.front().number == static_cast<std::int64_t>(block.size()) - 1;
}

/// Heads that a mapping names by their text; "A" and "BC" are letters of columns, which stand as texts in the row of column numbers.
std::size_t named_heads(std::span<const KeptRow> block, const Mapping& mapping)
{
    std::size_t found = 0;
    for (auto column : columns_of(block)) {
        auto leaf = mapping.empty() ? std::string() : compact(heads_over(block, column).leaf);
        found += !leaf.empty() && std::any_of(mapping.begin(), mapping.end(), [&](const auto& pair) { return pair.second.size() > 2 && compact(pair.second) == leaf; });
    }
    return found;
}

std::optional<std::uint32_t> column_of_letters(std::string_view letters)
{
    std::uint32_t column = 0;
    for (char c : letters) {
        if (c < 'A' || c > 'Z')
            return {};
        column = column * 26 + static_cast<std::uint32_t>(c - 'A' + 1);
    }
    return letters.empty() || letters.size() > 3 || column > column_limit ? std::nullopt : std::optional(column - 1);
}

/// How many of the mapping's letters have a text in the row: without any known head this tells the head from a title.
std::size_t filled_letters(const KeptRow& row, const Mapping& mapping)
{
    return static_cast<std::size_t>(std::count_if(mapping.begin(), mapping.end(), [&](const auto& pair) {
        auto column = column_of_letters(pair.second);
        return column && row.at(*column);
    }));
}

/// Texts in a row of which nothing is known.
std::size_t texts_in(const KeptRow& row)
{
    return static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.kind == CellKind::text; }));
}

/// Most recognised columns; of equals the one with fewer rows (a title is no head), then the first. Where no head is known, the row with most texts.
std::optional<Header> best_block(TableKind kind, std::span<const KeptRow> rows, const Mapping& mapping)
{
    std::optional<Header> best;
    std::array<std::size_t, 4> best_score{};
    for (std::size_t first = 0; first < rows.size(); ++first)
        for (std::size_t height = 1; height <= tallest && first + height <= rows.size(); ++height) {
            auto block = rows.subspan(first, height);
            if (!follow_each_other(block))
                continue;
            auto header = read_block(kind, block);
            auto known = header.columns.size() + named_heads(block, mapping);
            std::array score{known, filled_letters(block.back(), mapping), tallest - height, known == 0 ? texts_in(block.back()) : 0};
            if (!best || score > best_score) {
                best = std::move(header);
                best_score = score;
            }
        }
    return best;
}

std::span<const KeptRow> rows_of(const Header& header, std::span<const KeptRow> rows)
{
    auto first = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.number == header.first_row; });
    return rows.subspan(static_cast<std::size_t>(first - rows.begin()), static_cast<std::size_t>(header.last_row - header.first_row + 1));
}

std::optional<UsedColumn> column_named(std::span<const KeptRow> block, const std::string& wanted)
{
    for (auto column : columns_of(block)) {
        auto heads = heads_over(block, column);
        if (!heads.leaf.empty() && (compact(heads.leaf) == compact(wanted) || column_letters(column) == wanted))
            return UsedColumn{column, {}, heads.leaf, money_unit_of(heads)};
    }
    if (auto column = column_of_letters(wanted))
        return UsedColumn{*column, {}, wanted, 0};
    return {};
}

Problems apply(Header& header, std::span<const KeptRow> block, const Mapping& mapping)
{
    Problems problems;
    for (const auto& [key, wanted] : mapping) {
        auto meaning = meaning_of_key(key);
        auto column = column_named(block, wanted);
        if (!meaning || (!column && !wanted.empty())) {
            problems.push_back({.code = meaning ? "mapping.column.missing" : "mapping.key.unknown", .column = wanted, .value = key});
            continue;
        }
        std::erase_if(header.columns, [&](const auto& used) { return used.meaning == *meaning || (column && used.column == column->column); });
        if (wanted.empty())
            continue;
        column->meaning = *meaning;
        header.columns.push_back(*column);
    }
    std::sort(header.columns.begin(), header.columns.end(), [](const auto& a, const auto& b) { return a.column < b.column; });
    return problems;
}

/// Keys without which a table of this kind says nothing; "" = complete.
std::string missing_heads(TableKind kind, const Header& header)
{
    std::string missing;
    auto need = [&](bool there, const char* key) {
        if (!there)
            missing += (missing.empty() ? "" : ", ") + std::string(key);
    };
    if (kind == TableKind::units || kind == TableKind::ledger || kind == TableKind::assignments)
        need(header.has(Head::code), "code");
    if (kind == TableKind::units)
        need(header.has(Head::name), "name");
    if (kind == TableKind::ledger)
        need(header.has(Head::closing), "closing");
    if (kind == TableKind::assignments)
        need(header.has(Head::officer) || header.has(Head::officer_name), "officer");
    if (kind == TableKind::plan)
        need(header.has(Head::amount), "amount");
    if (kind == TableKind::tax_list)
        need(header.has(Head::tax_code), "tax_code");
    if (kind == TableKind::due_list)
        need(header.has(Head::insured), "insured");
    return missing;
}

/// Between characters.
std::string_view cut(std::string_view text, std::size_t longest)
{
    if (text.size() <= longest)
        return text;
    while (longest > 0 && (static_cast<unsigned char>(text[longest]) & 0xC0) == 0x80)
        --longest;
    return text.substr(0, longest);
}

} // namespace

KeptRow::KeptRow(const Row& row) : number(row.number)
{
    for (const auto& cell : row.cells)
        if (cell.column < columns)
            cells.push_back({cell.column, cell.kind, std::string(cut(cell.text, longest_text))});
}

const std::string* KeptRow::at(std::uint32_t column) const
{
    for (const auto& cell : cells)
        if (cell.column == column)
            return &cell.text;
    return nullptr;
}

bool Header::has(Meaning meaning) const
{
    return std::any_of(columns.begin(), columns.end(), [&](const auto& used) { return used.meaning == meaning; });
}

bool Header::has(Head head) const
{
    return std::any_of(columns.begin(), columns.end(), [&](const auto& used) { return used.meaning.head == head; });
}

Result<Header> find_header(TableKind kind, std::span<const KeptRow> rows, const Mapping& given, const RememberedMapping& remembered)
{
    auto header = best_block(kind, rows, given);
    if (!header)
        return Problem{.code = "table.empty"};
    const Mapping mapping = given.empty() && remembered ? remembered(header->fingerprint) : given;
    auto block = rows_of(*header, rows);
    if (auto problems = apply(*header, block, mapping); !problems.empty())
        return problems;
    if (auto missing = missing_heads(kind, *header); !missing.empty())
        return Problem{.code = "header.missing", .arguments = {{"wanted", missing}}};
    return std::move(*header);
}

std::vector<SeenHead> seen_heads(TableKind kind, std::span<const KeptRow> rows, const Mapping& mapping)
{
    std::vector<SeenHead> out;
    auto header = best_block(kind, rows, mapping);
    if (!header)
        return out;
    auto block = rows_of(*header, rows);
    for (auto column : columns_of(block))
        out.push_back({column, heads_over(block, column).leaf});
    return out;
}

std::map<std::string, std::pair<std::string, std::string>> mapping_of(const Header& header)
{
    std::map<std::string, std::pair<std::string, std::string>> out;
    for (const auto& used : header.columns)
        out.emplace(key_of(used.meaning), std::pair(column_letters(used.column), used.text));
    return out;
}

} // namespace dondoc::importing

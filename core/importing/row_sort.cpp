#include "core/importing/row_sort.hpp"
#include "core/base/text/utf8.hpp"
#include "core/importing/heads.hpp"
#include <algorithm>
#include <array>

namespace dondoc::importing {

namespace {

bool is_digits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "1", "(2)", "B", "4=5+6": the row of column numbers under many heads.
bool is_column_number(std::string_view text)
{
    auto bare = text;
    while (!bare.empty() && (bare.front() == '(' || bare.front() == '['))
        bare.remove_prefix(1);
    while (!bare.empty() && (bare.back() == ')' || bare.back() == ']'))
        bare.remove_suffix(1);
    auto first = bare.substr(0, bare.find('='));
    return !first.empty() && first.size() <= 2 && (is_digits(first) || (first.size() == 1 && ((first[0] | 32) >= 'a' && (first[0] | 32) <= 'z')));
}

bool numbers_columns(const Row& row)
{
    return row.cells.size() > 1 && std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return is_column_number(text::trim(cell.text)); });
}

/// "II", "III. Nợ kéo dài", "IV.1 Mất tích"
bool begins_group(std::string_view text)
{
    text = text::trim(text);
    auto end = text.find_first_not_of("IVX");
    return end != 0 && !text.empty() && (end == std::string_view::npos || ((text[end] == '.' || text[end] == ' ' || text[end] == ')' || text[end] == '/') && end <= 4));
}

bool is_signature(std::string_view text)
{
    static constexpr std::array<std::string_view, 13> beginnings = {"nguoilap", "giamdoc", "ktgiamdoc", "phogiamdoc", "truongphong", "ketoan", "phutrach",
                                                                    "thutruong", "canbothu", "nguoiduyet", "lanhdao", "daidien", "kyghiro"};
    auto bare = compact(text);
    return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view word) { return bare.starts_with(word); }) ||
           (bare.find("ngay") != std::string::npos && bare.find("thang") != std::string::npos && bare.find("nam") != std::string::npos);
}

bool has_number(const Row& row)
{
    return std::any_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return cell.kind == CellKind::number || is_digits(text::trim(cell.text)); });
}

template <class Test>
bool any_cell(const Row& row, Test test)
{
    return std::any_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) { return cell.kind == CellKind::text && test(cell.text); });
}

bool repeats_head(std::string_view code)
{
    auto unit = recognise(TableKind::units, code, {}), person = recognise(TableKind::due_list, code, {});
    return (unit && (unit->head == Head::code || unit->head == Head::tax_code)) || (person && person->head == Head::insured);
}

} // namespace

bool is_total(std::string_view text)
{
    auto bare = compact(text);
    return bare == "cong" || bare == "tong" || (bare.starts_with("tongcong") && !bare.starts_with("tongcongty")) || bare.starts_with("tongso");
}

RowSort sort_of(const RowLook& look)
{
    const Row& row = *look.row;
    if (look.first_below_header && numbers_columns(row))
        return RowSort::other;
    auto code = text::trim(look.code);
    bool has_digits = code.find_first_of("0123456789") != std::string_view::npos;
    bool alone = row.cells.size() == 1; // then it is a group, a note or a page number, unless it looks like a code
    if (!code.empty() && code.size() <= 40 && (!alone || (has_digits && code.size() <= 12 && code.find(' ') == std::string_view::npos))) {
        if (has_digits)
            return RowSort::data;
        if (is_total(code))
            return RowSort::total;
        return repeats_head(code) || begins_group(code) ? RowSort::other : RowSort::data;
    }
    if (any_cell(row, is_total))
        return RowSort::total;
    if (row.cells.size() <= 1 || look.total_seen || !look.has_code_column || begins_group(row.cells.front().text))
        return RowSort::other;
    return !has_number(row) && any_cell(row, is_signature) ? RowSort::other : RowSort::no_code;
}

} // namespace dondoc::importing

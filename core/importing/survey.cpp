#include "core/importing/survey.hpp"
#include "core/importing/month_text.hpp"
#include <algorithm>

namespace dondoc::importing {

namespace {

constexpr std::size_t rows_before_header = 60;

bool is_money(Head head)
{
    switch (head) {
    case Head::opening:
    case Head::due:
    case Head::adjustment:
    case Head::interest:
    case Head::paid:
    case Head::closing:
    case Head::overpaid:
    case Head::amount: return true;
    default: return false;
    }
}

} // namespace

bool Survey::take(const Row& row)
{
    if (header_) {
        if (header_->ok())
            vote(row);
        return header_->ok();
    }
    first_rows_.emplace_back(row);
    if (first_rows_.size() >= rows_before_header)
        look_for_header();
    return true;
}

void Survey::look_for_header()
{
    header_.emplace(find_header(choices_.kind, first_rows_, choices_.mapping, choices_.remembered));
    if (!header_->ok())
        return;
    for (const auto& used : (*header_)->columns) {
        if (used.meaning.head == Head::code || used.meaning.head == Head::officer)
            code_column_ = std::min(code_column_, used.column);
        if (!is_money(used.meaning.head))
            continue;
        is_money_.resize(std::max<std::size_t>(is_money_.size(), used.column + 1));
        is_money_[used.column] = true;
    }
    for (const auto& row : first_rows_)
        if (row.number > (*header_)->last_row)
            vote(row);
}

/// Only rows about an employer vote: a date under the table has points too.
void Survey::vote(const Row& row)
{
    bool counts = false;
    for (const auto& cell : row.cells)
        counts = counts || cell.column == code_column_ || code_column_ == column_limit;
    for (const auto& cell : row.cells)
        if (counts)
            see(cell.column, cell.kind, cell.text);
}

void Survey::vote(const KeptRow& row)
{
    bool counts = code_column_ == column_limit || row.at(code_column_) != nullptr;
    for (const auto& cell : row.cells)
        if (counts)
            see(cell.column, cell.kind, cell.text);
}

void Survey::see(std::uint32_t column, CellKind kind, std::string_view text)
{
    if (kind == CellKind::text && column < is_money_.size() && is_money_[column])
        votes_.see(text);
}

void Survey::read_titles(Surveyed& out) const
{
    std::optional<Month> month;
    for (const auto& row : first_rows_) {
        if (row.number >= out.header.first_row)
            break;
        for (const auto& cell : row.cells) {
            if (auto unit = unit_of_money(cell.text))
                out.money_unit = unit;
            if (!month)
                month = month_in_title(cell.text);
            if (!out.year)
                out.year = year_in_title(cell.text);
        }
    }
    out.month = month ? month : month_in_title(choices_.sheet);
    if (!out.year)
        out.year = year_in_title(choices_.sheet);
}

Result<Surveyed> Survey::finish()
{
    if (!header_)
        look_for_header();
    if (!header_->ok()) {
        auto problems = header_->problems();
        for (auto& problem : problems)
            problem.sheet = choices_.sheet;
        return problems;
    }
    Surveyed out{.choices = choices_, .header = **header_, .style = votes_.style()};
    if (out.style == text::NumberStyle::conflict)
        return Problem{.code = "number.style.conflict", .sheet = choices_.sheet};
    read_titles(out);
    bool wants_month = choices_.kind == TableKind::ledger ? !out.header.has(Head::month) : choices_.kind == TableKind::due_list && !out.header.has(Head::due_month);
    if (!wants_month)
        return out;
    if (out.month && choices_.month && *out.month != *choices_.month)
        return Problem{.code = "ledger.month.differs", .sheet = choices_.sheet, .value = iso(*out.month), .arguments = {{"wanted", iso(*choices_.month)}}};
    if (!out.month)
        out.month = choices_.month;
    if (!out.month)
        return Problem{.code = "ledger.month.missing", .sheet = choices_.sheet};
    return out;
}

} // namespace dondoc::importing

#include "core/documents/report_page.hpp"
#include "core/documents/parts.hpp"
#include <algorithm>

namespace dondoc::documents {
namespace {

using layout::Align;
using layout::FontStyle;

constexpr double landscape_width = 252, portrait_width = 165; ///< mm of text (LAYOUT.md 1)

std::vector<double> scaled_widths(const ReportPage& report)
{
    double sum = 0, room = report.landscape ? landscape_width : portrait_width;
    for (auto& column : report.columns)
        sum += column.width;
    std::vector<double> out;
    for (auto& column : report.columns)
        out.push_back(sum > 0 ? column.width * room / sum : room / static_cast<double>(report.columns.size()));
    return out;
}

std::vector<layout::Row> head(const ReportPage& report)
{
    layout::Row names, numbers;
    bool numbered = false;
    for (auto& column : report.columns) {
        names.cells.push_back(head_cell(column.head));
        numbers.cells.push_back(cell(column.number, Align::centred, FontStyle::italic));
        numbered = numbered || !column.number.empty();
    }
    std::vector<layout::Row> out{names};
    if (numbered)
        out.push_back(numbers);
    return out;
}

layout::Row table_row(const ReportPage& report, const ReportRow& row)
{
    bool bold = row.sort != ReportRow::Sort::row;
    auto style = bold ? FontStyle::bold : FontStyle::regular;
    layout::Row out{.with_next = row.sort == ReportRow::Sort::group};
    auto joined = std::clamp<std::size_t>(row.joined, 1, report.columns.size());
    for (std::size_t i = 0; i < report.columns.size(); i += i == 0 ? joined : 1) {
        auto text = i < row.cells.size() ? row.cells[i] : std::string();
        auto one = cell(text, i == 0 && joined > 1 ? Align::centred : report.columns[i].align, style);
        one.columns = i == 0 ? static_cast<int>(joined) : 1;
        out.cells.push_back(std::move(one));
    }
    return out;
}

layout::Table table(const ReportPage& report)
{
    layout::Table out{.widths = scaled_widths(report), .head = head(report), .size = report.size, .pad_x = 1.4, .pad_y = 1.2, .unit_note = report.unit_note};
    for (auto& row : report.rows)
        out.rows.push_back(table_row(report, row));
    if (!out.rows.empty())
        out.rows.back().with_next = false;
    if (out.rows.empty() && !report.nothing.empty()) {
        auto said = cell(report.nothing, Align::centred, FontStyle::italic);
        said.columns = static_cast<int>(report.columns.size());
        out.rows.push_back({.cells = {said}});
    }
    out.with_next = !report.signers.empty();
    return out;
}

layout::Signatures signatures(const ReportPage& report, const Wording& wording)
{
    std::vector<layout::Signature> row;
    for (auto& signer : report.signers)
        row.push_back({.captions = {signer.caption}, .bracket = wording.text(signer.sealed ? "sign.seal" : "sign.hand"), .name = bare_name(signer.name)});
    if (!row.empty())
        row.back().above = report.place_and_day;
    return {.rows = {row}};
}

} // namespace

layout::Document report_document(const ReportPage& report, const Identity& identity, const Wording& wording)
{
    layout::Document out{.landscape = report.landscape, .head = layout::Head{.authority = report.office.authority, .office = report.office.office}};
    out.title = {.kind = report.title, .subject = {}, .notes = report.notes, .ruled = false};
    if (!report.columns.empty())
        out.body.push_back(table(report));
    if (!report.signers.empty())
        out.body.push_back(signatures(report, wording));
    out.foot = foot(identity, wording, report.what, report.whose, report.dated, {});
    return out;
}

std::vector<ReportColumn> b03_report_columns(const Wording& wording)
{
    constexpr double widths[] = {7.5, 35.5, 15, 9, 37, 9.5, 22, 22, 20, 17.5, 17.5, 15.5, 17.5, 6.5};
    const char* numbers[] = {"A", "B", "C", "1", "2", "3", "4=5+6+7+8", "5", "6", "7", "8", "9", "10", "11"};
    constexpr Align l = Align::left, c = Align::centred, r = Align::right;
    constexpr Align aligns[] = {c, l, c, c, l, r, r, r, r, r, r, l, l, l};
    std::vector<ReportColumn> out;
    for (std::size_t i = 0; i < std::size(widths); ++i)
        out.push_back({wording.text("b03." + std::to_string(i + 1)), numbers[i], widths[i], aligns[i]});
    return out;
}

} // namespace dondoc::documents

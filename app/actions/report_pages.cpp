#include "app/actions/report_pages.hpp"
#include "core/base/text/date.hpp"

namespace dondoc::actions {
namespace {

using reports::ColumnType;
using reports::Line;
using reports::LineSort;
using reports::Report;
using documents::ReportColumn;
using documents::ReportRow;

layout::Align align_of(const reports::Column& column)
{
    if (column.key == "number" || column.key == "code")
        return layout::Align::centred;
    return column.type == ColumnType::text ? layout::Align::left : layout::Align::right;
}

std::vector<ReportColumn> columns_of(const Report& report, const PageWords& words, const documents::Wording& wording)
{
    if (report.name == "b03")
        return documents::b03_report_columns(wording);
    std::vector<ReportColumn> out;
    for (const auto& column : report.columns)
        out.push_back({words.word("report.column." + column.key), "", static_cast<double>(column.width) / 10, align_of(column)});
    return out;
}

ReportRow row_of(const Report& report, const Line& line, const PageWords& words)
{
    ReportRow row{.sort = line.sort == LineSort::group ? ReportRow::Sort::group : line.sort == LineSort::total ? ReportRow::Sort::total : ReportRow::Sort::row, .cells = {}};
    bool label_waits = !line.label.empty();
    for (std::size_t i = 0; i < report.columns.size(); ++i) {
        const bool takes_label = label_waits && report.columns[i].type == ColumnType::text;
        row.cells.push_back(takes_label ? words.word(line.label) : reports::shown(line.values[i], report.columns[i].type));
        label_waits = label_waits && !takes_label;
    }
    return row;
}

/// "Đà Nẵng, ngày … tháng 11 năm 2026": the day stays blank for the pen.
std::string place_and_day(const PageOffice& office)
{
    const auto [year, month, day] = ymd(office.today);
    const std::string number = (month < 3 ? "0" : "") + std::to_string(month);
    return (office.letterhead.place.empty() ? "" : office.letterhead.place + ", ") + "ngày\ttháng " + number + " năm " + std::to_string(year);
}

/// Code and hash that stand on every page: the report, the office, the end of the period; the bytes of all cells as printed.
documents::Identity identity_of(const Report& report, const documents::ReportPage& page, const PageOffice& office)
{
    std::string cells;
    for (const auto& row : page.rows)
        for (const auto& cell : row.cells)
            cells += cell + '\x1f';
    const std::string sign = report.name == "b03" ? "B03" : "BC";
    return {.page_code = documents::page_code(sign, office.code, documents::short_date(report.period.last), 1), .content_hash = sha256(view_of(cells)), .training = office.training};
}

} // namespace

layout::Document page_document(const Report& report, const PageWords& words, const PageOffice& office, const documents::Wording& wording)
{
    documents::ReportPage page{.office = office.letterhead, .title = {words.title}, .notes = words.notes, .unit_note = words.word("report.unit.dong"),
                               .columns = columns_of(report, words, wording), .rows = {}, .nothing = words.word("report.nothing"), .signers = {},
                               .place_and_day = place_and_day(office), .what = words.title, .whose = office.letterhead.office_name,
                               .dated = words.notes.empty() ? words.missing : words.notes.back() + " · " + words.missing};
    for (const auto& line : report.lines)
        page.rows.push_back(row_of(report, line, words));
    page.signers = {{words.word("report.signer.maker"), office.maker}, {words.word("report.signer.section"), ""}, {words.word("report.signer.head"), office.signer, true}};
    return documents::report_document(page, identity_of(report, page, office), wording);
}

} // namespace dondoc::actions

#include "app/actions/report_pages.hpp"

namespace dondoc::actions {

namespace {

using reports::ColumnType;
using reports::Line;
using reports::LineSort;
using reports::Report;

constexpr double text_width = 252; ///< mm between the margins of a landscape page (LAYOUT.md 8)

layout::Align align_of(ColumnType type) { return type == ColumnType::text ? layout::Align::left : layout::Align::right; }

layout::Runs run(std::string text, bool bold)
{
    return {layout::TextRun{std::move(text), bold ? layout::FontStyle::bold : layout::FontStyle::regular}};
}

layout::Row head_row(const Report& report, const PageWords& words)
{
    layout::Row row;
    for (const auto& column : report.columns)
        row.cells.push_back({run(words.word("report.column." + column.key), true), layout::Align::centred});
    return row;
}

layout::Row table_row(const Report& report, const Line& line, const PageWords& words)
{
    layout::Row row;
    row.with_next = line.sort == LineSort::group;
    bool label_waits = !line.label.empty();
    for (std::size_t i = 0; i < report.columns.size(); ++i) {
        bool takes_label = label_waits && report.columns[i].type == ColumnType::text;
        auto text = takes_label ? words.word(line.label) : reports::shown(line.values[i], report.columns[i].type);
        label_waits = label_waits && !takes_label;
        row.cells.push_back({run(std::move(text), line.sort != LineSort::row), align_of(report.columns[i].type)});
    }
    return row;
}

} // namespace

layout::Document page_document(const Report& report, const PageWords& words)
{
    layout::Document document;
    document.landscape = true;
    document.title.subject = {words.title};
    document.title.notes = words.notes;
    document.title.ruled = false;
    layout::Table table;
    table.size = 9;
    double sum = 0;
    for (const auto& column : report.columns)
        sum += column.width;
    for (const auto& column : report.columns)
        table.widths.push_back(column.width * text_width / sum);
    table.head.push_back(head_row(report, words));
    for (const auto& line : report.lines)
        table.rows.push_back(table_row(report, line, words));
    document.body.push_back(std::move(table));
    document.foot.what = words.title;
    return document;
}

} // namespace dondoc::actions

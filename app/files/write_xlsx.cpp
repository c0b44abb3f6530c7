#include "app/files/write_xlsx.hpp"
#include "app/files/atomic_file.hpp"
#include "app/files/write_csv.hpp"
#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <xlsxwriter.h>

namespace dondoc::files {

namespace {

using reports::ColumnType;
using reports::LineSort;

constexpr std::int64_t exact_in_a_double = 999'999'999'999'999; ///< 15 digits are what Excel keeps of a number

struct Formats {
    lxw_format *title, *note, *head;
    lxw_format* cells[2][5]; ///< [bold][ColumnType]
};

lxw_format* bordered(lxw_workbook* book, bool bold)
{
    auto format = workbook_add_format(book);
    format_set_font_name(format, "Times New Roman");
    format_set_border(format, LXW_BORDER_THIN);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (bold)
        format_set_bold(format);
    return format;
}

Formats make_formats(lxw_workbook* book)
{
    Formats out{};
    out.title = workbook_add_format(book);
    format_set_font_name(out.title, "Times New Roman");
    format_set_font_size(out.title, 14);
    format_set_bold(out.title);
    out.note = workbook_add_format(book);
    format_set_font_name(out.note, "Times New Roman");
    format_set_italic(out.note);
    out.head = bordered(book, true);
    format_set_text_wrap(out.head);
    format_set_align(out.head, LXW_ALIGN_CENTER);
    format_set_bg_color(out.head, 0xDDE6F0);
    for (int bold = 0; bold < 2; ++bold)
        for (auto type : {ColumnType::text, ColumnType::count, ColumnType::money, ColumnType::months, ColumnType::percent}) {
            auto format = out.cells[bold][static_cast<std::size_t>(type)] = bordered(book, bold != 0);
            if (type == ColumnType::text)
                format_set_text_wrap(format);
            if (type == ColumnType::count || type == ColumnType::money)
                format_set_num_format(format, "#,##0");
            if (type == ColumnType::months)
                format_set_num_format(format, "0.00");
            if (type == ColumnType::percent)
                format_set_num_format(format, "0.0\"%\"");
        }
    return out;
}

class XlsxReport
{
public:
    XlsxReport(const std::string& path, const reports::Report& report, const ReportWords& words) : report_(report), words_(words)
    {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        book_ = workbook_new_opt(path.c_str(), &options);
        if (!book_)
            throw std::bad_alloc();
        formats_ = make_formats(book_);
        sheet_ = workbook_add_worksheet(book_, report.name.substr(0, 31).c_str());
    }

    /// libxlsxwriter's own code; 0 = good.
    int write()
    {
        write_heads();
        auto first = row_;
        for (const auto& line : report_.lines)
            write_line(line);
        add_chart(first);
        worksheet_set_landscape(sheet_);
        worksheet_set_paper(sheet_, 9);
        worksheet_fit_to_pages(sheet_, 1, 0);
        return workbook_close(book_);
    }

private:
    void text(lxw_row_t row, std::size_t column, const std::string& text, lxw_format* format)
    {
        worksheet_write_string(sheet_, row, static_cast<lxw_col_t>(column), text.c_str(), format);
    }

    void write_heads()
    {
        text(row_++, 0, words_.title, formats_.title);
        for (const auto& note : words_.notes)
            text(row_++, 0, note, formats_.note);
        ++row_;
        for (std::size_t i = 0; i < report_.columns.size(); ++i) {
            auto column = static_cast<lxw_col_t>(i);
            worksheet_set_column(sheet_, column, column, std::max(6.0, report_.columns[i].width / 19.0), nullptr);
            text(row_, i, words_.word("report.column." + report_.columns[i].key), formats_.head);
        }
        worksheet_repeat_rows(sheet_, row_, row_);
        worksheet_freeze_panes(sheet_, row_ + 1, 0);
        ++row_;
    }

    void write_line(const reports::Line& line)
    {
        for (std::size_t i = 0; i < report_.columns.size(); ++i)
            write_cell(line, i);
        ++row_;
    }

    void write_cell(const reports::Line& line, std::size_t i)
    {
        auto format = formats_.cells[line.sort != LineSort::row][static_cast<std::size_t>(report_.columns[i].type)];
        auto column = static_cast<lxw_col_t>(i);
        const auto& value = line.values[i];
        if (auto whole = std::get_if<std::int64_t>(&value); whole && std::abs(*whole) <= exact_in_a_double)
            worksheet_write_number(sheet_, row_, column, static_cast<double>(*whole), format);
        else if (auto decimal = std::get_if<reports::Decimal>(&value))
            worksheet_write_number(sheet_, row_, column, std::strtod(decimal->text.c_str(), nullptr), format);
        else if (auto shown = cell_text(report_, line, i, words_); !shown.empty())
            text(row_, i, shown, format);
        else
            worksheet_write_blank(sheet_, row_, column, format);
    }

    void add_chart(lxw_row_t first)
    {
        auto rows = static_cast<lxw_row_t>(report_.rows());
        if (report_.chart_label == report_.chart_value || rows == 0)
            return;
        auto chart = workbook_add_chart(book_, LXW_CHART_BAR);
        auto series = chart_add_series(chart, nullptr, nullptr);
        auto label = static_cast<lxw_col_t>(report_.chart_label), value = static_cast<lxw_col_t>(report_.chart_value);
        chart_series_set_categories(series, report_.name.c_str(), first, label, first + rows - 1, label);
        chart_series_set_values(series, report_.name.c_str(), first, value, first + rows - 1, value);
        chart_title_set_name(chart, words_.word("report.column." + report_.columns[report_.chart_value].key).c_str());
        chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
        worksheet_insert_chart(sheet_, row_ + 2, 1, chart);
    }

    const reports::Report& report_;
    const ReportWords& words_;
    lxw_workbook* book_ = nullptr;
    lxw_worksheet* sheet_ = nullptr;
    Formats formats_{};
    lxw_row_t row_ = 0;
};

std::string plain(const reports::Report& report, const reports::Line& line, std::size_t i, const ReportWords& words)
{
    if (auto whole = std::get_if<std::int64_t>(&line.values[i]))
        return std::to_string(*whole);
    if (auto decimal = std::get_if<reports::Decimal>(&line.values[i]))
        return decimal->text;
    return guarded(cell_text(report, line, i, words));
}

void add_line(AtomicFile& file, const std::vector<std::string>& cells)
{
    std::vector<std::string_view> views(cells.begin(), cells.end());
    file.write(csv_line(views));
}

} // namespace

std::string cell_text(const reports::Report& report, const reports::Line& line, std::size_t column, const ReportWords& words)
{
    auto first_text = std::find_if(report.columns.begin(), report.columns.end(), [](const auto& c) { return c.type == ColumnType::text; });
    if (!line.label.empty() && column == static_cast<std::size_t>(first_text - report.columns.begin()))
        return words.word(line.label);
    return reports::shown(line.values[column], report.columns[column].type);
}

void write_xlsx(const std::filesystem::path& path, const reports::Report& report, const ReportWords& words)
{
    AtomicFile file(path);
    errno = 0;
    int code = XlsxReport(file.temporary_path().string(), report, words).write();
    if (code != LXW_NO_ERROR)
        throw std::filesystem::filesystem_error(lxw_strerror(static_cast<lxw_error>(code)), path, std::error_code(errno ? errno : EIO, std::generic_category()));
    file.commit();
}

void write_csv(const std::filesystem::path& path, const reports::Report& report, const ReportWords& words)
{
    AtomicFile file(path);
    file.write("\xEF\xBB\xBF");
    std::vector<std::string> cells;
    for (const auto& column : report.columns)
        cells.push_back(words.word("report.column." + column.key));
    add_line(file, cells);
    for (const auto& line : report.lines) {
        cells.clear();
        for (std::size_t i = 0; i < report.columns.size(); ++i)
            cells.push_back(plain(report, line, i, words));
        add_line(file, cells);
    }
    file.commit();
}

} // namespace dondoc::files

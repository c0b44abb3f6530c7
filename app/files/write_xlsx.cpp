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
    lxw_format* cells[2][reports::column_types]; ///< [bold][ColumnType]
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
        for (auto type : {ColumnType::text, ColumnType::count, ColumnType::money, ColumnType::months, ColumnType::percent, ColumnType::word}) {
            auto format = out.cells[bold][static_cast<std::size_t>(type)] = bordered(book, bold != 0);
            if (reports::is_text(type))
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
        for (const auto& line : report_.lines)
            write_line(line);
        if (report_.rows() == 0)
            text(row_++, 0, words_.nothing, formats_.note);
        if (report_.chart && !report_.chart->labels.empty())
            add_chart(*report_.chart);
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

    /// A sheet of its own: what is drawn stands beside the drawing as cells, so that it can be checked and changed.
    void add_chart(const reports::Chart& shown)
    {
        const std::string name = words_.word("report.chart.sheet");
        auto* cells = workbook_add_worksheet(book_, name.c_str());
        worksheet_set_column(cells, 0, 0, 34, nullptr);
        worksheet_set_column(cells, 1, 4, 20, nullptr);
        for (std::size_t i = 0; i < shown.series.size(); ++i)
            worksheet_write_string(cells, 0, static_cast<lxw_col_t>(i + 1), words_.word(shown.series[i].key).c_str(), formats_.head);
        for (std::size_t row = 0; row < shown.labels.size(); ++row)
            write_chart_row(cells, shown, row);
        draw_chart(cells, name, shown);
    }

    void write_chart_row(lxw_worksheet* cells, const reports::Chart& shown, std::size_t row)
    {
        const auto at = static_cast<lxw_row_t>(row + 1);
        worksheet_write_string(cells, at, 0, words_.word(shown.labels[row]).c_str(), formats_.cells[0][0]);
        for (std::size_t i = 0; i < shown.series.size(); ++i) {
            const auto& [key, type, values] = shown.series[i];
            auto* format = formats_.cells[0][static_cast<std::size_t>(type)];
            if (auto whole = std::get_if<std::int64_t>(&values[row]))
                worksheet_write_number(cells, at, static_cast<lxw_col_t>(i + 1), static_cast<double>(*whole), format);
            else if (auto decimal = std::get_if<reports::Decimal>(&values[row]))
                worksheet_write_number(cells, at, static_cast<lxw_col_t>(i + 1), std::strtod(decimal->text.c_str(), nullptr), format);
        }
    }

    void draw_chart(lxw_worksheet* cells, const std::string& name, const reports::Chart& shown)
    {
        using Sort = reports::Chart::Sort;
        const int sort = shown.sort == Sort::bars ? LXW_CHART_BAR : shown.sort == Sort::columns ? LXW_CHART_COLUMN : LXW_CHART_LINE;
        auto* chart = workbook_add_chart(book_, static_cast<std::uint8_t>(sort));
        const auto last = static_cast<lxw_row_t>(shown.labels.size());
        for (std::size_t i = 0; i < shown.series.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i + 1);
            auto* series = chart_add_series(chart, nullptr, nullptr);
            chart_series_set_categories(series, name.c_str(), 1, 0, last, 0);
            chart_series_set_values(series, name.c_str(), 1, column, last, column);
            chart_series_set_name_range(series, name.c_str(), 0, column);
        }
        chart_title_set_name(chart, words_.word(shown.key).c_str());
        if (shown.series.size() < 2)
            chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
        if (shown.sort == Sort::bars)
            chart_axis_set_reverse(chart->y_axis);
        lxw_chart_options options{};
        options.x_scale = 1.6;
        options.y_scale = std::max(1.2, static_cast<double>(last) / 12);
        worksheet_insert_chart_opt(cells, 1, static_cast<lxw_col_t>(shown.series.size() + 2), chart, &options);
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
    auto first_text = std::find_if(report.columns.begin(), report.columns.end(), [](const auto& c) { return reports::is_text(c.type); });
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
    if (report.rows() == 0)
        add_line(file, {words.nothing});
    file.commit();
}

} // namespace dondoc::files

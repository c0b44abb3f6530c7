#include "core/documents/layout/head.hpp"
#include "core/documents/layout/lines.hpp"
#include <algorithm>

namespace dondoc::layout {
namespace {

constexpr double rule_stroke = 0.75; ///< points
constexpr double rule_height = rule_stroke * mm_per_point;
constexpr double number_baseline = 42.2; ///< of "Số: …" at the earliest
constexpr double number_blank = 12, day_blank = 9; ///< mm
constexpr double letter_gap = 14;        ///< points between the head of a công văn, which has no title, and "Kính gửi"

/// The two columns of the head.
struct Columns {
    double left_x, left_width, right_x, right_width;
    double office_limit; ///< a longer name of the office takes two lines
    double office_rule;
};

Columns columns_of(const Sheet& sheet)
{
    return sheet.landscape() ? Columns{30, 110, 140, 142, 105, 38} : Columns{30, 67, 97, 98, 62, 18};
}

/// Sets centred lines under each other.
struct Centred {
    const FontMetrics& metrics;
    Items& items;
    double x, width;

    double line(const std::string& text, FontStyle style, double size, double top) const
    {
        for (auto& one : break_lines(cut_words({TextRun{text, style}}, size, width, metrics), width, width, Breaking::full)) {
            place_line(one, {x, top + first_baseline * size * mm_per_point, width, size, Align::centred}, metrics, items);
            top += line_height(size);
        }
        return top;
    }
    void rule(double top, double length) const
    {
        double middle = x + width / 2, y = top + rule_height / 2;
        items.push_back(PlacedLine{middle - length / 2, y, middle + length / 2, y, rule_stroke});
    }
};

std::vector<std::string> office_lines(const std::string& office, double limit, const FontMetrics& metrics)
{
    static const std::string common = "BẢO HIỂM XÃ HỘI ";
    if (office.rfind(common, 0) != 0 || text_width(metrics, FontStyle::bold, 12, office) <= limit)
        return {office};
    return {common.substr(0, common.size() - 1), office.substr(common.size())};
}

double place_left(const Head& head, const Columns& columns, const Sheet& sheet, const FontMetrics& metrics, Items& items)
{
    Centred left{metrics, items, columns.left_x, columns.left_width};
    double y = left.line(head.authority, FontStyle::regular, 12, sheet.top);
    for (auto& line : office_lines(head.office, columns.office_limit, metrics))
        y = left.line(line, FontStyle::bold, 12, y);
    double rule = y + 3 * mm_per_point;
    left.rule(rule, columns.office_rule);
    return rule + rule_height;
}

double place_right(const Columns& columns, const Sheet& sheet, const FontMetrics& metrics, Items& items)
{
    static const std::string motto = "Độc lập - Tự do - Hạnh phúc";
    Centred right{metrics, items, columns.right_x, columns.right_width};
    double y = right.line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", FontStyle::bold, 12, sheet.top);
    y = right.line(motto, FontStyle::bold, 13, y);
    double rule = y + 1.5 * mm_per_point;
    right.rule(rule, text_width(metrics, FontStyle::bold, 13, motto));
    return rule + rule_height;
}

void place_blank_line(const Runs& runs, double x, double width, double baseline, const FontMetrics& metrics, Items& items)
{
    auto lines = break_lines(cut_words(runs, 13, width, metrics), 1e9, 1e9, Breaking::full);
    if (!lines.empty())
        place_line(lines.front(), {x, baseline, width, 13, Align::centred}, metrics, items);
}

} // namespace

Sheet sheet_of(const Document& document)
{
    return document.landscape ? Sheet{.width = 297, .height = 210} : Sheet{};
}

double place_head(const Head& head, const Sheet& sheet, const FontMetrics& metrics, Items& items)
{
    auto columns = columns_of(sheet);
    if (!head.form_code.empty())
        place_text(head.form_code, FontStyle::regular, {columns.right_x, 17, columns.right_width, 11, Align::right}, metrics, items);
    double left = place_left(head, columns, sheet, metrics, items);
    double bottom = std::max(left, place_right(columns, sheet, metrics, items));
    if (head.number.empty() && head.place_and_day.empty())
        return bottom;
    double baseline = std::max(number_baseline, bottom + 6 * mm_per_point + first_baseline * 13 * mm_per_point);
    place_blank_line(with_blanks(head.number, FontStyle::regular, number_blank), columns.left_x, columns.left_width, baseline, metrics, items);
    place_blank_line(with_blanks(head.place_and_day, FontStyle::italic, day_blank), columns.right_x, columns.right_width, baseline, metrics, items);
    bottom = baseline - first_baseline * 13 * mm_per_point + line_height(13);
    if (head.about.empty())
        return bottom;
    constexpr double about_width = 60;
    Centred about{metrics, items, columns.left_x + (columns.left_width - about_width) / 2, about_width};
    return about.line(head.about, FontStyle::regular, 12, bottom + 6 * mm_per_point);
}

double place_title(const Title& title, double top, const Sheet& sheet, const FontMetrics& metrics, Items& items)
{
    Centred centred{metrics, items, sheet.left, sheet.text_width()};
    if (title.kind.empty() && title.subject.empty())
        return top + letter_gap * mm_per_point;
    double y = top + 12 * mm_per_point, widest = 0;
    for (auto* lines : {&title.kind, &title.subject})
        for (auto& line : *lines) {
            y = centred.line(line, FontStyle::bold, 14, y);
            widest = std::max(widest, text_width(metrics, FontStyle::bold, 14, line));
        }
    for (auto& note : title.notes)
        y = centred.line(note, FontStyle::italic, 13, y);
    if (!title.ruled)
        return y + 3 * mm_per_point;
    double rule = y + 3 * mm_per_point;
    centred.rule(rule, widest > 100 ? 50 : 35);
    return rule + rule_height + 10 * mm_per_point;
}

void place_office_address(const std::vector<std::string>& lines, const Sheet& sheet, const FontMetrics& metrics, Items& items)
{
    if (lines.empty())
        return;
    double y = sheet.height - 30.5;
    items.push_back(PlacedLine{sheet.left, y, sheet.width - sheet.right, y, rule_stroke});
    double baseline = sheet.height - 26.2;
    for (auto& line : lines) {
        place_text(line, FontStyle::regular, {sheet.left, baseline, sheet.text_width(), 11, Align::centred}, metrics, items);
        baseline += 4.5;
    }
}

void place_page_number(std::size_t page, const Sheet& sheet, const FontMetrics& metrics, Items& items)
{
    if (page > 1)
        place_text(std::to_string(page), FontStyle::regular, {sheet.left, 13.5, sheet.text_width(), 13, Align::centred}, metrics, items);
}

} // namespace dondoc::layout

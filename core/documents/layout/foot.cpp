#include "core/documents/layout/head.hpp"
#include "core/documents/layout/lines.hpp"

namespace dondoc::layout {
namespace {

constexpr double foot_size = 8;
constexpr double what_from_bottom = 297 - 282.1, code_from_bottom = 297 - 285.5, initials_from_bottom = 297 - 289.9;
constexpr double qr_side = 13, qr_from_bottom = 297 - 279.5;
constexpr std::size_t initials_dots = 32;

/// Words side by side on one line; a line too long for its place becomes smaller.
void place_foot_line(const Runs& runs, double baseline, double width, const Sheet& sheet, const FontMetrics& metrics, Items& items)
{
    double size = foot_size;
    for (;; size -= 0.5) {
        auto lines = break_lines(cut_words(runs, size, 1e9, metrics), 1e9, 1e9, Breaking::full);
        if (lines.empty())
            return;
        if (lines.front().natural <= width || size <= 4)
            return place_line(lines.front(), {sheet.left, baseline, width, size, Align::left}, metrics, items);
    }
}

std::string page_of(std::size_t page, std::size_t pages) { return std::to_string(page) + "/" + std::to_string(pages); }

void place_qr(const Foot& foot, std::size_t page, std::size_t pages, const Sheet& sheet, const QrEncoder& qr, Items& items)
{
    PlacedQr code{.x = sheet.width - sheet.right - qr_side, .y = sheet.height - qr_from_bottom, .size = qr_side};
    code.text = "DD1:" + foot.page_code + ":" + page_of(page, pages) + ":" + foot.hash_start;
    code.matrix = qr(code.text);
    items.push_back(std::move(code));
}

} // namespace

void place_foot(const Foot& foot, std::size_t page, std::size_t pages, const Sheet& sheet, const FontMetrics& metrics, const QrEncoder& qr, Items& items)
{
    double width = sheet.text_width() - qr_side - 2;
    place_foot_line({TextRun{foot.what}}, sheet.height - what_from_bottom, width, sheet, metrics, items);
    double code_line = sheet.height - code_from_bottom;
    if (foot.page_code.empty())
        place_foot_line({TextRun{foot.draft_note, FontStyle::bold}}, code_line, width, sheet, metrics, items);
    else
        place_foot_line({TextRun{foot.code_label}, TextRun{foot.page_code + "-" + page_of(page, pages), FontStyle::bold}, TextRun{foot.hash_text}},
                        code_line, width, sheet, metrics, items);
    if (page < pages && !foot.initials.empty()) {
        std::string text;
        for (auto& label : foot.initials)
            text += label + std::string(initials_dots, '.');
        place_foot_line({TextRun{text}}, sheet.height - initials_from_bottom, width, sheet, metrics, items);
    }
    if (!foot.page_code.empty())
        place_qr(foot, page, pages, sheet, qr, items);
}

} // namespace dondoc::layout

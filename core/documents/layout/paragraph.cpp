#include "core/documents/layout/figure.hpp"
#include "core/documents/layout/lines.hpp"
#include <memory>

namespace dondoc::layout {
namespace {

constexpr std::size_t lines_together = 2; ///< at the foot and at the head of a page

bool may_end_after(std::size_t line, std::size_t count)
{
    return line + 1 >= lines_together && count - line - 1 >= lines_together;
}

} // namespace

Figure measure(const Paragraph& block, const TextArea& area, const FontMetrics& metrics)
{
    double width = area.width - block.left - block.right;
    double first = block.align == Align::justified || block.align == Align::left ? block.first_indent : 0;
    auto breaking = block.align == Align::justified ? Breaking::even : Breaking::full;
    auto words = cut_words(block.runs, block.size, width - first, metrics);
    auto lines = std::make_shared<std::vector<Line>>(break_lines(std::move(words), width - first, width, breaking));

    Figure figure{.before = block.before * mm_per_point, .after = block.after * mm_per_point, .with_next = block.with_next};
    for (std::size_t i = 0; i < lines->size(); ++i) {
        double indent = i == 0 ? first : 0;
        LinePlace at{area.left + block.left + indent, first_baseline * block.size * mm_per_point, width - indent, block.size, block.align};
        auto place = [lines, i, at, &metrics](double top, Items& items) {
            auto here = at;
            here.baseline += top;
            place_line((*lines)[i], here, metrics, items);
        };
        figure.pieces.push_back({line_height(block.size), place, !block.whole && may_end_after(i, lines->size())});
    }
    return figure;
}

Figure measure(const Choices& block, const TextArea& area, const FontMetrics& metrics)
{
    Figure figure{.before = 0, .after = 2 * block.after * mm_per_point};
    auto columns = static_cast<std::size_t>(std::max(block.columns, 1));
    for (std::size_t from = 0; from < block.choices.size(); from += columns) {
        auto place = [=, &metrics](double top, Items& items) {
            for (std::size_t k = 0; k < columns && from + k < block.choices.size(); ++k) {
                auto& choice = block.choices[from + k];
                auto style = choice.crossed ? FontStyle::bold : FontStyle::regular;
                auto words = cut_words({CheckBox{choice.crossed}, TextRun{choice.text, style}}, block.size, block.column_width, metrics);
                auto lines = break_lines(std::move(words), 1e9, 1e9, Breaking::full);
                LinePlace at{area.left + block.x + static_cast<double>(k) * block.column_width,
                             top + first_baseline * block.size * mm_per_point, block.column_width, block.size, Align::left};
                place_line(lines.front(), at, metrics, items);
            }
        };
        figure.pieces.push_back({line_height(block.size) + block.after * mm_per_point, place, false});
    }
    if (!figure.pieces.empty())
        figure.pieces.back().height -= block.after * mm_per_point;
    return figure;
}

} // namespace dondoc::layout

#pragma once
// Words set into lines, and lines set onto a page.
#include "core/documents/layout/page.hpp"
#include "core/documents/layout/words.hpp"

namespace dondoc::layout {

struct Line {
    std::vector<Word> words;
    double natural = 0;    ///< mm, without stretching
    int gaps = 0;          ///< spaces that may stretch
    bool last = false;     ///< of its paragraph, or before '\n': never stretched
};

enum class Breaking : std::uint8_t {
    even, ///< fewest lines, and among those the most even spaces: text set on both edges
    full, ///< as much on each line as fits
};

/// Lines of at most `width` mm, the first of at most `first_width`.
std::vector<Line> break_lines(std::vector<Word> words, double first_width, double width, Breaking breaking);

struct LinePlace {
    double x = 0;        ///< left edge
    double baseline = 0;
    double width = 0;
    double size = 13;
    Align align = Align::left;
};
/// A space is stretched to at most three times its width; a line that would need more is left ragged.
void place_line(const Line& line, const LinePlace& place, const FontMetrics& metrics, std::vector<PlacedItem>& items);

/// One line of text in one style, at its place; width is that of the text when the alignment is left.
void place_text(std::string_view text, FontStyle style, const LinePlace& place, const FontMetrics& metrics, std::vector<PlacedItem>& items);

} // namespace dondoc::layout

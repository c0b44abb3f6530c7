#pragma once
// Pages as they are: everything has its place. The PDF writer and the window's preview draw exactly this.
// Unit: mm from the page's upper left corner, y downwards; sizes of letters and widths of strokes in points.
#include "core/documents/layout/font_metrics.hpp"
#include <string>
#include <variant>
#include <vector>

namespace dondoc::layout {

struct PlacedText {
    double x = 0;
    double baseline = 0;
    double size = 13; ///< points
    FontStyle style = FontStyle::regular;
    std::string text;     ///< UTF-8, NFC; U+0020 the only space
    double word_gap = 0;  ///< mm added to every U+0020 (justified lines)
    double width = 0;     ///< mm, with the gaps
    bool end_of_line = false; ///< the last of its line or cell: where extracted text breaks
};

struct PlacedLine {
    double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
    double stroke = 0.5; ///< points
};

/// Outline of a rectangle.
struct PlacedBox {
    double x = 0, y = 0, width = 0, height = 0;
    double stroke = 0.5; ///< points
};

/// Square of `size` mm, 0.6 pt, crossed by two strokes or empty (the font has no such glyph).
struct PlacedCheckBox {
    double x = 0, y = 0, size = 3.2;
    bool crossed = false;
};

/// A blank to be filled in by hand: round dots of `stroke` on the baseline, one every three strokes.
struct PlacedDots {
    double x1 = 0, x2 = 0, y = 0;
    double stroke = 0.6; ///< points
};

/// Square of modules, row by row; true is black.
struct QrMatrix {
    std::size_t side = 0;
    std::vector<bool> modules;
};

struct PlacedQr {
    double x = 0, y = 0, size = 13; ///< mm, with its quiet zone
    std::size_t quiet = 2;          ///< modules on each side
    std::string text;               ///< what a scanner reads
    QrMatrix matrix;
};

using PlacedItem = std::variant<PlacedText, PlacedLine, PlacedBox, PlacedCheckBox, PlacedDots, PlacedQr>;

struct PlacedPage {
    double width = 210, height = 297;
    std::vector<PlacedItem> items; ///< in reading order
};

} // namespace dondoc::layout

#pragma once
// A block that has been measured: pieces from top to bottom, and between which of them a page may end.
#include "core/documents/layout/blocks.hpp"
#include "core/documents/layout/page.hpp"
#include <functional>

namespace dondoc::layout {

using Items = std::vector<PlacedItem>;

struct Piece {
    double height = 0;
    std::function<void(double top, Items&)> place;
    bool page_may_end_after = false;
};

struct Figure {
    double before = 0, after = 0; ///< mm
    bool with_next = false;
    std::vector<Piece> pieces;
    Piece repeated;               ///< a table's head, on each further page
    std::function<void(double bottom, Items&)> close; ///< where the figure ends on a page: a table's last line
    double closing = 0;           ///< height of that
};

/// Where a block may stand: the text area's left edge and width, and how much a page holds.
struct TextArea {
    double left = 30;
    double width = 165;
    double height = 257;
};

Figure measure(const Paragraph& block, const TextArea& area, const FontMetrics& metrics);
Figure measure(const Table& block, const TextArea& area, const FontMetrics& metrics);
Figure measure(const Choices& block, const TextArea& area, const FontMetrics& metrics);
Figure measure(const Signatures& block, const TextArea& area, const FontMetrics& metrics);
Figure measure(const Recipients& block, const TextArea& area, const FontMetrics& metrics);

} // namespace dondoc::layout

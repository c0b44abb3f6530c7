#pragma once
// Marks that Noto Sans does not have, drawn as shapes, and the measures beside words.
#include "app/ui/toolkit/painter.hpp"

namespace dondoc::ui {

enum class Mark : std::uint8_t {
    none, check, cross, circle, quarter, dots, bang, again, down, up, right, left, times, dot,
    diamond, square_done, square_crossed, disc, disc_empty, letter,
};

/// In a square of 14 px around the middle (charts: 12).
void draw_mark(Painter& painter, Mark mark, Point middle, Color color, float size = 14);

/// Four bars of growing height, the first `steps` strong: how bad a debt is. 22 × 14 px from the left upper corner.
void draw_steps(Painter& painter, Point at, int steps, Color color, Color ground);

} // namespace dondoc::ui

#pragma once
// Places on the screen in logical pixels: 1 is one pixel at 100 %. The painter multiplies by the scale; views never do.
#include <algorithm>

namespace dondoc::ui {

struct Point {
    float x = 0;
    float y = 0;
};

struct Rect {
    float x = 0;
    float y = 0;
    float w = 0;
    float h = 0;

    [[nodiscard]] float right() const { return x + w; }
    [[nodiscard]] float bottom() const { return y + h; }
    [[nodiscard]] Point middle() const { return {x + w / 2, y + h / 2}; }
    [[nodiscard]] bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    [[nodiscard]] Rect inset(float dx, float dy) const { return {x + dx, y + dy, std::max(0.F, w - 2 * dx), std::max(0.F, h - 2 * dy)}; }
    [[nodiscard]] Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }
    [[nodiscard]] Rect meet(const Rect& o) const
    {
        const float l = std::max(x, o.x);
        const float t = std::max(y, o.y);
        return {l, t, std::max(0.F, std::min(right(), o.right()) - l), std::max(0.F, std::min(bottom(), o.bottom()) - t)};
    }

    // Cut a strip off; what is left stays in this rectangle, less the gap.
    Rect cut_top(float height, float gap = 0)
    {
        const Rect strip{x, y, w, height};
        y += height + gap;
        h = std::max(0.F, h - height - gap);
        return strip;
    }
    Rect cut_bottom(float height, float gap = 0)
    {
        const Rect strip{x, bottom() - height, w, height};
        h = std::max(0.F, h - height - gap);
        return strip;
    }
    Rect cut_left(float width, float gap = 0)
    {
        const Rect strip{x, y, width, h};
        x += width + gap;
        w = std::max(0.F, w - width - gap);
        return strip;
    }
    Rect cut_right(float width, float gap = 0)
    {
        const Rect strip{right() - width, y, width, h};
        w = std::max(0.F, w - width - gap);
        return strip;
    }
};

} // namespace dondoc::ui

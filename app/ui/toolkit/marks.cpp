#include "app/ui/toolkit/marks.hpp"
#include <cmath>
#include <numbers>

namespace dondoc::ui {
namespace {

struct Brush {
    Painter& painter;
    Point middle;
    Color color;
    float unit; ///< a fourteenth of the size

    [[nodiscard]] Point at(float x, float y) const { return {middle.x + x * unit, middle.y + y * unit}; }
    void stroke(std::initializer_list<Point> points, float thickness = 2) const
    {
        const std::vector<Point> all(points);
        painter.path(all, color, thickness * unit);
    }
};

Color mixed(Color over, Color under, float share)
{
    const auto mix = [share](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(std::lround(static_cast<float>(a) * share + static_cast<float>(b) * (1 - share)));
    };
    return {mix(over.r, under.r), mix(over.g, under.g), mix(over.b, under.b), 255};
}

void quarter(const Brush& b)
{
    b.painter.circle_edge(b.middle, 6 * b.unit, b.color, 1.5F * b.unit);
    std::vector<Point> wedge{b.middle};
    for (int i = 0; i <= 6; ++i) {
        const float angle = static_cast<float>(i) / 6 * std::numbers::pi_v<float> / 2;
        wedge.push_back(b.at(6 * std::sin(angle), -6 * std::cos(angle)));
    }
    b.painter.polygon(wedge, b.color);
}

void again(const Brush& b)
{
    std::vector<Point> arc;
    for (int i = 0; i <= 16; ++i) {
        const float angle = (0.3F + static_cast<float>(i) / 16 * 1.45F) * std::numbers::pi_v<float>;
        arc.push_back(b.at(5 * std::sin(angle), -5 * std::cos(angle)));
    }
    b.painter.path(arc, b.color, 1.6F * b.unit);
    b.painter.triangle(b.at(-6.5F, -5.5F), b.at(-1, -6), b.at(-3, -0.5F), b.color);
}

void square(const Brush& b, bool crossed)
{
    const Rect box{b.middle.x - 5.5F * b.unit, b.middle.y - 5.5F * b.unit, 11 * b.unit, 11 * b.unit};
    if (!crossed)
        return b.painter.fill(box, b.color);
    b.painter.edge(box, b.color, 1.5F);
    b.stroke({b.at(-3, -3), b.at(3, 3)}, 1.6F);
    b.stroke({b.at(3, -3), b.at(-3, 3)}, 1.6F);
}

void arrow(const Brush& b, Mark mark)
{
    switch (mark) {
    case Mark::down:
        return b.painter.triangle(b.at(-5.5F, -3), b.at(5.5F, -3), b.at(0, 4), b.color);
    case Mark::up:
        return b.painter.triangle(b.at(-5.5F, 3), b.at(0, -4), b.at(5.5F, 3), b.color);
    case Mark::right:
        return b.stroke({b.at(-2, -5), b.at(3, 0), b.at(-2, 5)}, 1.8F);
    default:
        return b.stroke({b.at(2, -5), b.at(-3, 0), b.at(2, 5)}, 1.8F);
    }
}

void dots(const Brush& b)
{
    for (const float x : {-4.5F, 0.F, 4.5F})
        b.painter.circle(b.at(x, 3), 1.3F * b.unit, b.color);
}

void bang(const Brush& b)
{
    b.painter.fill({b.middle.x - b.unit, b.middle.y - 6 * b.unit, 2 * b.unit, 8 * b.unit}, b.color);
    b.painter.fill({b.middle.x - b.unit, b.middle.y + 4 * b.unit, 2 * b.unit, 2 * b.unit}, b.color);
}

} // namespace

void draw_mark(Painter& painter, Mark mark, Point middle, Color color, float size)
{
    const Brush b{painter, middle, color, size / 14};
    switch (mark) {
    case Mark::none:
        return;
    case Mark::check:
        return b.stroke({b.at(-5, 0), b.at(-1.5F, 4), b.at(5, -5)});
    case Mark::cross:
    case Mark::times: {
        const float r = mark == Mark::cross ? 4.5F : 3.5F;
        b.stroke({b.at(-r, -r), b.at(r, r)}, mark == Mark::cross ? 2.F : 1.6F);
        return b.stroke({b.at(r, -r), b.at(-r, r)}, mark == Mark::cross ? 2.F : 1.6F);
    }
    case Mark::circle:
        return painter.circle_edge(middle, 5 * b.unit, color, 1.5F * b.unit);
    case Mark::quarter:
        return quarter(b);
    case Mark::dots:
        return dots(b);
    case Mark::bang:
        return bang(b);
    case Mark::again:
        return again(b);
    case Mark::dot:
        return painter.circle(middle, 6 * b.unit, color);
    case Mark::diamond: {
        const std::array points = {b.at(0, -7), b.at(7, 0), b.at(0, 7), b.at(-7, 0)};
        return painter.polygon(points, color);
    }
    case Mark::square_done:
        return square(b, false);
    case Mark::square_crossed:
        return square(b, true);
    case Mark::disc:
        return painter.circle(middle, 6 * b.unit, color);
    case Mark::disc_empty:
        return painter.circle_edge(middle, 6 * b.unit, color, 2 * b.unit);
    case Mark::letter:
        return painter.triangle(b.at(-6.5F, -5), b.at(6.5F, -5), b.at(0, 6), color);
    default:
        return arrow(b, mark);
    }
}

void draw_steps(Painter& painter, Point at, int steps, Color color, Color ground)
{
    const Color faint = mixed(color, ground, 0.33F);
    for (int i = 0; i < 4; ++i) {
        const float height = 4 + static_cast<float>(i) * 3;
        painter.fill({at.x + static_cast<float>(i) * 6, at.y + 13 - height, 4, height}, i < steps ? color : faint);
    }
}

} // namespace dondoc::ui

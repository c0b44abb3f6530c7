#include "app/ui/widgets/charts.hpp"
#include <cmath>
#include <numeric>

namespace dondoc::ui {
namespace {

constexpr float axis_width = 96;
constexpr float lane_height = 26;
constexpr float months_height = 26;

struct Plot {
    Ui& ui;
    Rect area;
    double top;
    std::int64_t unit;
    float bar_step;

    [[nodiscard]] float y_of(double value) const { return area.bottom() - area.h * static_cast<float>(value / top); }
    [[nodiscard]] float x_of(float bar) const { return area.x + bar * bar_step; }
};

double total_of(const StackedBar& bar)
{
    return static_cast<double>(std::accumulate(bar.parts.begin(), bar.parts.end(), std::int64_t{0}, [](std::int64_t a, std::int64_t b) { return a + std::max<std::int64_t>(b, 0); }));
}

std::string axis_label(double value)
{
    const auto whole = static_cast<std::int64_t>(std::llround(value * 10));
    std::string digits = std::to_string(whole / 10);
    for (std::size_t i = digits.size(); i > 3; i -= 3)
        digits.insert(i - 3, ".");
    return whole % 10 == 0 ? digits : digits + "," + std::to_string(whole % 10);
}

void draw_axis(const Plot& p, double step)
{
    const Theme& t = p.ui.theme();
    for (double value = 0; value <= p.top * 1.0001; value += step) {
        const float y = p.y_of(value);
        p.ui.fill({p.area.x - 6, y, p.area.w + 6, 1}, value == 0 ? t.border : t.high ? t.row_line : t.line);
        p.ui.text({p.area.x - axis_width, y - 12, axis_width - 14, 24}, axis_label(value), {.color = t.muted, .align = Align::right});
    }
}

void draw_bar(const Plot& p, const StackedBar& bar, std::size_t index)
{
    const Theme& t = p.ui.theme();
    const Rect slot{p.x_of(static_cast<float>(index)) + 2, p.area.y, p.bar_step - 4, p.area.h};
    if (!bar.has_data)
        return p.ui.dashed_edge(slot, t.border);
    double under = 0;
    for (std::size_t fund = 0; fund < bar.parts.size(); ++fund) {
        const double part = static_cast<double>(std::max<std::int64_t>(bar.parts[fund], 0)) / static_cast<double>(p.unit);
        if (part <= 0)
            continue;
        const float bottom = p.y_of(under);
        const float top = p.y_of(under + part);
        under += part;
        const float height = std::max(1.F, bottom - top - (bottom - top > 2 ? 1.F : 0.F));
        p.ui.fill({slot.x, top, slot.w, height}, bar.split ? t.funds[fund] : t.border);
    }
}

void draw_months(const Plot& p, const std::vector<StackedBar>& bars)
{
    const float label = p.ui.width_of(Face::body, "00/00") + 12;
    const auto every = static_cast<std::size_t>(std::max(1.F, std::ceil(label / p.bar_step / 3) * 3));
    const std::size_t last = bars.size() - 1;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        if ((last - i) % every != 0)
            continue;
        const float middle = std::clamp(p.x_of(static_cast<float>(i) + 0.5F), p.area.x + label / 2 - 8, p.area.right() - label / 2 + 8);
        p.ui.text({middle - label / 2, p.area.bottom() + 2, label, 24}, bars[i].month, {.color = p.ui.theme().muted, .align = Align::center});
    }
}

// Marks that would touch become one with a count.
void draw_lane(const Plot& p, const Lane& lane, float y)
{
    const Theme& t = p.ui.theme();
    p.ui.text({p.area.x - axis_width, y, axis_width, lane_height}, lane.label, {.color = t.muted});
    p.ui.fill({p.area.x, y + lane_height - 1, p.area.w, 1}, t.high ? t.row_line : t.line);
    for (std::size_t i = 0; i < lane.marks.size();) {
        std::size_t end = i + 1;
        while (end < lane.marks.size() && p.x_of(lane.marks[end].at) - p.x_of(lane.marks[i].at) < 12 && lane.marks[end].mark == lane.marks[i].mark)
            ++end;
        const LaneMark& mark = lane.marks[i];
        const Point at{p.x_of(mark.at), y + lane_height / 2 - 1};
        draw_mark(p.ui, mark.mark, at, mark.color, 13);
        if (end - i > 1)
            p.ui.text({at.x + 8, at.y - 12, 30, 24}, std::to_string(end - i), {.color = t.muted});
        if (p.ui.hovers({at.x - 8, at.y - 12, 16, 24}))
            p.ui.later([&ui = p.ui, words = mark.spoken, at] { ui.tooltip(words, {at.x, at.y + 10}); });
        i = end;
    }
}

void draw_pointed(const Plot& p, const StackedChart& chart, int current, bool focused)
{
    for (std::size_t i = 0; i < chart.bars.size(); ++i) {
        const Rect slot{p.x_of(static_cast<float>(i)), p.area.y, p.bar_step, p.area.h};
        const bool on_it = focused && static_cast<int>(i) == current;
        if (!on_it && !p.ui.hovers(slot))
            continue;
        p.ui.edge(slot, on_it ? p.ui.theme().text : p.ui.theme().border, 1);
        p.ui.later([&ui = p.ui, words = chart.bars[i].spoken, at = Point{slot.x, p.area.y + 30}] { ui.tooltip(words, at); });
    }
}

} // namespace

bool stacked_chart(Ui& ui, const Rect& where, std::string_view name, const StackedChart& chart, int& current)
{
    const Touch touch = ui.touch(ui.id(name), where, {.role = Role::select, .label = name});
    const int n = static_cast<int>(chart.bars.size());
    if (touch.focused && n > 0) {
        if (ui.take(stroke(Key::left)))
            current = std::max(0, (current < 0 ? n : current) - 1);
        else if (ui.take(stroke(Key::right)))
            current = std::min(n - 1, current + 1);
    }
    double top = 0;
    for (const auto& bar : chart.bars)
        top = std::max(top, total_of(bar) / static_cast<double>(chart.unit));
    const double step = axis_step(top);
    const float below = months_height + static_cast<float>(chart.lanes.size()) * lane_height + 4;
    const Rect area{where.x + axis_width, where.y + 12, where.w - axis_width - 6, where.h - below - 12};
    const Plot plot{ui, area, std::max(step, std::ceil(top / step) * step), chart.unit, area.w / static_cast<float>(std::max(1, n))};
    draw_axis(plot, step);
    for (std::size_t i = 0; i < chart.bars.size(); ++i)
        draw_bar(plot, chart.bars[i], i);
    if (n > 0)
        draw_months(plot, chart.bars);
    float y = area.bottom() + months_height + 4;
    for (const Lane& lane : chart.lanes) {
        draw_lane(plot, lane, y);
        y += lane_height;
    }
    draw_pointed(plot, chart, current, touch.focused);
    if (touch.focused)
        ui.ring(where);
    return touch.focused && ui.take(stroke(Key::enter));
}

} // namespace dondoc::ui

#include "app/ui/toolkit/painter.hpp"
#include "app/ui/toolkit/utf8.hpp"
#include <cfloat>
#include <cmath>
#include <imgui.h>

namespace dondoc::ui {
namespace {

ImU32 packed(Color c) { return IM_COL32(c.r, c.g, c.b, c.a); }

ImVec2 snapped(float x, float y, float scale) { return {std::round(x * scale), std::round(y * scale)}; }
ImVec2 exact(Point p, float scale) { return {p.x * scale, p.y * scale}; }

ImDrawFlags flags_of(Corners corners)
{
    switch (corners) {
    case Corners::left:
        return ImDrawFlags_RoundCornersLeft;
    case Corners::right:
        return ImDrawFlags_RoundCornersRight;
    case Corners::top:
        return ImDrawFlags_RoundCornersTop;
    case Corners::all:
        break;
    }
    return ImDrawFlags_RoundCornersAll;
}

// The atlas rounds the ascent up, so letters come out this much too low.
constexpr float rounding = 1;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// One past the figure that begins here: digits with points between groups of three, perhaps a tenth. `grouped`: it is written as money is.
std::size_t figure_end(std::string_view text, std::size_t from, bool& grouped)
{
    std::size_t at = from;
    while (at < text.size() && is_digit(text[at]))
        ++at;
    const auto group = [&](std::size_t point) {
        return point + 3 < text.size() && text[point] == '.' && is_digit(text[point + 1]) && is_digit(text[point + 2]) && is_digit(text[point + 3])
            && (point + 4 >= text.size() || !is_digit(text[point + 4]));
    };
    grouped = at - from <= 3 && at < text.size() && group(at);
    while (grouped && at < text.size() && group(at))
        at += 4;
    const bool tenth = at + 1 < text.size() && text[at] == ',' && is_digit(text[at + 1]) && (at + 2 >= text.size() || (!is_digit(text[at + 2]) && text[at + 2] != '%'));
    grouped = grouped || tenth; // one decimal that is no percentage: millions
    return tenth ? at + 2 : at;
}

float text_width(const ImFont* font, float size, std::string_view text)
{
    return text.empty() ? 0 : font->CalcTextSizeA(size, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

} // namespace

void Painter::aim(ImDrawList* list, const Fonts& fonts)
{
    list_ = list;
    fonts_ = fonts;
    clips_.clear();
}

std::vector<Rect> Painter::exchange_clips(std::vector<Rect> clips)
{
    std::swap(clips, clips_);
    return clips;
}

void Painter::fill(const Rect& where, Color color, float radius, Corners corners)
{
    if (where.w <= 0 || where.h <= 0 || color.a == 0)
        return;
    const float s = scale();
    list_->AddRectFilled(snapped(where.x, where.y, s), snapped(where.right(), where.bottom(), s), packed(color), radius * s, flags_of(corners));
}

void Painter::edge(const Rect& where, Color color, float thickness, float radius)
{
    const float s = scale();
    const float t = std::max(1.F, std::round(thickness * s));
    const ImVec2 a = snapped(where.x, where.y, s);
    const ImVec2 b = snapped(where.right(), where.bottom(), s);
    if (radius > 0) {
        const float in = (t - 1) / 2;
        list_->AddRect({a.x + in, a.y + in}, {b.x - in, b.y - in}, packed(color), radius * s, ImDrawFlags_RoundCornersAll, t);
        return;
    }
    list_->AddRectFilled(a, {b.x, a.y + t}, packed(color));
    list_->AddRectFilled({a.x, b.y - t}, b, packed(color));
    list_->AddRectFilled({a.x, a.y + t}, {a.x + t, b.y - t}, packed(color));
    list_->AddRectFilled({b.x - t, a.y + t}, {b.x, b.y - t}, packed(color));
}

void Painter::dashed_edge(const Rect& where, Color color)
{
    constexpr float dash = 4;
    constexpr float step = 7;
    for (float x = where.x; x < where.right(); x += step) {
        const float w = std::min(dash, where.right() - x);
        fill({x, where.y, w, 1}, color);
        fill({x, where.bottom() - 1, w, 1}, color);
    }
    for (float y = where.y; y < where.bottom(); y += step) {
        const float h = std::min(dash, where.bottom() - y);
        fill({where.x, y, 1, h}, color);
        fill({where.right() - 1, y, 1, h}, color);
    }
}

void Painter::line(Point from, Point to, Color color, float thickness)
{
    if (from.y == to.y)
        return fill({std::min(from.x, to.x), from.y, std::abs(to.x - from.x), thickness}, color);
    if (from.x == to.x)
        return fill({from.x, std::min(from.y, to.y), thickness, std::abs(to.y - from.y)}, color);
    list_->AddLine(exact(from, scale()), exact(to, scale()), packed(color), thickness * scale());
}

void Painter::path(std::span<const Point> points, Color color, float thickness)
{
    for (const Point p : points)
        list_->PathLineTo(exact(p, scale()));
    list_->PathStroke(packed(color), ImDrawFlags_None, thickness * scale());
}

void Painter::triangle(Point a, Point b, Point c, Color color)
{
    list_->AddTriangleFilled(exact(a, scale()), exact(b, scale()), exact(c, scale()), packed(color));
}

void Painter::circle(Point middle, float radius, Color color)
{
    list_->AddCircleFilled(exact(middle, scale()), radius * scale(), packed(color), 24);
}

void Painter::circle_edge(Point middle, float radius, Color color, float thickness)
{
    list_->AddCircle(exact(middle, scale()), (radius - thickness / 2) * scale(), packed(color), 24, thickness * scale());
}

void Painter::polygon(std::span<const Point> convex, Color color)
{
    for (const Point p : convex)
        list_->PathLineTo(exact(p, scale()));
    list_->PathFillConvex(packed(color));
}

void Painter::letters(Point at, Face face, Color color, std::string_view whole)
{
    const std::string covered = hides_figures_ ? seen_text(whole) : std::string();
    const std::string_view text = hides_figures_ ? std::string_view(covered) : whole;
    const ImFont* font = fonts_.faces[static_cast<std::size_t>(face)];
    if (!text.empty())
        list_->AddText(font, font->FontSize, snapped(at.x, at.y - rounding, scale()), packed(color), text.data(), text.data() + text.size());
}

void Painter::page_letters(Point at, layout::FontStyle style, float pixels, Color color, std::string_view whole)
{
    const std::string covered = hides_figures_ ? seen_text(whole) : std::string();
    const std::string_view text = hides_figures_ ? std::string_view(covered) : whole;
    if (text.empty())
        return;
    const auto& fonts = pixels > 11 ? fonts_.serif.back() : fonts_.serif.front();
    const ImFont* font = fonts[static_cast<std::size_t>(style)];
    const float size = pixels * serif_height * scale();
    list_->AddText(font, size, snapped(at.x, at.y - pixels * serif_ascent, scale()), packed(color), text.data(), text.data() + text.size());
}

std::string Painter::seen_text(std::string_view text) const
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            out += text[at++];
            continue;
        }
        bool grouped = false;
        const std::size_t end = figure_end(text, at, grouped);
        const bool money = hides_figures_ && (grouped || (end - at >= 6 && text[at] != '0'));
        for (; at < end; ++at)
            out += money ? std::string_view("•") : text.substr(at, 1);
    }
    return out;
}

float Painter::width_of(Face face, std::string_view text) const
{
    const ImFont* font = fonts_.faces[static_cast<std::size_t>(face)];
    return text_width(font, font->FontSize, text) / scale();
}

float Painter::page_width_of(layout::FontStyle style, float pixels, std::string_view text) const
{
    return text_width(fonts_.serif.back()[static_cast<std::size_t>(style)], pixels * serif_height, text);
}

std::string Painter::shortened(Face face, std::string_view text, float width) const
{
    if (width_of(face, text) <= width)
        return std::string(text);
    std::size_t end = caret_near(face, text, std::max(0.F, width - width_of(face, "…")));
    while (end > 0 && width_of(face, std::string(text.substr(0, end)) + "…") > width)
        end = previous_char(text, end);
    while (end > 0 && text[end - 1] == ' ')
        --end;
    return std::string(text.substr(0, end)) + "…";
}

std::size_t Painter::caret_near(Face face, std::string_view text, float x) const
{
    float before = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t next = next_char(text, i);
        const float after = width_of(face, text.substr(0, next));
        if (x < (before + after) / 2)
            return i;
        before = after;
        i = next;
    }
    return text.size();
}

std::size_t Painter::line_end(Face face, std::string_view text, std::size_t from, float width) const
{
    std::size_t fits = from;
    std::size_t blank = from;
    while (fits < text.size() && text[fits] != '\n') {
        const std::size_t next = next_char(text, fits);
        if (text[fits] != ' ' && width_of(face, text.substr(from, next - from)) > width)
            return blank > from ? blank : std::max(fits, next_char(text, from));
        fits = next;
        if (text[fits - 1] == ' ')
            blank = fits;
    }
    return fits;
}

std::vector<std::string_view> Painter::wrapped_lines(Face face, std::string_view text, float width) const
{
    std::vector<std::string_view> lines;
    std::size_t at = 0;
    do {
        const std::size_t end = line_end(face, text, at, width);
        lines.push_back(text.substr(at, end - at));
        at = end;
        if (at < text.size() && text[at] == '\n' && ++at == text.size())
            lines.push_back(text.substr(at));
    } while (at < text.size());
    return lines;
}

void Painter::push_clip(const Rect& where)
{
    const Rect met = clips_.empty() ? where : where.meet(clips_.back());
    clips_.push_back(met);
    list_->PushClipRect(snapped(met.x, met.y, scale()), snapped(met.right(), met.bottom(), scale()), false);
}

void Painter::pop_clip()
{
    list_->PopClipRect();
    clips_.pop_back();
}

} // namespace dondoc::ui

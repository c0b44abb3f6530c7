#pragma once
// Everything that is ever drawn: rectangles, lines, triangles, circles, polygons, text. In logical pixels; snapped to whole pixels of the screen.
#include "app/ui/toolkit/fonts.hpp"
#include "app/ui/toolkit/geometry.hpp"
#include "app/ui/toolkit/theme.hpp"
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct ImDrawList;

namespace dondoc::ui {

/// Which corners are round.
enum class Corners : std::uint8_t { all, left, right, top };

class Painter
{
public:
    void fill(const Rect& where, Color color, float radius = 0, Corners corners = Corners::all);
    /// The edge lies inside the rectangle.
    void edge(const Rect& where, Color color, float thickness = 1, float radius = 0);
    void dashed_edge(const Rect& where, Color color);
    void line(Point from, Point to, Color color, float thickness = 1);
    void path(std::span<const Point> points, Color color, float thickness);
    void triangle(Point a, Point b, Point c, Color color);
    void circle(Point middle, float radius, Color color);
    void circle_edge(Point middle, float radius, Color color, float thickness);
    void polygon(std::span<const Point> convex, Color color);
    /// One line of text; `at` is its upper left corner (ascender).
    void letters(Point at, Face face, Color color, std::string_view text);
    /// Text of a page; `at` is on the baseline, `pixels` the em size.
    void page_letters(Point at, layout::FontStyle style, float pixels, Color color, std::string_view text);

    [[nodiscard]] float width_of(Face face, std::string_view text) const;
    [[nodiscard]] float page_width_of(layout::FontStyle style, float pixels, std::string_view text) const;
    /// The text, or its beginning and "…", that fits the width.
    [[nodiscard]] std::string shortened(Face face, std::string_view text, float width) const;
    /// Byte index of the character boundary nearest to x in the text.
    [[nodiscard]] std::size_t caret_near(Face face, std::string_view text, float x) const;
    /// Lines of the text that fit the width: byte ranges, broken at blanks (in the word when one word is too wide) and at line ends.
    [[nodiscard]] std::vector<std::string_view> wrapped_lines(Face face, std::string_view text, float width) const;

    /// From now on money is drawn as dots: groups like 1.234.567, tenths like 447,5 (millions), and six or more digits together that do not begin with 0.
    void hide_figures(bool hide) { hides_figures_ = hide; }
    [[nodiscard]] bool hides_figures() const { return hides_figures_; }

    void push_clip(const Rect& where);
    void pop_clip();
    [[nodiscard]] Rect clip() const { return clips_.empty() ? Rect{0, 0, 1e6F, 1e6F} : clips_.back(); }
    [[nodiscard]] float scale() const { return fonts_.scale; }
    [[nodiscard]] std::size_t open_clips() const { return clips_.size(); }

    /// The text as it may be seen now.
    [[nodiscard]] std::string seen_text(std::string_view text) const;

protected:
    void aim(ImDrawList* list, const Fonts& fonts);
    [[nodiscard]] ImDrawList* list() const { return list_; }
    void redirect(ImDrawList* list) { list_ = list; }
    std::vector<Rect> exchange_clips(std::vector<Rect> clips);

private:
    [[nodiscard]] std::size_t line_end(Face face, std::string_view text, std::size_t from, float width) const;
    ImDrawList* list_ = nullptr;
    bool hides_figures_ = false;
    Fonts fonts_;
    std::vector<Rect> clips_;
};

} // namespace dondoc::ui

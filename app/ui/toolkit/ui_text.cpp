#include "app/ui/toolkit/ui.hpp"

namespace dondoc::ui {
namespace {

float start_of(const Rect& box, float width, Align align)
{
    if (align == Align::right)
        return box.right() - width;
    return align == Align::center ? box.x + (box.w - width) / 2 : box.x;
}

} // namespace

float Ui::text(const Rect& box, std::string_view text, const TextLook& look)
{
    const float width = width_of(look.face, text);
    const float top = box.y + (box.h - size_of(look.face) * noto_height) / 2;
    if (width <= box.w + 0.5F) {
        letters({start_of(box, width, look.align), top}, look.face, look.color, text);
        note(text, box, false);
        return width;
    }
    const std::string part = shortened(look.face, text, box.w);
    letters({start_of(box, width_of(look.face, part), look.align), top}, look.face, look.color, part);
    note(text, box, !look.may_cut);
    if (hovers(box))
        later([this, whole = std::string(text), box] { tooltip(whole, {box.x, box.bottom()}); });
    return box.w;
}

float Ui::runs(const Rect& box, std::initializer_list<Run> runs, Align align)
{
    float width = 0;
    float largest = 0;
    std::string whole;
    for (const Run& run : runs) {
        width += width_of(run.face, run.text);
        largest = std::max(largest, size_of(run.face));
        whole += run.text;
    }
    const float baseline = box.y + (box.h - largest * noto_height) / 2 + largest * noto_ascent;
    float x = start_of(box, width, align);
    for (const Run& run : runs) {
        letters({x, baseline - size_of(run.face) * noto_ascent}, run.face, run.color, run.text);
        x += width_of(run.face, run.text);
    }
    note(whole, box, width > box.w + 0.5F);
    return width;
}

float Ui::paragraph(const Rect& box, std::string_view text, const TextLook& look)
{
    const float line = line_of(look.face);
    float y = box.y;
    for (const auto part : wrapped_lines(look.face, text, box.w)) {
        const float width = width_of(look.face, part);
        letters({start_of(box, width, look.align), y + (line - size_of(look.face) * noto_height) / 2}, look.face, look.color, part);
        y += line;
    }
    note(text, {box.x, box.y, box.w, y - box.y}, y > box.bottom() + 1);
    return y - box.y;
}

void Ui::tooltip(std::string_view text, Point near)
{
    const float width = std::min(480.F, width_of(Face::body, text) + 20);
    const auto lines = wrapped_lines(Face::body, text, width - 16);
    const float height = static_cast<float>(lines.size()) * 24 + 8;
    Rect where{std::min(near.x, screen().w - width - 4), near.y + 2, width, height};
    if (where.bottom() > screen().h)
        where.y = near.y - height - 34;
    begin_above(Layer::hint, where);
    fill(where, theme_->surface, 3);
    edge(where, theme_->border, theme_->high ? 2 : 1, 3);
    float y = where.y + 4;
    for (const auto line : lines) {
        letters({where.x + 8, y}, Face::body, theme_->text, line);
        y += 24;
    }
    end_above();
}

} // namespace dondoc::ui

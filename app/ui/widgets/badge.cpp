#include "app/ui/widgets/badge.hpp"

namespace dondoc::ui {
namespace {

constexpr float height = 26;
constexpr float padding = 8;

bool is_known(int debt_class) { return debt_class >= 0 && debt_class < 5; }
const ClassColors& colors_of(const Theme& t, int debt_class) { return t.classes[static_cast<std::size_t>(debt_class)]; }

} // namespace

ToneColors tone_colors(const Theme& t, Tone tone)
{
    switch (tone) {
    case Tone::ok:
        return {t.ok, t.okbg};
    case Tone::warn:
        return {t.warn, t.warnbg};
    case Tone::problem:
        return {t.problem, t.problembg};
    case Tone::info:
        return {t.info, t.infobg};
    case Tone::neutral:
        break;
    }
    return {t.muted, t.head};
}

float badge_width(const Ui& ui, std::string_view label, Mark mark)
{
    return ui.width_of(Face::body, label) + 2 * padding + (mark == Mark::none ? 0 : 20);
}

float badge(Ui& ui, Point at, std::string_view label, Tone tone, Mark mark)
{
    const ToneColors colors = tone_colors(ui.theme(), tone);
    const Rect box{at.x, at.y, badge_width(ui, label, mark), height};
    ui.fill(box, colors.fill, 3);
    if (ui.theme().high)
        ui.edge(box, colors.text, 2, 3);
    if (mark != Mark::none)
        draw_mark(ui, mark, {box.x + padding + 7, box.middle().y + 1}, colors.text, 12);
    ui.text({box.x + padding + (mark == Mark::none ? 0 : 20), box.y, box.w, box.h}, label, {.color = colors.text});
    return box.w;
}

float badge_right(Ui& ui, Point right_top, std::string_view label, Tone tone, Mark mark)
{
    return badge(ui, {right_top.x - badge_width(ui, label, mark), right_top.y}, label, tone, mark);
}

float class_badge(Ui& ui, Point at, int debt_class, std::string_view label)
{
    if (!is_known(debt_class))
        return badge(ui, at, label, Tone::neutral);
    const ClassColors& colors = colors_of(ui.theme(), debt_class);
    const Rect box{at.x, at.y, ui.width_of(Face::body, label) + 2 * padding + 30, height};
    ui.fill(box, colors.fill, 3);
    if (ui.theme().high)
        ui.edge(box, debt_class == 4 ? colors.spine : colors.text, 2, 3);
    draw_steps(ui, {box.x + padding, box.y + 6}, debt_class, colors.text, colors.fill);
    ui.text({box.x + padding + 28, box.y, box.w, box.h}, label, {.color = colors.text});
    return box.w;
}

void class_cell(Ui& ui, const Rect& cell, int debt_class, std::string_view figure)
{
    const Rect box{cell.x, cell.y + (cell.h - height) / 2, cell.w, height};
    if (!is_known(debt_class)) {
        ui.text(box.inset(4, 0), figure, {.color = ui.theme().muted, .align = Align::right});
        return;
    }
    const ClassColors& colors = colors_of(ui.theme(), debt_class);
    ui.fill(box, colors.fill, 3);
    if (ui.theme().high)
        ui.edge(box, debt_class == 4 ? colors.spine : colors.text, 2, 3);
    draw_steps(ui, {box.x + padding, box.y + 6}, debt_class, colors.text, colors.fill);
    ui.text(box.inset(6, 0), figure, {.color = colors.text, .align = Align::right});
}

float law_badge(Ui& ui, Point at, std::string_view label)
{
    const Theme& t = ui.theme();
    const Rect box{at.x, at.y, ui.width_of(Face::body, label) + 20, height};
    ui.fill(box, t.surface, 3);
    ui.edge(box, t.problem, 2, 3);
    ui.text(box.inset(10, 0), label, {.color = t.problem});
    return box.w;
}

Color class_ink(const Theme& t, int debt_class)
{
    if (!is_known(debt_class))
        return t.muted;
    return debt_class == 4 ? t.problem : colors_of(t, debt_class).text;
}

Color class_spine(const Theme& t, int debt_class) { return is_known(debt_class) ? colors_of(t, debt_class).spine : t.line; }

} // namespace dondoc::ui

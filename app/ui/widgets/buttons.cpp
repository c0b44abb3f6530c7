#include "app/ui/widgets/buttons.hpp"

namespace dondoc::ui {
namespace {

constexpr float cap_gap = 8;

struct ButtonColors {
    Color fill, edge, text;
};

ButtonColors colors_of(const Theme& t, const ButtonLook& look, const Touch& touch)
{
    if (!look.enabled)
        return {t.disbg, t.line, t.distx};
    switch (look.kind) {
    case ButtonKind::primary:
        return {touch.hovered ? t.accenthov : t.accent, touch.hovered ? t.accenthov : t.accent, t.onaccent};
    case ButtonKind::destructive:
        return {touch.hovered ? t.problembg : t.surface, t.problem, t.problem};
    case ButtonKind::secondary:
        break;
    }
    return {touch.hovered ? t.hover : t.surface, touch.hovered ? t.accent : t.border, t.text};
}

Face face_of(const ButtonLook& look) { return look.kind == ButtonKind::secondary ? Face::body : Face::bold; }

float inner_width(const Ui& ui, std::string_view label, const ButtonLook& look)
{
    return ui.width_of(face_of(look), label) + (look.keys.empty() ? 0 : cap_gap + key_cap_width(ui, look.keys)) + (look.opens_menu ? 16 : 0);
}

} // namespace

float key_cap_width(const Ui& ui, std::string_view keys) { return ui.width_of(Face::body, keys) + 12; }

float key_cap(Ui& ui, Point left_middle, std::string_view keys, Color color)
{
    const Rect cap{left_middle.x, left_middle.y - 12, key_cap_width(ui, keys), 24};
    ui.edge(cap, color, 1, 3);
    ui.text(cap, keys, {.color = color, .align = Align::center});
    return cap.w;
}

float button_width(const Ui& ui, std::string_view label, const ButtonLook& look) { return inner_width(ui, label, look) + 2 * look.padding; }

bool button(Ui& ui, const Rect& where, std::string_view name, std::string_view label, const ButtonLook& look)
{
    const Theme& t = ui.theme();
    const Id id = ui.id(name);
    const bool by_key = look.enabled && look.shortcut && ui.take(*look.shortcut);
    const Touch touch = ui.touch(id, where, {.role = Role::button, .label = label, .enabled = look.enabled, .place = look.place, .stop = look.stop});
    const ButtonColors colors = colors_of(t, look, touch);
    ui.fill(where, colors.fill, 3);
    ui.edge(where, colors.edge, t.high ? 2 : 1, 3);
    const float inner = inner_width(ui, label, look);
    const float words = ui.width_of(face_of(look), label);
    float x = where.x + std::max(4.F, (where.w - inner) / 2);
    ui.text({x, where.y, std::min(words, where.right() - x - 4), where.h}, label, {.face = face_of(look), .color = colors.text});
    x += words + cap_gap;
    if (!look.keys.empty())
        key_cap(ui, {x, where.middle().y}, look.keys, colors.text);
    if (look.opens_menu)
        draw_mark(ui, Mark::down, {x + 3, where.middle().y + 1}, colors.text, 10);
    if (touch.focused)
        ui.ring(look.kind == ButtonKind::primary ? where.inset(-2, -2) : where);
    return by_key || touch.clicked;
}

bool button_right(Ui& ui, Rect& strip, std::string_view name, std::string_view label, const ButtonLook& look)
{
    return button(ui, strip.cut_right(button_width(ui, label, look), 8), name, label, look);
}

bool button_left(Ui& ui, Rect& strip, std::string_view name, std::string_view label, const ButtonLook& look)
{
    return button(ui, strip.cut_left(button_width(ui, label, look), 8), name, label, look);
}

bool link(Ui& ui, Point left_middle, std::string_view name, std::string_view label, Color color)
{
    const float width = ui.width_of(Face::body, label);
    const Rect where{left_middle.x, left_middle.y - 13, width, 26};
    const Touch touch = ui.touch(ui.id(name), where.inset(0, -3), {.role = Role::link, .label = label});
    const Color shown = touch.hovered ? ui.theme().accenthov : color;
    ui.text(where, label, {.color = shown});
    ui.fill({where.x, left_middle.y + 10, width, 1}, shown);
    if (touch.focused)
        ui.ring(where);
    return touch.clicked;
}

float chip_width(const Ui& ui, std::string_view label, bool selected)
{
    return ui.width_of(selected ? Face::bold : Face::body, label) + 26 + (selected ? 18.F : 0.F);
}

bool chip(Ui& ui, const Rect& where, std::string_view name, std::string_view label, bool selected, bool enabled)
{
    const Theme& t = ui.theme();
    const Touch touch = ui.touch(ui.id(name), where, {.role = Role::chip, .label = label, .value = selected ? "selected" : "", .enabled = enabled});
    const Color ground = !enabled ? t.disbg : selected ? t.sel : touch.hovered ? t.hover : t.surface;
    const bool strong = selected || touch.hovered;
    ui.fill(where, ground, 16);
    ui.edge(where, !enabled ? t.line : strong ? t.accent : t.border, selected || t.high ? 2 : 1, 16);
    const Face face = selected ? Face::bold : Face::body;
    ui.text({where.x + 13, where.y, where.w - 26 - (selected ? 18 : 0), where.h}, label, {.face = face, .color = enabled ? t.text : t.distx});
    if (selected)
        draw_mark(ui, Mark::times, {where.right() - 18, where.middle().y + 1}, t.text);
    if (touch.focused)
        ui.ring(where, 16);
    return touch.clicked;
}

} // namespace dondoc::ui

#include "app/ui/widgets/field.hpp"
#include "app/ui/widgets/field_parts.hpp"

namespace dondoc::ui {
namespace {

constexpr float padding = 10;

std::string dots_for(std::string_view text)
{
    std::string out;
    for (std::size_t i = length_of(text); i > 0; --i)
        out += "•";
    return out;
}

// A dot is three bytes: where a byte of the text lies among the dots.
std::size_t shown_index(const std::string& value, std::size_t byte, bool secret)
{
    return secret ? length_of(std::string_view(value).substr(0, byte)) * 3 : byte;
}

struct Line {
    Ui& ui;
    Id id;
    Rect inner;
    Face face;
    std::string shown;
    bool secret;

    [[nodiscard]] float x_of(const std::string& value, std::size_t byte) const
    {
        return ui.width_of(face, std::string_view(shown).substr(0, shown_index(value, byte, secret)));
    }
};

// Keeps the caret inside the box when the text is wider.
float& scrolled(const Line& line, float caret)
{
    float& offset = line.ui.remembered(line.id);
    const float width = line.inner.w - 2;
    offset = std::clamp(offset, caret - width, caret);
    offset = std::clamp(offset, 0.F, std::max(0.F, line.ui.width_of(line.face, line.shown) - width));
    return offset;
}

void point(Ui& ui, const Line& line, TextEdit& edit, float left)
{
    if (line.secret || !ui.mouse_held())
        return;
    const auto* button = ui.step() == nullptr ? nullptr : std::get_if<MouseButton>(ui.step());
    const bool first = button != nullptr && button->down;
    edit.move_to(ui.caret_near(line.face, line.shown, ui.mouse().x - left), !first);
}

void draw_editing(Ui& ui, const Line& line, const TextEdit& edit, float left)
{
    const Theme& t = ui.theme();
    const float from = left + line.x_of(edit.text(), edit.selection_start());
    const float to = left + line.x_of(edit.text(), edit.selection_end());
    const float caret = left + line.x_of(edit.text(), edit.caret());
    if (to > from)
        ui.fill({from, line.inner.y + 6, to - from, line.inner.h - 12}, t.sel);
    ui.letters({left, line.inner.y + (line.inner.h - size_of(line.face) * noto_height) / 2}, line.face, t.text, line.shown);
    ui.fill({caret, line.inner.y + 8, 2, line.inner.h - 16}, t.text);
}

void draw_resting(Ui& ui, const Line& line, const FieldLook& look)
{
    const Theme& t = ui.theme();
    const bool empty = line.shown.empty();
    const TextLook words{.face = empty ? Face::body : line.face, .color = !look.enabled ? t.distx : empty ? t.muted : t.text, .align = look.align, .may_cut = true};
    ui.text(line.inner, empty ? look.hint : std::string_view(line.shown), words);
}

} // namespace

void field_label(Ui& ui, const Rect& box, std::string_view label)
{
    if (!label.empty())
        ui.text({box.x, box.y - label_height, ui.width_of(Face::body, label) + 1, 24}, label, {.color = ui.theme().text});
}

void draw_box(Ui& ui, const Rect& box, const Touch& touch, const FieldLook& look)
{
    const Theme& t = ui.theme();
    const bool thick = look.problem || t.high;
    ui.fill(box, !look.enabled ? t.disbg : touch.hovered && !touch.focused ? t.hover : t.surface, 3);
    ui.edge(box, look.problem ? t.problem : !look.enabled ? t.line : touch.hovered ? t.accent : t.border, thick ? 2 : 1, 3);
    if (touch.focused)
        ui.ring(box);
}

bool feed(Ui& ui, TextEdit& edit, const EditRules& rules, bool secret, FieldEvent& out)
{
    const Step* step = ui.step();
    if (step == nullptr)
        return false;
    EditResult result = EditResult::ignored;
    if (const auto* typed = std::get_if<Character>(step))
        result = edit.type(typed->code, rules);
    else if (const auto* paste = std::get_if<Paste>(step))
        result = edit.paste(paste->text, rules);
    else if (const auto* key = std::get_if<Stroke>(step)) {
        const bool copies = key->ctrl && key->key == Key::letter && (key->letter == 'C' || key->letter == 'X');
        if (copies && !secret && !edit.selected().empty())
            ui.copy(edit.selected());
        const bool cuts = copies && key->letter == 'X' && !secret;
        result = cuts ? edit.press(stroke(Key::backspace), rules) : copies ? EditResult::moved : edit.press(*key, rules);
    }
    if (result == EditResult::ignored)
        return false;
    ui.take_step();
    out.changed = result == EditResult::changed;
    out.refused = result == EditResult::refused;
    return true;
}

FieldEvent text_field(Ui& ui, const Rect& box, std::string_view name, std::string& value, const FieldLook& look)
{
    FieldEvent out;
    const Id id = ui.id(name);
    field_label(ui, box, look.label);
    const std::string_view label = look.label.empty() ? look.hint : look.label;
    const Touch touch = ui.touch(id, box, {.role = Role::field, .label = label, .value = look.secret ? "" : value, .enabled = look.enabled, .place = look.place});
    if (touch.left)
        out.changed = leave(value, out);
    draw_box(ui, box, touch, look);
    Line line{ui, id, box.inset(padding, 0), look.bold ? Face::bold : Face::body, {}, look.secret};
    if (!look.keys.empty() && value.empty())
        key_cap_in(ui, box, look.keys);
    if (!touch.focused) {
        line.shown = look.secret ? dots_for(value) : value;
        draw_resting(ui, line, look);
        return out;
    }
    TextEdit& edit = ui.edit_of(id, value);
    if (ui.take(stroke(Key::enter)))
        out.entered = true;
    feed(ui, edit, {.longest = look.longest}, look.secret, out);
    value = edit.text();
    line.shown = look.secret ? dots_for(value) : value;
    const float offset = scrolled(line, line.x_of(value, edit.caret()));
    const float free = std::max(0.F, line.inner.w - 2 - ui.width_of(line.face, line.shown));
    const float left = line.inner.x - offset + (look.align == Align::right ? free : 0);
    if (touch.held || (touch.hovered && ui.mouse_held()))
        point(ui, line, edit, left);
    ui.push_clip({box.x + 3, box.y, box.w - 6, box.h});
    draw_editing(ui, line, edit, left);
    ui.pop_clip();
    ui.note(line.shown, box, false);
    return out;
}

float field_problem(Ui& ui, const Rect& box, float right_edge, std::string_view words, bool warning)
{
    if (words.empty())
        return 0;
    const Color color = warning ? ui.theme().warn : ui.theme().problem;
    const bool beside = right_edge - box.right() - 12 >= 220;
    const Point at = beside ? Point{box.right() + 12, box.y} : Point{box.x, box.bottom() + 4};
    draw_mark(ui, warning ? Mark::bang : Mark::cross, {at.x + 7, at.y + 13}, color, 13);
    const float width = right_edge - at.x - 20;
    float y = at.y + 1;
    for (const auto line : ui.wrapped_lines(Face::body, words, width)) {
        ui.letters({at.x + 20, y}, Face::body, color, line);
        y += 22;
    }
    ui.note(words, {at.x + 20, at.y, width, y - at.y}, false);
    return beside ? std::max(0.F, y - box.bottom()) : y - box.bottom() + 4;
}

} // namespace dondoc::ui

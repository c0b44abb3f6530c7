#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/field_parts.hpp"

namespace dondoc::ui {
namespace {

constexpr float line_height = 24;

struct Lines {
    std::string_view text;
    std::vector<std::string_view> parts;

    [[nodiscard]] std::size_t start(std::size_t line) const { return static_cast<std::size_t>(parts[line].data() - text.data()); }
    [[nodiscard]] std::size_t of(std::size_t byte) const
    {
        std::size_t line = parts.size() - 1;
        while (line > 0 && start(line) > byte)
            --line;
        return line;
    }
};

// Up, Down, Home and End by lines as they are wrapped.
bool walk(Ui& ui, TextEdit& edit, const Lines& lines)
{
    const auto* key = ui.step() == nullptr ? nullptr : std::get_if<Stroke>(ui.step());
    if (key == nullptr || key->ctrl || key->alt)
        return false;
    const std::size_t line = lines.of(edit.caret());
    const auto go = [&](std::size_t byte) {
        edit.move_to(byte, key->shift);
        ui.take_step();
        return true;
    };
    if (key->key == Key::home)
        return go(lines.start(line));
    if (key->key == Key::end)
        return go(lines.start(line) + lines.parts[line].size());
    const bool up = key->key == Key::up && line > 0;
    const bool down = key->key == Key::down && line + 1 < lines.parts.size();
    if (!up && !down)
        return false;
    const float x = ui.width_of(Face::body, lines.text.substr(lines.start(line), edit.caret() - lines.start(line)));
    const std::size_t to = up ? line - 1 : line + 1;
    return go(lines.start(to) + ui.caret_near(Face::body, lines.parts[to], x));
}

void draw_lines(Ui& ui, const Rect& inner, float offset, const Lines& lines, const TextEdit* edit, Color color)
{
    const Theme& t = ui.theme();
    for (std::size_t i = 0; i < lines.parts.size(); ++i) {
        const float y = inner.y - offset + static_cast<float>(i) * line_height;
        if (y + line_height < inner.y || y > inner.bottom())
            continue;
        const std::size_t start = lines.start(i);
        const std::size_t end = start + lines.parts[i].size();
        const auto x_of = [&](std::size_t byte) { return inner.x + ui.width_of(Face::body, lines.text.substr(start, byte - start)); };
        if (edit != nullptr) {
            const std::size_t from = std::max(start, edit->selection_start());
            const std::size_t to = std::min(end, edit->selection_end());
            if (from < to)
                ui.fill({x_of(from), y, x_of(to) - x_of(from), line_height}, t.sel);
        }
        ui.letters({inner.x, y}, Face::body, color, lines.parts[i]);
        if (edit != nullptr && lines.of(edit->caret()) == i)
            ui.fill({x_of(edit->caret()), y + 2, 2, 20}, t.text);
    }
}

void point(Ui& ui, const Rect& inner, float offset, const Lines& lines, TextEdit& edit)
{
    const auto* button = ui.step() == nullptr ? nullptr : std::get_if<MouseButton>(ui.step());
    const bool first = button != nullptr && button->down;
    const float row = std::max(0.F, (ui.mouse().y - inner.y + offset) / line_height);
    const std::size_t line = std::min(static_cast<std::size_t>(row), lines.parts.size() - 1);
    edit.move_to(lines.start(line) + ui.caret_near(Face::body, lines.parts[line], ui.mouse().x - inner.x), !first);
}

void show_caret(Ui& ui, Id id, const Rect& inner, const Lines& lines, const TextEdit& edit)
{
    float& offset = ui.remembered(id);
    const float y = static_cast<float>(lines.of(edit.caret())) * line_height;
    offset = std::clamp(offset, y + line_height - inner.h, y);
    offset = std::max(0.F, offset);
}

} // namespace

FieldEvent notes_field(Ui& ui, const Rect& box, std::string_view name, std::string& value, const FieldLook& look)
{
    FieldEvent out;
    const Id id = ui.id(name);
    field_label(ui, box, look.label);
    const Touch touch = ui.touch(id, box, {.role = Role::notes, .label = look.label, .value = value, .enabled = look.enabled});
    if (touch.left)
        out.changed = leave(value, out);
    draw_box(ui, box, touch, look);
    Rect inner = box.inset(11, 6);
    inner.w -= 14;
    TextEdit* edit = touch.focused ? &ui.edit_of(id, value) : nullptr;
    if (edit != nullptr) {
        const std::string before = value;
        const Lines lines{before, ui.wrapped_lines(Face::body, before, inner.w)};
        if (!walk(ui, *edit, lines))
            feed(ui, *edit, {.lines = true, .longest = look.longest}, false, out);
        value = edit->text();
    }
    const Lines lines{value, ui.wrapped_lines(Face::body, value, inner.w)};
    if (edit != nullptr && (touch.held || (touch.hovered && ui.mouse_held())))
        point(ui, inner, ui.remembered(id), lines, *edit);
    if (edit != nullptr && ui.step() == nullptr)
        show_caret(ui, id, inner, lines, *edit);
    ui.push_clip(box.inset(2, 3));
    if (value.empty() && edit == nullptr)
        ui.text({inner.x, inner.y, inner.w, line_height}, look.hint, {.color = ui.theme().muted, .may_cut = true});
    draw_lines(ui, inner, ui.remembered(id), lines, edit, look.enabled ? ui.theme().text : ui.theme().distx);
    ui.pop_clip();
    const float content = static_cast<float>(lines.parts.size()) * line_height;
    if (content > inner.h)
        ui.scroll_bar(id, {box.right() - 12, box.y + 2, 10, box.h - 4}, content, ui.remembered(id));
    ui.note(value, box, false);
    return out;
}

void key_cap_in(Ui& ui, const Rect& box, std::string_view keys)
{
    key_cap(ui, {box.right() - 10 - key_cap_width(ui, keys), box.middle().y}, keys, ui.theme().muted);
}

bool leave(std::string& value, FieldEvent& out)
{
    out.left = true;
    TextEdit edit(value);
    if (!edit.normalise())
        return false;
    value = edit.text();
    return true;
}

} // namespace dondoc::ui

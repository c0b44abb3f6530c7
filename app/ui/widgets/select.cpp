#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/field_parts.hpp"

namespace dondoc::ui {
namespace {

constexpr float option_height = 32;
constexpr int most_rows = 12;

bool opens(Ui& ui)
{
    return ui.take(stroke(Key::enter)) || ui.take_char(U' ') || ui.take(stroke(Key::down)) || ui.take({.key = Key::down, .alt = true});
}

void close(Ui& ui)
{
    ui.open_menu = 0;
    ui.ask_frame();
}

void pick(Ui& ui, Id id, int option)
{
    ui.picked = Picked{id, option};
    close(ui);
}

// While the list is open its owner keeps the keyboard.
void menu_keys(Ui& ui, Id id, int count)
{
    float& current = ui.remembered(id ^ 0x5A5AU);
    const float last = static_cast<float>(count - 1);
    if (ui.take(stroke(Key::down)))
        current = std::min(current + 1, last);
    else if (ui.take(stroke(Key::up)))
        current = std::max(current - 1, 0.F);
    else if (ui.take(stroke(Key::home)))
        current = 0;
    else if (ui.take(stroke(Key::end)))
        current = last;
    else if (ui.take(stroke(Key::escape)))
        close(ui);
    else if (count > 0 && (ui.take(stroke(Key::enter)) || ui.take_char(U' ')))
        pick(ui, id, static_cast<int>(std::clamp(current, 0.F, last)));
}

void draw_option(Ui& ui, Id id, const Rect& row, const std::string& option, int index, bool chosen)
{
    const Theme& t = ui.theme();
    float& current = ui.remembered(id ^ 0x5A5AU);
    const Touch touch = ui.touch(id + 1 + static_cast<Id>(index), row, {.role = Role::option, .label = option, .stop = false});
    if (touch.hovered && ui.step() != nullptr && std::holds_alternative<MouseMove>(*ui.step()))
        current = static_cast<float>(index);
    if (static_cast<int>(current) == index)
        ui.fill(row, t.sel);
    if (chosen)
        ui.fill({row.x, row.y, 4, row.h}, t.accent);
    ui.text(row.inset(11, 0), option, {.face = chosen ? Face::bold : Face::body, .color = t.text, .may_cut = true});
    if (touch.clicked)
        pick(ui, id, index);
}

} // namespace

void menu_list(Ui& ui, Id id, const Rect& owner, std::span<const std::string> options, int chosen)
{
    const int count = static_cast<int>(options.size());
    menu_keys(ui, id, count);
    if (ui.open_menu != id)
        return;
    float wide = owner.w;
    for (const auto& option : options)
        wide = std::max(wide, std::min(520.F, ui.width_of(Face::bold, option) + 24));
    const int rows = std::min(count, most_rows);
    Rect where{owner.x, owner.bottom() + 2, wide, static_cast<float>(rows) * option_height + 8};
    where.x = std::min(where.x, ui.screen().w - where.w - 4);
    if (where.bottom() > ui.screen().h)
        where.y = owner.y - where.h - 2;
    ui.later([&ui, id, owner, where, rows, chosen, list = std::vector<std::string>(options.begin(), options.end())] {
        const Theme& t = ui.theme();
        ui.begin_above(Layer::menu, where);
        ui.fill(where, t.surface, 3);
        ui.edge(where, t.border, t.high ? 2 : 1, 3);
        const int current = static_cast<int>(ui.remembered(id ^ 0x5A5AU));
        const int first = std::clamp(current - rows + 1, 0, static_cast<int>(list.size()) - rows);
        for (int i = 0; i < rows; ++i) {
            const Rect row{where.x + 2, where.y + 4 + static_cast<float>(i) * option_height, where.w - 4, option_height};
            draw_option(ui, id, row, list[static_cast<std::size_t>(first + i)], first + i, first + i == chosen);
        }
        ui.end_above();
        const auto* button = ui.step() == nullptr ? nullptr : std::get_if<MouseButton>(ui.step());
        if (button != nullptr && button->down && !where.contains(button->at) && !owner.contains(button->at))
            close(ui);
    });
}

bool select(Ui& ui, const Rect& box, std::string_view name, std::span<const std::string> options, int& chosen, const FieldLook& look)
{
    const Id id = ui.id(name);
    const int before = chosen;
    if (ui.picked && ui.picked->menu == id) {
        chosen = ui.picked->option;
        ui.picked.reset();
    }
    const bool has = chosen >= 0 && chosen < static_cast<int>(options.size());
    const std::string_view shown = has ? std::string_view(options[static_cast<std::size_t>(chosen)]) : look.hint;
    field_label(ui, box, look.label);
    const Touch touch = ui.touch(id, box, {.role = Role::select, .label = look.label.empty() ? look.hint : look.label, .value = has ? shown : "", .enabled = look.enabled});
    const bool open = ui.open_menu == id;
    if (open && (touch.clicked || !touch.focused))
        close(ui);
    else if (!open && (touch.clicked || (touch.focused && opens(ui)))) {
        ui.open_menu = id;
        ui.remembered(id ^ 0x5A5AU) = static_cast<float>(std::max(0, chosen));
        ui.ask_frame();
    }
    if (open && ui.open_menu == id)
        menu_list(ui, id, box, options, chosen);
    draw_box(ui, box, touch, look);
    const Theme& t = ui.theme();
    ui.text({box.x + 11, box.y, box.w - 44, box.h}, shown, {.color = !look.enabled ? t.distx : has ? t.text : t.muted, .may_cut = true});
    draw_mark(ui, Mark::down, {box.right() - 18, box.middle().y + 1}, look.enabled ? t.muted : t.distx, 13);
    return chosen != before;
}

int menu_button(Ui& ui, const Rect& where, std::string_view name, std::string_view label, std::span<const std::string> options)
{
    const Id id = ui.id(name);
    int chosen = -1;
    if (ui.picked && ui.picked->menu == id) {
        chosen = ui.picked->option;
        ui.picked.reset();
    }
    const bool open = ui.open_menu == id;
    if (open)
        menu_list(ui, id, where, options, -1);
    if (button(ui, where, name, label, {.opens_menu = true})) {
        ui.open_menu = open ? 0 : id;
        ui.remembered(id ^ 0x5A5AU) = 0;
        ui.ask_frame();
    } else if (open && !ui.focused(id)) {
        close(ui);
    }
    return chosen;
}

} // namespace dondoc::ui

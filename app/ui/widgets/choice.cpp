#include "app/ui/widgets/choice.hpp"

namespace dondoc::ui {
namespace {

constexpr float line = 32;

void draw_dot(Ui& ui, Point middle, bool on, bool hovered, bool problem = false)
{
    const Theme& t = ui.theme();
    ui.circle(middle, 10, hovered ? t.hover : t.surface);
    ui.circle_edge(middle, 10, problem ? t.problem : on || hovered ? t.accent : t.border, t.high || problem ? 2 : 1.5F);
    if (on)
        ui.circle_edge(middle, 10, t.accent, 6);
}

int arrow(Ui& ui)
{
    if (ui.take(stroke(Key::right)) || ui.take(stroke(Key::down)))
        return 1;
    return ui.take(stroke(Key::left)) || ui.take(stroke(Key::up)) ? -1 : 0;
}

struct Group {
    Ui& ui;
    Id id;
    bool focused;
    bool problem;
};

float draw_option(const Group& g, const Rect& row, const std::string& option, int index, int& chosen)
{
    const float width = g.ui.width_of(Face::body, option);
    const Rect where{row.x, row.y, width + 28, line};
    const bool on = index == chosen;
    const Touch touch =
        g.ui.touch(g.id + 1 + static_cast<Id>(index), where, {.role = Role::radio, .label = option, .value = on ? "selected" : "", .stop = false});
    if (touch.clicked) {
        chosen = index;
        g.ui.focus(g.id);
    }
    const Point dot{where.x + 10, where.middle().y};
    draw_dot(g.ui, dot, index == chosen, touch.hovered, g.problem);
    if (g.focused && (on || (chosen < 0 && index == 0)))
        g.ui.ring({dot.x - 10, dot.y - 10, 20, 20}, 10);
    g.ui.text({where.x + 28, where.y, width + 1, line}, option, {.color = g.ui.theme().text});
    return where.w + 13;
}

} // namespace

void draw_check(Ui& ui, Point middle, bool on, bool hovered)
{
    const Theme& t = ui.theme();
    const Rect box{middle.x - 10, middle.y - 10, 20, 20};
    ui.fill(box, on ? t.accent : hovered ? t.hover : t.surface, 3);
    ui.edge(box, on || hovered ? t.accent : t.border, 2, 3);
    if (on)
        draw_mark(ui, Mark::check, middle, t.onaccent);
}

bool checkbox(Ui& ui, const Rect& where, std::string_view name, std::string_view label, bool& on, bool stop)
{
    const Touch touch = ui.touch(ui.id(name), where, {.role = Role::checkbox, .label = label, .value = on ? "on" : "off", .stop = stop});
    if (touch.clicked)
        on = !on;
    const Point middle{where.x + 10, where.middle().y};
    draw_check(ui, middle, on, touch.hovered);
    if (touch.focused)
        ui.ring({middle.x - 10, middle.y - 10, 20, 20});
    if (!label.empty())
        ui.text({where.x + 27, where.y, where.w - 27, where.h}, label, {.color = ui.theme().text});
    return touch.clicked;
}

float radio_group(Ui& ui, const Rect& where, std::string_view name, std::span<const std::string> options, int& chosen, bool problem)
{
    const Id id = ui.id(name);
    const Group group{ui, id, ui.focused(id), problem};
    const std::string_view value = chosen >= 0 && chosen < static_cast<int>(options.size()) ? std::string_view(options[static_cast<std::size_t>(chosen)]) : "";
    Rect row{where.x, where.y, where.w, line};
    const Rect whole{where.x, where.y, where.w, line};
    ui.touch(id, whole.meet({where.x, where.y, 1, 1}), {.role = Role::select, .label = name, .value = value});
    if (group.focused && !options.empty()) {
        const int n = static_cast<int>(options.size());
        if (const int way = arrow(ui); way != 0)
            chosen = chosen < 0 ? 0 : (chosen + way + n) % n;
        else if (chosen < 0 && ui.take_char(U' '))
            chosen = 0;
    }
    for (std::size_t i = 0; i < options.size(); ++i) {
        const float width = ui.width_of(Face::body, options[i]) + 28;
        if (row.x > where.x && row.x + width > where.right())
            row = {where.x, row.y + line + 2, where.w, line};
        row.x += draw_option(group, row, options[i], static_cast<int>(i), chosen);
    }
    return row.bottom() - where.y;
}

bool radio_card(Ui& ui, const Rect& where, std::string_view name, std::string_view title, std::string_view second, bool on)
{
    const Theme& t = ui.theme();
    const Touch touch = ui.touch(ui.id(name), where, {.role = Role::radio, .label = title, .value = on ? "selected" : ""});
    ui.fill(where, on ? t.sel : touch.hovered ? t.hover : t.surface, 3);
    ui.edge(where, on || touch.hovered ? t.accent : t.border, on || t.high ? 2 : 1, 3);
    draw_dot(ui, {where.x + 26, where.middle().y}, on, touch.hovered);
    ui.text({where.x + 48, where.middle().y - 24, where.w - 56, 24}, title, {.face = Face::bold, .color = t.text});
    ui.text({where.x + 48, where.middle().y - 1, where.w - 56, 24}, second, {.color = t.text});
    if (touch.focused)
        ui.ring(where);
    return touch.clicked && !on;
}

} // namespace dondoc::ui

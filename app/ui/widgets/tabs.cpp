#include "app/ui/widgets/tabs.hpp"

namespace dondoc::ui {

bool tabs(Ui& ui, const Rect& strip, std::string_view name, std::span<const std::string> labels, int& chosen)
{
    const Theme& t = ui.theme();
    const Id id = ui.id(name);
    const int before = chosen;
    const int n = static_cast<int>(labels.size());
    const Touch group = ui.touch(id, {strip.x, strip.y, 1, strip.h}, {.role = Role::tab, .label = name});
    if (group.focused) {
        if (ui.take(stroke(Key::right)))
            chosen = (chosen + 1) % n;
        else if (ui.take(stroke(Key::left)))
            chosen = (chosen + n - 1) % n;
    }
    ui.fill({strip.x, strip.bottom() - 1, strip.w, 1}, t.border);
    float x = strip.x + 4;
    for (int i = 0; i < n; ++i) {
        const auto& label = labels[static_cast<std::size_t>(i)];
        const Rect tab{x, strip.y, ui.width_of(i == chosen ? Face::bold : Face::body, label) + 28, strip.h};
        x += tab.w;
        const Touch touch = ui.touch(id + 1 + static_cast<Id>(i), tab, {.role = Role::tab, .label = label, .value = i == chosen ? "selected" : "", .stop = false});
        if (touch.clicked) {
            chosen = i;
            ui.focus(id);
        }
        if (touch.hovered && i != chosen)
            ui.fill({tab.x, tab.y, tab.w, tab.h - 1}, t.hover);
        ui.text(tab.inset(14, 0), label, {.face = i == chosen ? Face::bold : Face::body, .color = t.text});
        if (i == chosen)
            ui.fill({tab.x, tab.bottom() - 3, tab.w, 3}, t.accent);
        if (i == chosen && group.focused)
            ui.ring(tab, 0, true);
    }
    return chosen != before;
}

} // namespace dondoc::ui

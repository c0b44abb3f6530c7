#include "app/ui/views/chooser.hpp"
#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/notice.hpp"
#include "core/base/text/fold.hpp"

namespace dondoc::ui {
namespace {

std::vector<const ChooserEntry*> filtered(const ChooserSnapshot& shown, const std::string& filter)
{
    const std::string wanted = text::fold(filter);
    std::vector<const ChooserEntry*> out;
    for (const auto& entry : shown.entries)
        if (wanted.empty() || text::fold(entry.name).find(wanted) != std::string::npos)
            out.push_back(&entry);
    return out;
}

void draw_places(Ui& ui, Rect column, const ChooserSnapshot& shown, Intents& intents)
{
    const Named inside(ui, "places");
    const Theme& t = ui.theme();
    for (const auto& place : shown.places) {
        const Rect row = column.cut_top(36, 2);
        if (row.bottom() > column.bottom() + 40)
            return;
        const bool here = shown.folder == place.path;
        const Touch touch = ui.touch(ui.id(place.path), row, {.role = Role::button, .label = place.label, .value = here ? "selected" : ""});
        if (here || touch.hovered)
            ui.fill(row, here ? t.sel : t.hover, 3);
        if (here)
            ui.fill({row.x, row.y, 4, row.h}, t.accent);
        ui.text(row.inset(12, 0), place.label, {.face = here ? Face::bold : Face::body, .color = t.text, .may_cut = true});
        if (touch.focused)
            ui.ring(row, 3, true);
        if (touch.clicked)
            intents.push_back(ChooserGo{place.path});
    }
}

void open_entry(const ChooserEntry& entry, const ChooserSnapshot& shown, Intents& intents)
{
    if (entry.folder)
        intents.push_back(ChooserGo{entry.path});
    else
        intents.push_back(ChooserPick{shown.purpose, entry.path});
}

void draw_entries(Ui& ui, const Rect& where, const ChooserSnapshot& shown, ChooserState& state, const actions::Texts& texts, Intents& intents)
{
    const auto entries = filtered(shown, state.filter);
    if (entries.empty()) {
        const std::string title = shown.problem.empty() ? texts(shown.entries.empty() ? "ui.chooser.empty" : "ui.chooser.none") : texts("ui.chooser.unreadable");
        empty_box(ui, where, "nothing", {.title = title, .line = shown.problem});
        return;
    }
    const std::vector<TableColumn> columns = {{"name", texts("ui.chooser.name"), where.w - 110 - 170 - 12}, {"size", texts("ui.sync.size"), 110, Align::right},
                                              {"when", texts("ui.chooser.when"), 170}};
    TableRows rows{.count = static_cast<int>(entries.size()), .draw = {}};
    rows.label = [&](int row) { return entries[static_cast<std::size_t>(row)]->name; };
    rows.draw = [&](Ui& u, const TableCell& cell) {
        const auto& entry = *entries[static_cast<std::size_t>(cell.row)];
        const std::array<std::string, 3> words = {entry.folder ? entry.name + "/" : entry.name, entry.size, entry.when};
        u.text(cell.where, words[cell.column], {.face = entry.folder && cell.column == 0 ? Face::bold : Face::body, .color = u.theme().text,
                                                .align = columns[cell.column].align, .may_cut = true});
    };
    const TableEvent event = table(ui, where, "entries", columns, state.table, rows);
    if (event.opened >= 0)
        open_entry(*entries[static_cast<std::size_t>(event.opened)], shown, intents);
}

void draw_buttons(Ui& ui, Rect row, const ChooserSnapshot& shown, ChooserState& state, const actions::Texts& texts, Intents& intents)
{
    const auto entries = filtered(shown, state.filter);
    const auto current = static_cast<std::size_t>(std::max(0, state.table.current));
    const bool has = current < entries.size();
    if (shown.folders) {
        if (button_left(ui, row, "here", texts("ui.chooser.here"), {.kind = ButtonKind::primary, .keys = "Ctrl+Enter", .shortcut = ctrl(Key::enter)}))
            intents.push_back(ChooserPick{shown.purpose, shown.folder});
    } else if (button_left(ui, row, "open", texts("ui.chooser.open"), {.kind = ButtonKind::primary, .enabled = has, .keys = "Enter"}) && has) {
        open_entry(*entries[current], shown, intents);
    }
    if (button_left(ui, row, "up", texts("ui.chooser.up"), {.enabled = !shown.parent.empty(), .keys = "Backspace"}))
        intents.push_back(ChooserGo{shown.parent});
    if (button_left(ui, row, "later", texts("ui.cancel"), {.keys = "Esc"}))
        intents.push_back(ChooserClose{});
    if (shown.cut)
        ui.text(row, texts("ui.chooser.cut"), {.color = ui.theme().warn, .may_cut = true});
}

} // namespace

void draw_chooser(Ui& ui, const ChooserSnapshot& shown, ChooserState& state, const actions::Texts& texts, Intents& intents)
{
    if (!shown.open)
        return;
    const Named inside(ui, "chooser");
    const float width = std::min(960.F, ui.screen().w - 40), height = std::min(600.F, ui.screen().h - 40);
    modal(ui, width, height, texts(shown.folders ? "ui.chooser.folder" : "ui.chooser.file"), [&](Rect area) {
        const Rect buttons = area.cut_bottom(40, 12);
        Rect left = area.cut_left(200, 14);
        ui.text(area.cut_top(28, 6), shown.folder, {.face = Face::bold, .color = ui.theme().text, .may_cut = true});
        const Rect filter = area.cut_top(36, 8);
        draw_entries(ui, area, shown, state, texts, intents);
        const std::string hint = texts("ui.chooser.filter");
        const FieldEvent typed = text_field(ui, filter, "filter", state.filter, {.hint = hint, .longest = 100});
        if (typed.changed)
            state.table.current = 0;
        draw_places(ui, left, shown, intents);
        draw_buttons(ui, buttons, shown, state, texts, intents);
        if (ui.take(stroke(Key::escape)))
            intents.push_back(ChooserClose{});
        if (ui.take(stroke(Key::backspace)) && !shown.parent.empty())
            intents.push_back(ChooserGo{shown.parent});
    });
}

FieldEvent path_field(Ui& ui, Rect row, std::string_view name, std::string& path, std::string_view hint, const char* purpose, bool folder, const actions::Texts& texts,
                      Intents& intents)
{
    const std::string choose = texts("ui.chooser.choose");
    const Rect place = row.cut_right(button_width(ui, choose, {.padding = 10}), 8);
    const FieldEvent event = text_field(ui, row, name, path, {.hint = hint, .longest = 1'000});
    const Named inside(ui, name);
    if (button(ui, place, "choose", choose, {.padding = 10}))
        intents.push_back(OpenChooser{purpose, folder});
    return event;
}

} // namespace dondoc::ui

#include "app/ui/views/units_bars.hpp"
#include "app/ui/views/format.hpp"
#include "app/ui/views/frame.hpp"
#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/field.hpp"
#include "app/ui/widgets/notice.hpp"

namespace dondoc::ui {
namespace {

void changed(UnitsState& state, Intents& intents)
{
    state.table.current = 0;
    state.filter.clear();
    intents.push_back(ListUnits{});
}

/// Wraps the next chip onto a new line when it does not fit.
Rect next_place(Rect& at, const Rect& row, float width)
{
    if (at.x > row.x && at.x + width > row.right())
        at = {row.x, at.y + 38, row.w, 32};
    const Rect place{at.x, at.y, width, 32};
    at.x += width + 6;
    return place;
}

/// "Phường" with a list, or the one that was chosen, whose press takes it away.
void choice_chip(Ui& ui, Rect& at, const Rect& row, const char* name, const std::string& label, const std::vector<std::string>& words, UnitsState& state, std::string& chosen,
                 Intents& intents)
{
    if (!chosen.empty()) {
        if (chip(ui, next_place(at, row, chip_width(ui, chosen, true)), name, chosen, true)) {
            chosen.clear();
            changed(state, intents);
        }
        return;
    }
    if (words.size() < 2)
        return;
    const int pressed = menu_button(ui, next_place(at, row, button_width(ui, label, {.opens_menu = true})), name, label, words);
    if (pressed < 0)
        return;
    chosen = words[static_cast<std::size_t>(pressed)];
    changed(state, intents);
}

void turn(UnitsState& state, const std::string& chip, Intents& intents)
{
    if (state.chips.erase(chip) == 0)
        state.chips.insert(chip);
    changed(state, intents);
}

/// One row: what is on, and a list of the rest.
float draw_few_filters(Ui& ui, Rect at, const Rect& row, const UnitsSnapshot& shown, UnitsState& state, const actions::Texts& texts, Intents& intents)
{
    std::vector<std::string> names, labels;
    for (const FilterChip& c : shown.chips) {
        if (!state.chips.contains(c.name)) {
            names.push_back(c.name);
            labels.push_back(c.label);
        } else if (chip(ui, next_place(at, row, chip_width(ui, c.label, true)), c.name, c.label, true)) {
            turn(state, c.name, intents);
        }
    }
    const std::string more = texts("ui.units.filters");
    const int chosen = menu_button(ui, next_place(at, row, button_width(ui, more, {.opens_menu = true})), "more", more, labels);
    if (chosen >= 0)
        turn(state, names[static_cast<std::size_t>(chosen)], intents);
    choice_chip(ui, at, row, "commune", texts("ui.units.place"), shown.communes, state, state.commune, intents);
    choice_chip(ui, at, row, "officer", texts("ui.units.officer"), shown.officers, state, state.officer, intents);
    return at.bottom() - row.y;
}

} // namespace

float draw_unit_filters(Ui& ui, const Rect& row, const UnitsSnapshot& shown, UnitsState& state, const actions::Texts& texts, Intents& intents)
{
    Rect at{row.x, row.y, row.w, 32};
    if (is_compact(ui))
        return draw_few_filters(ui, at, row, shown, state, texts, intents);
    for (const FilterChip& c : shown.chips) {
        const bool on = state.chips.contains(c.name);
        if (chip(ui, next_place(at, row, chip_width(ui, c.label, on)), c.name, c.label, on))
            turn(state, c.name, intents);
    }
    choice_chip(ui, at, row, "commune", texts("ui.units.place"), shown.communes, state, state.commune, intents);
    choice_chip(ui, at, row, "officer", texts("ui.units.officer"), shown.officers, state, state.officer, intents);
    return at.bottom() - row.y;
}

void draw_saved_filters(Ui& ui, Rect& row, const UnitsSnapshot& shown, UnitsState& state, const actions::Texts& texts, Intents& intents)
{
    const std::string keep = texts(state.filter.empty() ? "ui.units.filter.keep" : "ui.units.filter.drop");
    const bool filters = !state.chips.empty() || !state.commune.empty() || !state.officer.empty() || !shown.search.empty();
    if (button_right(ui, row, "keep-filter", keep, {.enabled = filters || !state.filter.empty(), .padding = 10})) {
        if (!state.filter.empty())
            intents.push_back(DropFilter{state.filter});
        else
            state.asks_name = true;
    }
    if (shown.saved.empty())
        return;
    const std::string hint = texts("ui.units.filter");
    int chosen = -1;
    for (std::size_t i = 0; i < shown.saved.size(); ++i)
        chosen = shown.saved[i] == state.filter ? static_cast<int>(i) : chosen;
    if (row.w > 200 && select(ui, row.cut_right(std::min(250.F, row.w), 8), "saved", shown.saved, chosen, {.hint = hint}) && chosen >= 0)
        intents.push_back(UseFilter{shown.saved[static_cast<std::size_t>(chosen)]});
}

void draw_unit_totals(Ui& ui, const Rect& where, const UnitsSnapshot& shown, const actions::Texts& texts)
{
    const Theme& t = ui.theme();
    Rect row = totals_bar(ui, where).inset(12, 0);
    const std::string all = texts("ui.units.total", {{"count", count(shown.total)}});
    const std::string people = "   " + (shown.sorting ? texts("ui.units.sorting") : texts("ui.units.people", {{"count", count(shown.employees)}}));
    ui.runs(row, {{all, Face::bold, t.text}, {people, Face::body, t.text}});
    const std::string before = texts("ui.units.debt_sum") + " ";
    const std::string figure = amount(shown.debt);
    const std::string unit = " " + texts("ui.dong");
    const std::string share = shown.share.empty() ? "" : "   " + texts("ui.units.share", {{"share", shown.share}});
    ui.runs(row, {{before, Face::body, t.text}, {figure, Face::section_bold, t.text}, {unit, Face::body, t.text}, {share, Face::body, t.muted}}, Align::right);
}

void draw_marked_units(Ui& ui, const Rect& where, const UnitsSnapshot& shown, UnitsState& state, const actions::Texts& texts, Intents& intents)
{
    const Theme& t = ui.theme();
    ui.fill(where, t.sel, 3);
    ui.edge(where, t.high ? t.border : t.line, t.high ? 2 : 1, 3);
    Rect row = where.inset(12, 10);
    if (button_right(ui, row, "unmark", texts("ui.units.unmark"), {.padding = 10})) {
        state.marked.clear();
        state.all_but = false;
        intents.push_back(ListUnits{});
    }
    const std::string words = texts("ui.units.marked", {{"count", count(shown.marked_count)}});
    const std::string figure = "  " + amount(shown.marked) + " " + texts("ui.dong");
    ui.runs(row, {{words, Face::bold, t.text}, {figure, Face::body, t.text}});
}

void draw_filter_name(Ui& ui, UnitsState& state, const actions::Texts& texts, Intents& intents)
{
    if (!state.asks_name)
        return;
    const Named inside(ui, "filter-name");
    modal(ui, 480, 210, texts("ui.units.filter.keep"), [&](Rect area) {
        area.cut_top(label_height);
        const std::string label = texts("ui.units.filter.name");
        const FieldEvent event = text_field(ui, area.cut_top(36, 14), "name", state.naming, {.label = label, .longest = 60});
        Rect row = area.cut_top(40);
        const bool pressed = button_left(ui, row, "keep", texts("ui.units.filter.keep"), {.kind = ButtonKind::primary, .enabled = !state.naming.empty(), .keys = "Enter"});
        const bool later = button_left(ui, row, "later", texts("ui.cancel"), {.keys = "Esc"});
        if ((pressed || event.entered) && !state.naming.empty()) {
            intents.push_back(SaveFilter{state.naming});
            state.asks_name = false;
        }
        if (later || ui.take(stroke(Key::escape)))
            state.asks_name = false;
    });
    if (!state.asks_name)
        state.naming.clear();
}

} // namespace dondoc::ui

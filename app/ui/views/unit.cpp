#include "app/ui/views/unit.hpp"
#include "app/ui/views/frame.hpp"
#include "app/ui/views/record_menu.hpp"
#include "app/ui/views/unit_parts.hpp"
#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/field.hpp"

namespace dondoc::ui {
namespace {

void draw_name(Ui& ui, Rect row, const UnitSnapshot& shown, UnitState& state, const actions::Texts& texts, Intents& intents)
{
    const Theme& t = ui.theme();
    const std::string print = texts("ui.unit.print");
    const std::string record = texts("ui.record.menu");
    const ButtonLook menu_look{.keys = "Ctrl+G", .shortcut = ctrl('G'), .padding = 11};
    const Rect menu_box = row.cut_right(button_width(ui, record, menu_look), 8);
    if (button(ui, {menu_box.x, menu_box.y + 2, menu_box.w, 32}, "record", record, menu_look))
        state.menu = true;
    const Rect button_box = row.cut_right(button_width(ui, print, {.padding = 11}), 12);
    if (button(ui, {button_box.x, button_box.y + 2, button_box.w, 32}, "print", print, {.enabled = !shown.timeline.empty(), .shortcut = ctrl('P'), .padding = 11}))
        intents.push_back(PrintDocument{});
    const std::string back = texts("ui.units.title") + " › ";
    const float before = ui.width_of(Face::section, back);
    ui.runs(row, {{back, Face::section, t.muted}});
    ui.text({row.x + before + 6, row.y, row.w - before - 6, row.h}, shown.full_name, {.face = Face::name, .color = t.text, .may_cut = true});
}

void draw_badges(Ui& ui, Rect row, const UnitSnapshot& shown)
{
    float x = row.x;
    x += class_badge(ui, {x, row.y}, shown.debt_class, shown.class_label) + 8;
    if (!shown.law_label.empty())
        x += law_badge(ui, {x, row.y}, shown.law_label) + 8;
    for (const UnitBadge& item : shown.badges) {
        if (x + badge_width(ui, item.text) > row.right())
            return;
        x += badge(ui, {x, row.y}, item.text, item.tone) + 8;
    }
}

std::string facts_of(const UnitSnapshot& shown, const actions::Texts& texts)
{
    std::string out = shown.code;
    if (!shown.tax_code.empty())
        out += "  ·  " + texts("ui.unit.tax") + " " + shown.tax_code;
    for (const std::string& part : {shown.address, shown.contact})
        if (!part.empty())
            out += "  ·  " + part;
    return out;
}

void draw_wide(Ui& ui, Rect area, const UnitSnapshot& shown, UnitState& state, const actions::Texts& texts, Intents& intents)
{
    Rect right = area.cut_right(362, 12);
    draw_next_action(ui, right.cut_top(212, 10), shown, texts, intents);
    draw_unit_tabs(ui, {area.x, area.y + 380, area.w, area.h - 380}, shown, state, texts, intents);
    draw_unit_chart(ui, area.cut_top(370), shown, state, texts);
    draw_commitment_card(ui, right, shown, texts, intents);
}

// From 150 % the side columns drop under the main one.
void draw_narrow(Ui& ui, const Rect& area, const UnitSnapshot& shown, UnitState& state, const actions::Texts& texts, Intents& intents)
{
    Rect column = ui.begin_scroll("column", area);
    const float from = column.y;
    draw_next_action(ui, column.cut_top(212, 10), shown, texts, intents);
    draw_unit_chart(ui, column.cut_top(370, 10), shown, state, texts);
    draw_unit_tabs(ui, column.cut_top(220, 10), shown, state, texts, intents);
    draw_commitment_card(ui, column.cut_top(330), shown, texts, intents);
    ui.end_scroll(from + 212 + 370 + 220 + 330 + 30);
}

} // namespace

void draw_unit(Ui& ui, Rect area, const UnitSnapshot& shown, UnitState& state, const actions::Texts& texts, Intents& intents)
{
    const Named inside(ui, "unit");
    const Rect name = area.cut_top(36, 4);
    if (shown.load.state != LoadState::ready) {
        const LoadAnswer answer = draw_load(ui, area, shown.load, texts);
        if (answer != LoadAnswer::none)
            intents.push_back(answer == LoadAnswer::stop ? Intent(GoBack{}) : Intent(OpenUnit{shown.code}));
        return;
    }
    draw_badges(ui, area.cut_top(26, 5), shown);
    ui.text(area.cut_top(28, 5), facts_of(shown, texts), {.color = ui.theme().text, .may_cut = true});
    if (is_compact(ui))
        draw_narrow(ui, area, shown, state, texts, intents);
    else
        draw_wide(ui, area, shown, state, texts, intents);
    draw_name(ui, name, shown, state, texts, intents);
    draw_record_menu(ui, shown.code, state.menu, texts, intents);
    if (ui.take(ctrl('N')))
        intents.push_back(StartAction{shown.code, "visit"});
    if (ui.take(ctrl('M')))
        intents.push_back(StartAction{shown.code, "commitment"});
    if (ui.take(stroke(Key::escape)))
        intents.push_back(GoBack{});
}

} // namespace dondoc::ui

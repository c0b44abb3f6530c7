#include "app/ui/views/conflict.hpp"
#include "app/ui/views/frame.hpp"
#include "app/ui/widgets/badge.hpp"
#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/field.hpp"
#include "app/ui/widgets/notice.hpp"

namespace dondoc::ui {
namespace {

constexpr float label_width = 190, head_height = 86, row_height = 38;

void draw_dot(Ui& ui, Point middle, bool on)
{
    const Theme& t = ui.theme();
    ui.circle(middle, 9, t.surface);
    ui.circle_edge(middle, 9, on ? t.accent : t.border, 2);
    if (on)
        ui.circle(middle, 5, t.accent);
}

void draw_side(Ui& ui, const Rect& where, const ConflictSide& side, int index, ConflictState& state, const actions::Texts& texts)
{
    const Theme& t = ui.theme();
    const bool on = state.chosen == index;
    const std::string title = texts("ui.conflict.keep", {{"who", side.who}});
    const Touch touch = ui.touch(ui.id("side" + std::to_string(index)), where, {.role = Role::radio, .label = title, .value = on ? "on" : ""});
    ui.fill(where, on ? t.sel : touch.hovered ? t.hover : t.head);
    draw_dot(ui, {where.x + 18, where.y + 20}, on);
    const std::string key = "  " + texts("ui.conflict.key", {{"digit", std::to_string(index + 1)}});
    ui.runs({where.x + 36, where.y + 6, where.w - 40, 26}, {{title, Face::bold, t.text}, {key, Face::body, t.muted}});
    ui.text({where.x + 8, where.y + 32, where.w - 12, 24}, side.when, {.color = t.text, .may_cut = true});
    ui.text({where.x + 8, where.y + 57, where.w - 12, 24}, texts(side.shown ? "ui.conflict.shown" : "ui.conflict.kept"), {.color = t.muted, .may_cut = true});
    if (touch.focused)
        ui.ring(where, 0, true);
    if (touch.clicked)
        state.chosen = index;
}

void draw_heads(Ui& ui, Rect row, const ConflictSnapshot& shown, ConflictState& state, const actions::Texts& texts)
{
    row.cut_left(label_width);
    const float width = row.w / static_cast<float>(shown.sides.size());
    for (std::size_t i = 0; i < shown.sides.size(); ++i)
        draw_side(ui, row.cut_left(width), shown.sides[i], static_cast<int>(i), state, texts);
}

void draw_field(Ui& ui, Rect row, const ConflictField& field, int chosen)
{
    const Theme& t = ui.theme();
    ui.text(row.cut_left(label_width).inset(8, 0), field.label, {.color = t.muted, .may_cut = true});
    if (field.differs)
        ui.fill({row.x, row.y, row.w, row.h - 1}, t.warnbg);
    const float width = row.w / static_cast<float>(field.values.size());
    for (std::size_t i = 0; i < field.values.size(); ++i) {
        const bool strong = static_cast<int>(i) == chosen;
        ui.text(row.cut_left(width).inset(8, 0), field.values[i].empty() ? "–" : field.values[i],
                {.face = strong ? Face::bold : Face::body, .color = field.differs ? t.warn : t.text, .may_cut = true});
    }
}

void draw_fields(Ui& ui, const Rect& where, const ConflictSnapshot& shown, const ConflictState& state)
{
    const Theme& t = ui.theme();
    Rect column = ui.begin_scroll("fields", where);
    for (const auto& field : shown.fields) {
        const Rect row = column.cut_top(row_height);
        draw_field(ui, row, field, state.chosen);
        ui.fill({row.x, row.bottom() - 1, row.w, 1}, t.line);
    }
    ui.end_scroll(column.y);
}

bool draw_other(Ui& ui, const Rect& row, const ConflictSnapshot& shown, ConflictState& state, const actions::Texts& texts)
{
    const int index = static_cast<int>(shown.sides.size());
    const std::string words = texts("ui.conflict.other");
    const Touch touch = ui.touch(ui.id("other"), row, {.role = Role::radio, .label = words, .enabled = shown.has_form});
    draw_dot(ui, {row.x + 12, row.middle().y}, state.chosen == index);
    const std::string key = "  " + texts("ui.conflict.key", {{"digit", std::to_string(index + 1)}});
    ui.runs({row.x + 30, row.y, row.w - 30, row.h}, {{words, Face::body, shown.has_form ? ui.theme().text : ui.theme().distx}, {key, Face::body, ui.theme().muted}});
    if (touch.focused)
        ui.ring({row.x, row.y, 30 + ui.width_of(Face::body, words + key) + 8, row.h});
    if (touch.clicked)
        state.chosen = index;
    return state.chosen == index;
}

void settle(const ConflictSnapshot& shown, const ConflictState& state, Intents& intents)
{
    if (state.chosen >= static_cast<int>(shown.sides.size()))
        intents.push_back(OpenRecord{shown.record});
    else
        intents.push_back(ResolveConflict{shown.record, shown.sides[static_cast<std::size_t>(std::max(0, state.chosen))].keep, state.reason});
}

void draw_buttons(Ui& ui, Rect row, const ConflictSnapshot& shown, ConflictState& state, bool other, bool entered, const actions::Texts& texts, Intents& intents)
{
    const auto at = static_cast<std::size_t>(std::clamp(state.chosen, 0, static_cast<int>(shown.sides.size()) - 1));
    const std::string action = other ? texts("ui.conflict.write") : texts("ui.conflict.keep", {{"who", shown.sides[at].who}});
    const bool ready = other || !state.reason.empty();
    if ((button_left(ui, row, "keep", action, {.kind = ButtonKind::primary, .enabled = ready, .keys = "Ctrl+Enter", .shortcut = ctrl(Key::enter)}) || entered) && ready)
        settle(shown, state, intents);
    if (button_left(ui, row, "later", texts("ui.conflict.later"), {.keys = "Esc"}))
        intents.push_back(GoBack{});
    if (!shown.next.empty() && button_left(ui, row, "next", texts("ui.conflict.next")))
        intents.push_back(OpenConflict{shown.next});
    ui.text(row, texts(ready ? "ui.conflict.nothing_lost" : "ui.conflict.reason.needed"), {.color = ui.theme().muted, .align = Align::right, .may_cut = true});
}

void digits(Ui& ui, const ConflictSnapshot& shown, ConflictState& state, bool typing)
{
    for (int i = 0; !typing && i <= static_cast<int>(shown.sides.size()) && i < 9; ++i)
        if (ui.take_char(U'1' + static_cast<char32_t>(i)))
            state.chosen = i;
}

} // namespace

void draw_conflict(Ui& ui, Rect area, const ConflictSnapshot& shown, ConflictState& state, const actions::Texts& texts, Intents& intents)
{
    const Named inside(ui, "conflict");
    const std::string number = shown.of == 0 ? "" : texts("ui.conflict.of", {{"number", std::to_string(shown.number)}, {"of", std::to_string(shown.of)}});
    draw_title(ui, area, shown.of == 0 ? texts("ui.sync.conflicts") : texts("ui.conflict.title", {{"title", shown.title}}), number);
    if (shown.of == 0 || shown.sides.empty()) {
        const std::string title = texts("ui.conflict.none"), line = texts("ui.conflict.none.line"), action = texts("ui.rail.sync");
        if (empty_box(ui, area, "none", {.title = title, .line = line, .action = action}) || ui.take(stroke(Key::escape)))
            intents.push_back(Go{ViewName::sync});
        return;
    }
    if (!shown.problem.empty())
        banner(ui, area.cut_top(banner_height(ui, area.w, shown.problem), 10), "problem", Tone::problem, shown.problem);
    card(ui, area, true);
    Rect page = area.inset(20, 14);
    if (!is_compact(ui))
        page.cut_top(ui.paragraph({page.x, page.y, page.w, 72}, shown.line, {.color = ui.theme().text}), 10);
    const Rect buttons = page.cut_bottom(40, 12), reason = page.cut_bottom(36, 8);
    page.cut_bottom(label_height);
    const Rect other = page.cut_bottom(32, 6);
    Rect table = page;
    ui.edge({table.x, table.y, table.w, std::min(table.h, head_height + row_height * static_cast<float>(shown.fields.size()) + 1)}, ui.theme().line);
    draw_heads(ui, table.cut_top(head_height), shown, state, texts);
    draw_fields(ui, table, shown, state);
    const bool writes = draw_other(ui, other, shown, state, texts);
    const std::string label = texts("ui.conflict.reason");
    const FieldEvent event = text_field(ui, reason, "reason", state.reason, {.label = label, .enabled = !writes, .longest = 400});
    digits(ui, shown, state, ui.focused(ui.id("reason")));
    draw_buttons(ui, buttons, shown, state, writes, event.entered, texts, intents);
    if (ui.take(stroke(Key::escape)))
        intents.push_back(GoBack{});
}

} // namespace dondoc::ui

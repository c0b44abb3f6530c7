#include "app/ui/views/record_form.hpp"
#include "app/ui/views/frame.hpp"
#include "app/ui/views/record_labels.hpp"
#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/notice.hpp"

namespace dondoc::ui {
namespace {

Tone tone_of(const RecordSnapshot& shown) { return shown.over ? Tone::neutral : shown.form.finalised ? Tone::ok : Tone::warn; }

void draw_notices(Ui& ui, Rect& area, const RecordSnapshot& shown)
{
    if (!shown.form.refused.empty())
        banner(ui, area.cut_top(banner_height(ui, area.w, shown.form.refused), 8), "refused", Tone::problem, shown.form.refused);
    for (std::size_t i = 0; i < shown.form.warnings.size() && i < 2; ++i)
        banner(ui, area.cut_top(banner_height(ui, area.w, shown.form.warnings[i]), 8), "warning" + std::to_string(i), Tone::warn, shown.form.warnings[i]);
}

void draw_void(Ui& ui, Rect row, RecordState& state, const actions::Texts& texts, Intents& intents)
{
    const std::string label = texts("ui.record.void.reason");
    Rect strip{row.x, row.y + label_height, row.w, 36};
    text_field(ui, strip.cut_left(std::min(520.F, strip.w * 0.5F), 12), "void-reason", state.reason, {.label = label, .longest = 2000});
    if (button_left(ui, strip, "void-now", texts("ui.record.void.now"), {.kind = ButtonKind::destructive, .enabled = !state.reason.empty()}))
        intents.push_back(VoidRecord{state.reason});
    if (button_left(ui, strip, "void-not", texts("ui.record.keep")))
        state.voiding = false;
}

/// What the main button does: the first save, an edit, or an amendment of what is finalised.
void draw_main_buttons(Ui& ui, Rect& row, const RecordSnapshot& shown, const actions::Texts& texts, Intents& intents)
{
    const bool ready = shown.form.problems.empty() && !shown.over;
    if (shown.form.finalised) {
        if (button_left(ui, row, "amend", texts("ui.record.amend"), {.enabled = ready, .keys = "Ctrl+S", .shortcut = ctrl('S')}))
            intents.push_back(AmendRecord{});
        return;
    }
    if (shown.signs && button_left(ui, row, "finalise", texts("ui.form.finalise"), {.kind = ButtonKind::primary, .enabled = ready, .keys = "Ctrl+Enter", .shortcut = ctrl(Key::enter)}))
        intents.push_back(FinaliseRecord{});
    const auto kind = shown.signs ? ButtonKind::secondary : ButtonKind::primary;
    if (button_left(ui, row, "record", texts("ui.form.record"), {.kind = kind, .enabled = ready, .keys = "Ctrl+S", .shortcut = ctrl('S')}))
        intents.push_back(SaveRecord{});
    if (!shown.form.replaced_id.empty() && !shown.stored &&
        button_left(ui, row, "supersede", texts("ui.record.supersede", {{"day", shown.form.replaced_day}}), {.enabled = ready}))
        intents.push_back(SupersedeCommitment{shown.form.replaced_id});
}

void draw_buttons(Ui& ui, Rect row, const RecordSnapshot& shown, RecordState& state, const actions::Texts& texts, Intents& intents)
{
    const Theme& t = ui.theme();
    if (shown.over) {
        ui.text(row, shown.form.state, {.face = Face::bold, .color = t.muted});
        return;
    }
    draw_main_buttons(ui, row, shown, texts, intents);
    if (shown.form.has_page && button_left(ui, row, "print", texts("ui.form.print"), {.keys = "Ctrl+P", .shortcut = ctrl('P')}))
        intents.push_back(PrintDocument{});
    if (shown.stored && button_left(ui, row, "void", texts("ui.record.void")))
        state.voiding = true;
    const std::string& words = shown.form.problems.empty() ? shown.form.saved : texts("ui.record.required");
    if (ui.width_of(Face::body, words) + 8 < row.w)
        ui.text(row, words, {.color = shown.form.problems.empty() ? t.ok : t.muted, .align = Align::right});
}

void draw_problems(Ui& ui, const Rect& where, const RecordSnapshot& shown, RecordState& state, const actions::Texts& texts)
{
    card(ui, where);
    Rect inside = where.inset(14, 10);
    ui.text(inside.cut_top(26, 2), texts("ui.form.problems", {{"count", std::to_string(shown.form.problems.size())}}), {.face = Face::bold, .color = ui.theme().problem});
    std::vector<Id> fields;
    {
        const Named form(ui, "form");
        for (const Problem& problem : shown.form.problems)
            fields.push_back(ui.id(problem.field));
    }
    const Named names(ui, "problems");
    for (std::size_t i = 0; i < shown.form.problems.size() && inside.h >= 26; ++i) {
        const std::string label = place_words(texts, *state.draft.kind, shown.form.problems[i].field);
        const Rect row = inside.cut_top(26);
        if (link(ui, {row.x, row.middle().y}, "p" + std::to_string(i), ui.shortened(Face::body, label, row.w), ui.theme().accent)) {
            state.fields.form.show_all = true;
            ui.focus(fields[i]);
        }
    }
}

void draw_column(Ui& ui, const Rect& area, const RecordSnapshot& shown, RecordState& state, const actions::Texts& texts)
{
    card(ui, area);
    const Rect column = ui.begin_scroll("fields", area.inset(2, 2));
    float bottom = 0;
    {
        const Named inside(ui, "form");
        RecordFields fields(ui, texts, state.draft, shown.form.problems, state.fields, {column.x + 18, column.y + 10, column.w - 34, column.h});
        fields.draw();
        bottom = fields.bottom();
        state.dirty = state.dirty || (fields.changed() && !shown.over);
    }
    ui.end_scroll(bottom + 8);
}

} // namespace

void draw_record_form(Ui& ui, Rect area, const RecordSnapshot& shown, RecordState& state, const actions::Texts& texts, Intents& intents)
{
    const Named inside(ui, "record");
    Rect title = draw_title(ui, area, shown.kind, shown.form.code + " " + shown.form.name);
    const float mark = badge_width(ui, shown.form.state);
    if (title.w > mark)
        badge(ui, {title.right() - mark, title.y + 5}, shown.form.state, tone_of(shown));
    if (shown.load.state != LoadState::ready || state.draft.kind == nullptr) {
        if (draw_load(ui, area, shown.load, texts) != LoadAnswer::none)
            intents.push_back(GoBack{});
        return;
    }
    const Rect buttons = area.cut_bottom(44, 8);
    if (state.voiding)
        draw_void(ui, area.cut_bottom(label_height + 40, 4), state, texts, intents);
    draw_notices(ui, area, shown);
    const bool side = !is_compact(ui) && !shown.form.problems.empty() && !shown.over;
    if (side) {
        Rect right = area.cut_right(320, 12);
        draw_problems(ui, right.cut_top(std::min(right.h, 50 + static_cast<float>(shown.form.problems.size()) * 26)), shown, state, texts);
    }
    draw_column(ui, area, shown, state, texts);
    draw_buttons(ui, {buttons.x, buttons.y + 6, buttons.w, 36}, shown, state, texts, intents);
    jump_to_problem(ui, shown.form, state.fields.form);
    if (ui.take(stroke(Key::escape)))
        state.voiding ? void(state.voiding = false) : intents.push_back(GoBack{});
}

} // namespace dondoc::ui

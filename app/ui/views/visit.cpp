#include "app/ui/views/visit.hpp"
#include "app/ui/views/format.hpp"
#include "app/ui/views/frame.hpp"
#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/notice.hpp"

namespace dondoc::ui {
namespace {

float draw_fields(Ui& ui, const Rect& column, const VisitSnapshot& shown, VisitState& state, const actions::Texts& texts)
{
    const Named inside(ui, "form");
    Form form(ui, texts, state.draft, shown.form.problems, state.form, column);
    form.section("ui.visit.meeting");
    form.row({{"day", "ui.visit.day"}, {"start", "ui.visit.start", 90, "ui.time.hint"}, {"end", "ui.visit.end", 90, "ui.time.hint"}});
    form.radio({"outcome", "ui.visit.outcome"}, "ui.outcome");
    form.row({{"person", "ui.visit.person", 250}, {"title", "ui.visit.title", 170}, {"phone", "ui.visit.phone", 170}});
    form.section("ui.visit.situation");
    form.row({{"staff_seen", "ui.visit.staff_seen", 190}, {"wages", "ui.visit.wages", 220}});
    form.chips({"causes", "ui.visit.causes"}, "cause");
    form.notes({"finance", "ui.visit.finance", 0, "ui.visit.finance.hint"}, 64);
    form.notes({"notes", "ui.visit.notes", 0, "ui.visit.notes.hint"}, 88);
    form.section("ui.visit.next");
    form.row({{"next_action", "ui.visit.next_action", 270}, {"next_day", "ui.visit.next_day", 150}});
    form.notes({"next_note", "ui.visit.next_note"}, 64);
    state.dirty = state.dirty || form.changed();
    return form.bottom();
}

void draw_debt(Ui& ui, const Rect& where, const VisitSnapshot& shown, const actions::Texts& texts)
{
    const Theme& t = ui.theme();
    card(ui, where);
    Rect inside = where.inset(14, 10);
    class_badge(ui, {inside.x, inside.y}, shown.debt_class, shown.class_label);
    inside.cut_top(30, 4);
    const std::string figure = shown.debt ? amount(*shown.debt) : texts("ui.unknown");
    const std::string dong = shown.debt ? " " + texts("ui.dong") : "";
    ui.runs(inside.cut_top(34), {{figure, Face::name, t.text}, {dong, Face::body, t.text}});
    ui.text(inside.cut_top(26, 4), shown.as_of, {.color = t.muted});
    if (shown.context.empty())
        return;
    ui.fill(inside.cut_top(1, 5), t.line);
    for (const ContextLine& line : shown.context) {
        const Rect row = inside.cut_top(24);
        const Color ink = line.tone == Tone::neutral ? t.text : tone_colors(t, line.tone).text;
        const float value = ui.text(row, line.value, {.color = ink, .align = Align::right});
        ui.text({row.x, row.y, row.w - value - 8, row.h}, line.label, {.color = ink, .may_cut = true});
    }
}

void draw_side(Ui& ui, Rect side, const VisitSnapshot& shown, VisitState& state, const actions::Texts& texts)
{
    const Theme& t = ui.theme();
    const float facts = 116 + (shown.context.empty() ? 0 : 12 + static_cast<float>(shown.context.size()) * 24);
    draw_debt(ui, side.cut_top(facts, 12), shown, texts);
    if (!shown.form.problems.empty() || !shown.form.warnings.empty())
        draw_form_problems(ui, side.cut_top(form_problems_height(ui, side.w, shown.form, texts), 12), shown.form, state.form, texts);
    if (shown.last.empty())
        return;
    const auto lines = static_cast<float>(ui.wrapped_lines(Face::body, shown.last, side.w - 28).size());
    const Rect last = side.cut_top(24 + lines * 24 + 20);
    if (last.bottom() > side.bottom() + 200)
        return;
    card(ui, last);
    Rect inside = last.inset(14, 10);
    ui.text(inside.cut_top(24), shown.last_title, {.face = Face::bold, .color = t.text});
    ui.paragraph(inside, shown.last, {.color = t.text});
}

} // namespace

void jump_to_problem(Ui& ui, const FormSnapshot& shown, FormState& state)
{
    if (shown.problems.empty() || !ui.take(stroke(Key::f8)))
        return;
    state.jumped = (state.jumped + 1) % static_cast<int>(shown.problems.size());
    state.show_all = true;
    const Named inside(ui, "form");
    ui.focus(ui.id(shown.problems[static_cast<std::size_t>(state.jumped)].field));
}

float form_problems_height(const Ui& ui, float width, const FormSnapshot& shown, const actions::Texts& texts)
{
    float height = 20;
    if (!shown.problems.empty())
        height += 28 + static_cast<float>(shown.problems.size()) * 26;
    for (const std::string& warning : shown.warnings)
        height += static_cast<float>(ui.wrapped_lines(Face::body, warning, width - 48).size()) * 24 + 4;
    (void)texts;
    return height;
}

void draw_form_problems(Ui& ui, const Rect& where, const FormSnapshot& shown, FormState& state, const actions::Texts& texts)
{
    const Theme& t = ui.theme();
    card(ui, where);
    Rect inside = where.inset(14, 10);
    if (!shown.problems.empty()) {
        const std::string title = texts("ui.form.problems", {{"count", std::to_string(shown.problems.size())}});
        ui.text(inside.cut_top(26, 2), title, {.face = Face::bold, .color = t.problem});
    }
    std::vector<Id> fields;
    {
        const Named form(ui, "form");
        for (const Problem& problem : shown.problems)
            fields.push_back(ui.id(problem.field));
    }
    const Named names(ui, "problems");
    for (std::size_t i = 0; i < shown.problems.size(); ++i) {
        const std::string key = "ui.field." + shown.problems[i].field.substr(0, shown.problems[i].field.find('['));
        const std::string plain = "label." + key.substr(9);
        const std::string label = texts(texts.has(key) || !texts.has(plain) ? key : plain);
        const Rect row = inside.cut_top(26);
        if (link(ui, {row.x, row.middle().y}, "p" + std::to_string(i), ui.shortened(Face::body, label, row.w), t.accent)) {
            state.show_all = true;
            ui.focus(fields[i]);
        }
    }
    for (const std::string& warning : shown.warnings) {
        draw_mark(ui, Mark::bang, {inside.x + 7, inside.y + 12}, t.warn, 13);
        const float used = ui.paragraph({inside.x + 20, inside.y, inside.w - 20, 96}, warning, {.color = t.warn});
        inside.cut_top(used, 4);
    }
}

void draw_form_buttons(Ui& ui, Rect row, const FormSnapshot& shown, const FormState& state, const actions::Texts& texts, Intents& intents, const Intent& record)
{
    const Theme& t = ui.theme();
    (void)state;
    const bool ready = shown.problems.empty();
    if (shown.finalised) {
        ui.text(row.cut_left(ui.width_of(Face::bold, shown.state) + 1, 16), shown.state, {.face = Face::bold, .color = t.ok});
    } else {
        if (button_left(ui, row, "finalise", texts("ui.form.finalise"), {.kind = ButtonKind::primary, .enabled = ready, .keys = "Ctrl+Enter", .shortcut = ctrl(Key::enter)}))
            intents.push_back(FinaliseRecord{});
        if (button_left(ui, row, "record", texts("ui.form.record"), {.enabled = ready, .keys = "Ctrl+S", .shortcut = ctrl('S')}))
            intents.push_back(record);
    }
    if (!shown.replaced_id.empty() && button_left(ui, row, "supersede", texts("ui.record.supersede", {{"day", shown.replaced_day}}), {.enabled = ready}))
        intents.push_back(SupersedeCommitment{shown.replaced_id});
    if (button_left(ui, row, "all-fields", texts("ui.record.all")))
        intents.push_back(OpenAllFields{});
    if (button_left(ui, row, "print", texts("ui.form.print"), {.enabled = shown.has_page, .keys = "Ctrl+P", .shortcut = ctrl('P')}))
        intents.push_back(PrintDocument{});
    if (!ready && !shown.finalised && ui.width_of(Face::body, texts("ui.form.not_ready")) < row.w) {
        ui.text(row, texts("ui.form.not_ready"), {.color = t.muted, .align = Align::right});
        return;
    }
    if (shown.saved.empty())
        return;
    const float width = ui.width_of(Face::body, shown.saved);
    if (width + 24 > row.w)
        return;
    ui.text(row, shown.saved, {.color = t.ok, .align = Align::right});
    draw_mark(ui, Mark::check, {row.right() - width - 14, row.middle().y + 1}, t.ok);
}

void draw_visit(Ui& ui, Rect area, const VisitSnapshot& shown, VisitState& state, const actions::Texts& texts, Intents& intents)
{
    const Named inside(ui, "visit");
    Rect title = draw_title(ui, area, texts("ui.visit.heading"), shown.form.code + " " + shown.form.name);
    const float mark = badge_width(ui, shown.form.state);
    if (title.w > mark)
        badge(ui, {title.right() - mark, title.y + 5}, shown.form.state, shown.form.finalised ? Tone::ok : Tone::warn);
    if (shown.load.state != LoadState::ready) {
        if (draw_load(ui, area, shown.load, texts) != LoadAnswer::none)
            intents.push_back(GoBack{});
        return;
    }
    const Rect buttons = area.cut_bottom(44, 10);
    if (!shown.form.refused.empty()) {
        const float height = banner_height(ui, area.w, shown.form.refused);
        banner(ui, area.cut_top(height, 8), "refused", Tone::problem, shown.form.refused);
    }
    const Rect side = is_compact(ui) ? Rect{} : area.cut_right(352, 12);
    card(ui, area);
    const Rect column = ui.begin_scroll("fields", area.inset(2, 2));
    const float bottom = draw_fields(ui, {column.x + 18, column.y + 10, column.w - 30, column.h}, shown, state, texts);
    ui.end_scroll(bottom + 8);
    draw_form_buttons(ui, {buttons.x, buttons.y + 6, buttons.w, 36}, shown.form, state.form, texts, intents, RecordVisit{});
    if (side.w > 0)
        draw_side(ui, side, shown, state, texts);
    jump_to_problem(ui, shown.form, state.form);
    if (ui.take(ctrl('M')))
        intents.push_back(StartAction{shown.form.code, "commitment"});
    if (ui.take(stroke(Key::escape)))
        intents.push_back(GoBack{});
}

} // namespace dondoc::ui

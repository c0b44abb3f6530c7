#include "app/ui/views/first.hpp"
#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/choice.hpp"
#include "app/ui/widgets/field.hpp"
#include "app/ui/widgets/notice.hpp"

namespace dondoc::ui {
namespace {

// The band at the left: what this is, what comes next, where the data lie.
void draw_band(Ui& ui, const actions::Texts& texts, bool encrypted, const std::string& about, bool steps)
{
    const Theme& t = ui.theme();
    const float width = ui.screen().w < 1100 ? 280.F : 400.F;
    const Rect band{0, 0, width, ui.screen().h};
    ui.fill(band, t.rail);
    const Color white = t.high ? t.railtx : rgb(0xFFFFFF);
    ui.text({40, 62, width - 60, 58}, "Đôn Đốc", {.face = Face::brand, .color = white});
    ui.paragraph({40, 124, width - 70, 96}, texts("ui.first.motto"), {.face = Face::section, .color = t.railtx});
    for (int i = 1; steps && i <= 3; ++i) {
        const float y = 248 + static_cast<float>(i - 1) * 44;
        ui.text({40, y, 24, 24}, std::to_string(i), {.face = Face::bold, .color = white});
        ui.text({64, y, width - 74, 24}, texts("ui.first.step" + std::to_string(i)), {.color = t.railtx});
    }
    ui.paragraph({40, band.h - 100, width - 60, 52}, texts(encrypted ? "ui.first.sealed" : "ui.first.open"), {.color = encrypted ? t.railtx : t.railfocus});
    ui.text({40, band.h - 48, width - 60, 24}, about, {.color = t.railtx, .may_cut = true});
}

float right_of_band(const Ui& ui) { return ui.screen().w < 1100 ? 280.F : 400.F; }

void draw_language(Ui& ui, const Rect& row, const actions::Texts& texts, Intents& intents)
{
    const Theme& t = ui.theme();
    const bool vietnamese = texts.language() == "vi";
    const float english = ui.width_of(Face::body, "English");
    const float viet = ui.width_of(Face::bold, "Tiếng Việt");
    const Point right{row.right() - english, row.middle().y};
    const Point left{right.x - viet - 22, row.middle().y};
    ui.text({right.x - 17, row.y, 12, row.h}, "·", {.color = t.muted});
    if (vietnamese) {
        ui.text({left.x, row.y, viet + 1, row.h}, "Tiếng Việt", {.face = Face::bold, .color = t.text});
        if (link(ui, right, "english", "English", t.accent))
            intents.push_back(Configure{"language", "en"});
        return;
    }
    ui.text({right.x, row.y, english + 12, row.h}, "English", {.face = Face::bold, .color = t.text});
    if (link(ui, {left.x, left.y}, "vietnamese", "Tiếng Việt", t.accent))
        intents.push_back(Configure{"language", "vi"});
}

void draw_roles(Ui& ui, Rect row, FirstState& state, const actions::Texts& texts)
{
    const float half = (row.w - 12) / 2;
    const std::string field = texts("ui.first.field");
    const std::string field_line = texts("ui.first.field.line");
    const std::string hub = texts("ui.first.hub");
    const std::string hub_line = texts("ui.first.hub.line");
    if (radio_card(ui, row.cut_left(half, 12), "field", field, field_line, state.role == 0))
        state.role = 0;
    if (radio_card(ui, row, "hub", hub, hub_line, state.role == 1))
        state.role = 1;
}

void pair(Ui& ui, Rect& column, std::string_view code_name, std::string& code, std::string_view name_name, std::string& name, const char* key, const char* code_hint, const char* name_hint, const actions::Texts& texts, bool tried)
{
    column.cut_top(label_height);
    Rect row = column.cut_top(40, 10);
    const std::string label = texts(key);
    const std::string first = texts(code_hint);
    const std::string second = texts(name_hint);
    text_field(ui, row.cut_left(170, 12), code_name, code, {.label = label, .hint = first, .problem = tried && code.empty(), .longest = 16});
    text_field(ui, row.cut_left(std::min(380.F, row.w)), name_name, name, {.hint = second, .problem = tried && name.empty(), .longest = 120});
}

bool is_complete(const FirstState& state)
{
    const bool office = !state.office_code.empty() && !state.office_name.empty();
    const bool officer = state.role == 1 || (!state.officer_code.empty() && !state.officer_name.empty());
    return office && officer && !state.passphrase.empty();
}

void draw_passphrase(Ui& ui, Rect& column, FirstState& state, bool encrypted, const actions::Texts& texts, Intents& intents)
{
    const Theme& t = ui.theme();
    column.cut_top(label_height);
    const std::string label = texts("ui.first.passphrase");
    const Rect box = column.cut_top(40, 4);
    const FieldEvent event = text_field(ui, {box.x, box.y, std::min(562.F, box.w), box.h}, "passphrase", state.passphrase, {.label = label, .problem = state.tried && state.passphrase.empty(), .longest = 200});
    ui.text(column.cut_top(24), texts(encrypted ? "ui.first.passphrase.line" : "ui.first.passphrase.open"), {.color = encrypted ? t.muted : t.problem});
    ui.text(column.cut_top(24, 12), texts("ui.first.forgotten"), {.color = t.muted});
    Rect row = column.cut_top(44);
    const std::string create = texts("ui.first.create");
    const ButtonLook look{.kind = ButtonKind::primary, .keys = "Enter"};
    const bool pressed = button(ui, row.cut_left(button_width(ui, create, look) + 18, 12), "create", create, look);
    if (state.tried && !is_complete(state))
        ui.text(row, texts("ui.first.incomplete"), {.color = t.problem});
    else
        ui.text(row, texts("ui.first.takes"), {.color = t.muted});
    if (!pressed && !event.entered)
        return;
    state.tried = true;
    if (is_complete(state))
        intents.push_back(CreateStore{});
}

void draw_recovery(Ui& ui, const std::string& code, const actions::Texts& texts, Intents& intents)
{
    modal(ui, 720, 300, texts("ui.first.recovery"), [&](Rect inside) {
        const Theme& t = ui.theme();
        inside.cut_top(ui.paragraph({inside.x, inside.y, inside.w, 100}, texts("ui.first.recovery.line"), {.color = t.text}), 16);
        ui.text(inside.cut_top(44, 16), code, {.face = Face::name, .color = t.text, .align = Align::center});
        const std::string done = texts("ui.first.recovery.done");
        if (button(ui, {inside.x, inside.y, button_width(ui, done, {.kind = ButtonKind::primary}), 40}, "recovery", done, {.kind = ButtonKind::primary}))
            intents.push_back(Go{ViewName::today});
    });
}

void draw_demo(Ui& ui, const Rect& where, const actions::Texts& texts, Intents& intents)
{
    const Theme& t = ui.theme();
    ui.fill(where, t.surface, 3);
    ui.dashed_edge(where, t.border);
    Rect inside = where.inset(25, 12);
    ui.text(inside.cut_top(28), texts("ui.first.demo"), {.face = Face::bold, .color = t.text});
    ui.text(inside.cut_top(24, 8), texts("ui.first.demo.line"), {.color = t.muted, .may_cut = true});
    const std::string open = texts("ui.first.demo.open");
    if (button_left(ui, inside = {inside.x, inside.y, inside.w, 36}, "demo", open, {.keys = "Ctrl+D", .shortcut = ctrl('D')}))
        intents.push_back(OpenDemo{});
}

} // namespace

void draw_first(Ui& ui, const FirstSnapshot& shown, FirstState& state, const actions::Texts& texts, Intents& intents)
{
    const Named inside(ui, "first");
    const Theme& t = ui.theme();
    draw_band(ui, texts, shown.encrypted, shown.about, true);
    Rect page{right_of_band(ui), 0, ui.screen().w - right_of_band(ui), ui.screen().h};
    page = page.inset(std::min(56.F, page.w * 0.05F), 24);
    const Rect head = page.cut_top(48, 8);
    ui.text(head, texts("ui.first.title"), {.face = Face::title, .color = t.text});
    if (shown.load.state != LoadState::ready) {
        draw_load(ui, page, shown.load, texts);
        return;
    }
    if (!shown.problem.empty())
        banner(ui, page.cut_top(banner_height(ui, page.w, shown.problem), 10), "refused", Tone::problem, shown.problem);
    const Rect demo = page.cut_bottom(120, 14);
    card(ui, page);
    Rect column = page.inset(25, 16);
    ui.text(column.cut_top(26, 2), texts("ui.first.role"), {.color = t.text});
    draw_roles(ui, column.cut_top(62, 8), state, texts);
    pair(ui, column, "office_code", state.office_code, "office_name", state.office_name, "ui.first.office", "ui.first.office.code", "ui.first.office.name", texts, state.tried);
    if (state.role == 0)
        pair(ui, column, "officer_code", state.officer_code, "officer_name", state.officer_name, "ui.first.officer", "ui.first.officer.code", "ui.first.officer.name", texts, state.tried);
    draw_passphrase(ui, column, state, shown.encrypted, texts, intents);
    draw_demo(ui, demo, texts, intents);
    draw_language(ui, head, texts, intents);
    if (!shown.recovery_code.empty())
        draw_recovery(ui, shown.recovery_code, texts, intents);
}

void draw_unlock(Ui& ui, const UnlockSnapshot& shown, std::string& passphrase, const actions::Texts& texts, Intents& intents)
{
    const Named inside(ui, "unlock");
    const Theme& t = ui.theme();
    draw_band(ui, texts, shown.encrypted, "", false);
    Rect page{right_of_band(ui), 0, ui.screen().w - right_of_band(ui), ui.screen().h};
    page = page.inset(std::min(56.F, page.w * 0.05F), 24);
    const Rect head = page.cut_top(48, 8);
    ui.text(head, texts("ui.unlock.title"), {.face = Face::title, .color = t.text});
    if (!shown.note.empty())
        banner(ui, page.cut_top(banner_height(ui, page.w, shown.note), 10), "note", Tone::info, shown.note);
    const Rect box = page.cut_top(264);
    card(ui, box);
    Rect column = box.inset(25, 18);
    ui.text(column.cut_top(26, 4), shown.store, {.color = t.muted, .may_cut = true});
    column.cut_top(label_height);
    const std::string label = texts("ui.first.passphrase");
    const Rect line = column.cut_top(40, 6);
    const FieldEvent event = text_field(ui, {line.x, line.y, std::min(420.F, line.w), line.h}, "passphrase", passphrase, {.label = label, .secret = true, .problem = !shown.problem.empty(), .longest = 200});
    if (!shown.problem.empty())
        field_problem(ui, {line.x, line.y, std::min(420.F, line.w), line.h}, column.right(), shown.problem);
    column.cut_top(12);
    Rect row = column.cut_top(44);
    const bool busy = shown.load.state == LoadState::busy;
    if (button_left(ui, row, "open", texts("ui.unlock.open"), {.kind = ButtonKind::primary, .enabled = !busy && !passphrase.empty(), .keys = "Enter"}) || (event.entered && !passphrase.empty()))
        intents.push_back(Unlock{});
    if (busy)
        ui.text(row, texts("ui.unlock.busy"), {.color = t.muted});
    column.cut_top(8);
    ui.paragraph({column.x, column.y, column.w, 48}, texts("ui.unlock.forgotten"), {.color = t.muted});
    draw_language(ui, head, texts, intents);
}

} // namespace dondoc::ui

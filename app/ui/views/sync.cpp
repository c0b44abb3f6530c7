#include "app/ui/views/sync.hpp"
#include "app/ui/views/chooser.hpp"
#include "app/ui/views/frame.hpp"
#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/charts.hpp"
#include "app/ui/widgets/field.hpp"
#include "app/ui/widgets/notice.hpp"

namespace dondoc::ui {
namespace {

void draw_enrol(Ui& ui, Rect inside, const SyncSnapshot& shown, SyncState& state, const actions::Texts& texts, Intents& intents)
{
    const Theme& t = ui.theme();
    ui.text(inside.cut_top(28, 2), texts("ui.sync.enrol"), {.face = Face::section_bold, .color = t.text});
    inside.cut_top(ui.paragraph({inside.x, inside.y, inside.w, 48}, texts("ui.sync.enrol.line"), {.color = t.muted}), 6);
    Rect row = inside.cut_top(36, 8);
    const std::string action = texts("ui.sync.enrol.write");
    const bool pressed = button(ui, row.cut_right(button_width(ui, action, {.kind = ButtonKind::primary}), 8), "enrol", action, {.kind = ButtonKind::primary});
    const std::string hint = texts("ui.sync.target");
    path_field(ui, row, "target", state.target, hint, "sync.target", true, texts, intents);
    if (pressed)
        intents.push_back(RequestEnrolment{state.target});
    if (!shown.fingerprint.empty())
        ui.runs(inside.cut_top(36), {{texts("ui.sync.read_aloud") + "  ", Face::body, t.text}, {shown.fingerprint, Face::name, t.text}});
}

void draw_write(Ui& ui, const Rect& where, const SyncSnapshot& shown, SyncState& state, const actions::Texts& texts, Intents& intents)
{
    const Theme& t = ui.theme();
    card(ui, where, true);
    Rect inside = where.inset(17, 10);
    if (!shown.enrolled && !shown.hub)
        return draw_enrol(ui, inside, shown, state, texts, intents);
    ui.text(inside.cut_top(30), shown.unsent, {.face = Face::section_bold, .color = t.text, .may_cut = true});
    ui.text(inside.cut_top(26, 6), shown.unsent_line, {.color = t.muted, .may_cut = true});
    const std::string hint = texts("ui.sync.target");
    Rect row = inside.cut_top(40, 6);
    const ButtonLook look{.kind = ButtonKind::primary, .keys = "Ctrl+B", .shortcut = ctrl('B')};
    if (button(ui, row.cut_left(button_width(ui, shown.next, look), 12), "write", shown.next, look))
        intents.push_back(ExportBundle{state.target});
    path_field(ui, row.inset(0, 2), "target", state.target, hint, "sync.target", true, texts, intents);
    const std::string line = shown.written.empty() ? texts("ui.sync.read_back") : shown.written;
    ui.paragraph({inside.x, inside.y, inside.w, 50}, line, {.color = shown.written.empty() ? t.muted : t.ok});
}

void draw_receive(Ui& ui, const Rect& where, const SyncSnapshot& shown, SyncState& state, const actions::Texts& texts, Intents& intents)
{
    const Theme& t = ui.theme();
    ui.fill(where, t.surface, 3);
    ui.dashed_edge(where, t.border);
    Rect inside = where.inset(17, 10);
    ui.text(inside.cut_top(30), texts(shown.hub ? "ui.sync.receive.hub" : "ui.sync.receive"), {.face = Face::section_bold, .color = t.text});
    inside.cut_top(ui.paragraph({inside.x, inside.y, inside.w, 52}, texts("ui.sync.receive.line"), {.color = t.muted}), 6);
    Rect row = inside.cut_top(36, 8);
    const std::string take = texts("ui.sync.take");
    const bool pressed = button(ui, row.cut_right(button_width(ui, take), 8), "take", take, {.shortcut = ctrl('O')});
    const std::string hint = texts("ui.sync.source");
    const FieldEvent event = path_field(ui, row, "source", state.source, hint, "sync.source", false, texts, intents);
    if (pressed || event.entered)
        intents.push_back(ImportBundle{state.source});
    ui.text(inside.cut_top(26), shown.newest, {.color = t.text, .may_cut = true});
}

void draw_bundles(Ui& ui, const Rect& where, const SyncSnapshot& shown, SyncState& state, const actions::Texts& texts)
{
    if (shown.bundles.empty()) {
        const std::string title = texts("ui.sync.no_bundles");
        const std::string line = texts("ui.sync.no_bundles.line");
        empty_box(ui, where, "no-bundles", {.title = title, .line = line});
        return;
    }
    card(ui, where);
    Rect inside = where.inset(1, 1);
    const Rect aloud = inside.cut_bottom(42);
    const std::vector<TableColumn> columns = {{"number", texts("ui.sync.number"), 60, Align::right}, {"when", texts("ui.sync.when"), 166},
                                              {"contents", texts("ui.sync.contents"), 150},         {"size", texts("ui.sync.size"), 90, Align::right},
                                              {"code", texts("ui.sync.code"), 196},                 {"state", texts("ui.sync.state"), inside.w - 662 - 11}};
    TableRows rows{.count = static_cast<int>(shown.bundles.size()), .draw = {}};
    rows.label = [&](int row) { return shown.bundles[static_cast<std::size_t>(row)].number; };
    rows.draw = [&](Ui& u, const TableCell& cell) {
        const BundleLine& line = shown.bundles[static_cast<std::size_t>(cell.row)];
        if (cell.column == 5) {
            bundle_steps(u, {cell.where.x, cell.where.middle().y}, line.steps);
            u.text({cell.where.x + 88, cell.where.y, cell.where.w - 88, cell.where.h}, line.state,
                   {.color = line.steps == 3 ? u.theme().ok : u.theme().text, .may_cut = true});
            return;
        }
        const std::array<std::string, 5> words = {line.number, line.when, line.contents, line.size, line.code};
        cell_text(u, cell, columns[cell.column], words[cell.column], cell.column == 4 ? Face::bold : Face::body);
    };
    table(ui, inside, "bundles", columns, state.bundles, rows);
    const Theme& t = ui.theme();
    const BundleLine& chosen = shown.bundles[static_cast<std::size_t>(std::clamp(state.bundles.current, 0, rows.count - 1))];
    ui.fill({aloud.x, aloud.y, aloud.w, 1}, t.row_line);
    const std::string words = texts("ui.sync.aloud", {{"number", chosen.number}}) + "  ";
    ui.runs(aloud.inset(10, 0), {{words, Face::body, t.text}, {chosen.code, Face::name, t.text}});
}

void draw_received(Ui& ui, const Rect& where, const SyncSnapshot& shown, const actions::Texts& texts)
{
    const Theme& t = ui.theme();
    card(ui, where);
    Rect inside = where.inset(14, 10);
    ui.text(inside.cut_top(26, 4), texts("ui.sync.received"), {.face = Face::bold, .color = t.text});
    if (shown.received.empty()) {
        ui.paragraph(inside, texts("ui.sync.received.none"), {.color = t.muted});
        return;
    }
    for (const ReceivedLine& line : shown.received) {
        if (inside.h < 50)
            return;
        ui.fill(inside.cut_top(1, 4), t.line);
        const Rect row = inside.cut_top(26);
        badge_right(ui, {row.right(), row.y}, line.state, line.tone);
        ui.text({row.x, row.y, row.w - badge_width(ui, line.state) - 8, row.h}, line.file, {.face = Face::bold, .color = t.text, .may_cut = true});
        if (!line.reason.empty())
            ui.text(inside.cut_top(24, 4), line.reason, {.color = t.muted, .may_cut = true});
    }
}

void draw_open_questions(Ui& ui, const Rect& where, const SyncSnapshot& shown, const actions::Texts& texts, Intents& intents)
{
    const Theme& t = ui.theme();
    card(ui, where);
    Rect inside = where.inset(14, 10);
    ui.text(inside.cut_top(26, 4), texts("ui.sync.questions"), {.face = Face::bold, .color = t.text});
    if (shown.conflicts + shown.late + shown.held == 0) {
        ui.paragraph(inside, texts("ui.sync.questions.none"), {.color = t.muted});
        return;
    }
    const auto line = [&](const char* key, std::int64_t number, Tone tone) {
        if (number == 0)
            return;
        const Rect row = inside.cut_top(32);
        ui.text(row, texts(key), {.color = t.text});
        badge_right(ui, {row.right(), row.y + 3}, std::to_string(number), tone);
    };
    line("ui.sync.conflicts", shown.conflicts, Tone::problem);
    if (shown.conflicts > 0 && link(ui, {inside.x, inside.cut_top(28).middle().y}, "settle", texts("ui.conflict.open"), t.accent))
        intents.push_back(OpenConflict{});
    line("ui.sync.late", shown.late, Tone::warn);
    line("ui.sync.held", shown.held, Tone::info);
}

void draw_side_by_side(Ui& ui, Rect area, const SyncSnapshot& shown, SyncState& state, const actions::Texts& texts, Intents& intents)
{
    Rect upper = area.cut_top(196, 10);
    draw_write(ui, upper.cut_left(upper.w * 0.547F, 12), shown, state, texts, intents);
    draw_receive(ui, upper, shown, state, texts, intents);
    Rect lower = area.cut_bottom(184, 10);
    draw_bundles(ui, area, shown, state, texts);
    draw_received(ui, lower.cut_left((lower.w - 12) / 2, 12), shown, texts);
    draw_open_questions(ui, lower, shown, texts, intents);
}

void draw_in_one_column(Ui& ui, const Rect& area, const SyncSnapshot& shown, SyncState& state, const actions::Texts& texts, Intents& intents)
{
    Rect column = ui.begin_scroll("column", area);
    draw_write(ui, column.cut_top(196, 10), shown, state, texts, intents);
    draw_receive(ui, column.cut_top(176, 10), shown, state, texts, intents);
    draw_open_questions(ui, column.cut_top(160, 10), shown, texts, intents);
    draw_bundles(ui, column.cut_top(220, 10), shown, state, texts);
    draw_received(ui, column.cut_top(170, 10), shown, texts);
    ui.end_scroll(column.y);
}

} // namespace

void draw_sync(Ui& ui, Rect area, const SyncSnapshot& shown, SyncState& state, const actions::Texts& texts, Intents& intents)
{
    const Named inside(ui, "sync");
    draw_title(ui, area, texts("ui.sync.heading"), shown.with);
    if (shown.load.state != LoadState::ready) {
        const LoadAnswer answer = draw_load(ui, area, shown.load, texts);
        if (answer != LoadAnswer::none)
            intents.push_back(answer == LoadAnswer::stop ? Intent(StopJob{}) : Intent(Go{ViewName::sync}));
        return;
    }
    if (!shown.problem.empty())
        banner(ui, area.cut_top(banner_height(ui, area.w, shown.problem), 10), "problem", Tone::problem, shown.problem);
    if (is_compact(ui))
        draw_in_one_column(ui, area, shown, state, texts, intents);
    else
        draw_side_by_side(ui, area, shown, state, texts, intents);
    if (auto file = ui.dropped_file())
        intents.push_back(ImportBundle{std::move(*file)});
}

} // namespace dondoc::ui

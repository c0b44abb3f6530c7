#include "app/ui/views/import.hpp"
#include "app/ui/views/chooser.hpp"
#include "app/ui/views/format.hpp"
#include "app/ui/views/frame.hpp"
#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/field.hpp"
#include "app/ui/widgets/notice.hpp"

namespace dondoc::ui {
namespace {

void draw_file(Ui& ui, const TableCell& cell, const FileLine& file)
{
    const Theme& t = ui.theme();
    const Rect upper{cell.where.x, cell.where.y + 3, cell.where.w, 24};
    const Rect lower{cell.where.x, cell.where.y + 27, cell.where.w, 24};
    ui.text(upper, file.folder ? file.name + "/" : file.name, {.face = file.folder ? Face::bold : Face::body, .color = t.text, .may_cut = true});
    const float used = file.state.empty() ? 0 : badge_width(ui, file.state) + 8;
    if (!file.state.empty())
        badge_right(ui, {lower.right(), lower.y - 2}, file.state, file.tone);
    ui.text({lower.x, lower.y, lower.w - used, lower.h}, file.line, {.color = t.muted, .may_cut = true});
}

void draw_files(Ui& ui, const Rect& where, const ImportSnapshot& shown, ImportState& state, const actions::Texts& texts, Intents& intents)
{
    const Theme& t = ui.theme();
    card(ui, where);
    Rect inside = where.inset(1, 1);
    const Rect head = inside.cut_top(40);
    ui.fill(head, t.head);
    ui.text(head.inset(12, 0), texts("ui.import.files", {{"count", std::to_string(shown.files.size())}}), {.face = Face::bold, .color = t.text});
    const Rect foot = inside.cut_bottom(60);
    ui.paragraph(foot.inset(12, 6), texts("ui.import.drop"), {.color = t.muted});
    if (shown.files.empty()) {
        ui.paragraph(inside.inset(12, 10), texts("ui.import.no_files"), {.color = t.muted});
        return;
    }
    const std::vector<TableColumn> columns = {{"file", "", inside.w - 11}};
    TableRows rows{.count = static_cast<int>(shown.files.size()), .height = 57, .head = false, .draw = {}};
    rows.label = [&](int row) { return shown.files[static_cast<std::size_t>(row)].name; };
    rows.draw = [&](Ui& u, const TableCell& cell) { draw_file(u, cell, shown.files[static_cast<std::size_t>(cell.row)]); };
    const TableEvent event = table(ui, inside, "files", columns, state.files, rows);
    if (event.opened >= 0)
        intents.push_back(ChooseImport{shown.files[static_cast<std::size_t>(event.opened)].path});
}

float draw_mapping(Ui& ui, const Rect& where, const ImportSnapshot& shown, bool really)
{
    const Theme& t = ui.theme();
    Rect at{where.x, where.y, where.w, 26};
    for (const MappedColumn& column : shown.mapping) {
        const float width = ui.width_of(Face::bold, column.letter) + ui.width_of(Face::body, column.label) + 26;
        if (at.x > where.x && at.x + width > where.right())
            at = {where.x, at.y + 32, where.w, 26};
        const Rect box{at.x, at.y, width, 26};
        at.x += width + 6;
        if (!really)
            continue;
        ui.fill(box, t.head, 3);
        if (t.high)
            ui.edge(box, t.border, 1, 3);
        ui.runs(box.inset(8, 0), {{column.letter, Face::bold, t.text}, {"  ", Face::body, t.text}, {column.label, Face::body, t.muted}});
    }
    return at.bottom() - where.y;
}

void draw_about(Ui& ui, const Rect& where, const ImportSnapshot& shown)
{
    const Theme& t = ui.theme();
    card(ui, where);
    Rect inside = where.inset(14, 8);
    const Rect row = inside.cut_top(30, 4);
    const float width = ui.text({row.x, row.y, row.w, row.h}, shown.name, {.face = Face::bold, .color = t.text, .may_cut = true}) + 10;
    ui.text({row.x + width, row.y, row.w - width, row.h}, shown.about, {.color = t.muted, .may_cut = true});
    draw_mapping(ui, inside, shown, true);
}

void draw_money(Ui& ui, const Rect& where, const ImportSnapshot& shown, bool without_counts, const actions::Texts& texts)
{
    const Theme& t = ui.theme();
    card(ui, where);
    Rect inside = where.inset(1, 1);
    Rect head = inside.cut_top(33);
    ui.fill(head, t.head);
    ui.fill({head.x, head.bottom() - 1, head.w, 1}, t.border);
    const float third = (head.w - 200) / 3;
    const auto cells = [&](const Rect& row) {
        return std::array{Rect{row.x + 8, row.y, 200, row.h}, Rect{row.x + 200, row.y, third - 8, row.h}, Rect{row.x + 200 + third, row.y, third - 8, row.h},
                          Rect{row.x + 200 + 2 * third, row.y, third - 8, row.h}};
    };
    constexpr std::array keys = {"ui.import.dong", "ui.import.before", "ui.import.after", "ui.import.change"};
    const auto heads = cells(head);
    for (std::size_t i = 0; i < keys.size(); ++i)
        ui.text(heads[i], texts(keys[i]), {.face = Face::bold, .color = t.text, .align = i == 0 ? Align::left : Align::right});
    for (const MoneyLine& line : shown.money) {
        if (line.counts && without_counts)
            continue;
        const Rect row = inside.cut_top(32);
        const auto at = cells(row);
        const auto figure = [](const std::optional<Money>& money) { return money ? amount(*money) : std::string(); };
        ui.text(at[0], line.label, {.color = t.text});
        ui.text(at[1], figure(line.before), {.color = t.text, .align = Align::right});
        ui.text(at[2], figure(line.after), {.face = Face::bold, .color = t.text, .align = Align::right});
        const bool worse = line.change && line.change->dong > 0 && !line.counts;
        ui.text(at[3], line.change ? signed_amount(*line.change) : "", {.color = worse ? t.problem : t.text, .align = Align::right});
        ui.fill({row.x, row.bottom() - 1, row.w, 1}, t.row_line);
    }
}

void draw_refused(Ui& ui, const Rect& where, const ImportSnapshot& shown, ImportState& state, const actions::Texts& texts)
{
    const Theme& t = ui.theme();
    card(ui, where);
    Rect inside = where.inset(1, 1);
    const Rect head = inside.cut_top(34);
    ui.text(head.inset(12, 0), texts("ui.import.refused", {{"count", std::to_string(shown.refused.size())}}), {.face = Face::bold, .color = t.problem});
    const std::vector<TableColumn> columns = {{"sheet", texts("ui.import.sheet"), 120},     {"row", texts("ui.import.row"), 70, Align::right},
                                              {"column", texts("ui.import.column"), 110}, {"value", texts("ui.import.value"), 150},
                                              {"why", texts("ui.import.why"), inside.w - 450 - 11}};
    TableRows rows{.count = static_cast<int>(shown.refused.size()), .draw = {}};
    rows.label = [&](int row) { return std::to_string(shown.refused[static_cast<std::size_t>(row)].row); };
    rows.draw = [&](Ui& u, const TableCell& cell) {
        const RefusedLine& line = shown.refused[static_cast<std::size_t>(cell.row)];
        const std::array<std::string, 5> words = {line.sheet, line.row > 0 ? std::to_string(line.row) : "", line.column, line.value, line.why};
        cell_text(u, cell, columns[cell.column], words[cell.column], cell.column == 3 ? Face::bold : Face::body,
                  cell.column == 3 ? std::optional(u.theme().problem) : std::nullopt);
    };
    table(ui, inside, "refused", columns, state.refused, rows);
}

/// The first ones; the last of them says how many more there are.
std::vector<std::string> shown_warnings(const ImportSnapshot& shown, std::size_t most, const actions::Texts& texts)
{
    std::vector<std::string> out(shown.warnings.begin(), shown.warnings.begin() + static_cast<std::ptrdiff_t>(std::min(most, shown.warnings.size())));
    if (shown.warnings.size() > most)
        out.back() += " " + texts("ui.import.more_warnings", {{"count", std::to_string(shown.warnings.size() - most)}});
    return out;
}

std::string verdict_of(const ImportSnapshot& shown, const actions::Texts& texts)
{
    if (shown.nothing_to_do)
        return texts("ui.import.same");
    return texts("ui.import.verdict", {{"rows", count(shown.rows)}, {"new", count(shown.added)}, {"changed", count(shown.changed)}, {"same", count(shown.same)}, {"removed", count(shown.removed)}});
}

void draw_preview(Ui& ui, Rect area, const ImportSnapshot& shown, ImportState& state, const actions::Texts& texts)
{
    draw_about(ui, area.cut_top(50 + draw_mapping(ui, {area.x, area.y, area.w - 28, 0}, shown, false), 10), shown);
    if (!shown.problem.empty()) {
        const std::string title = texts("ui.import.cannot");
        problem_box(ui, area, "cannot", {.title = title, .line = shown.problem});
        return;
    }
    const std::string verdict = verdict_of(shown, texts);
    const float height = banner_height(ui, area.w, verdict);
    banner(ui, area.cut_bottom(height, 10), "verdict", shown.nothing_to_do ? Tone::info : Tone::ok, verdict);
    // Refused rows come first: money and warnings give way to them, the counts stand in the verdict anyhow.
    const bool tight = !shown.refused.empty();
    const std::vector<std::string> warnings = shown_warnings(shown, tight ? 1 : 2, texts);
    for (const auto& warning : warnings)
        banner(ui, area.cut_bottom(banner_height(ui, area.w, warning), 10), "warning", Tone::warn, warning);
    const auto lines = std::count_if(shown.money.begin(), shown.money.end(), [&](const MoneyLine& line) { return !tight || !line.counts; });
    draw_money(ui, area.cut_top(36 + static_cast<float>(lines) * 32, 10), shown, tight, texts);
    if (tight)
        draw_refused(ui, area, shown, state, texts);
}

void draw_answer(Ui& ui, Rect row, const ImportSnapshot& shown, const actions::Texts& texts, Intents& intents)
{
    const bool can = shown.chosen && shown.problem.empty() && !shown.nothing_to_do && shown.rows > 0;
    const std::string take = shown.refused.empty() ? texts("ui.import.take", {{"rows", count(shown.rows)}})
                                                   : texts("ui.import.take_some", {{"rows", count(shown.rows)}, {"refused", count(static_cast<std::int64_t>(shown.refused.size()))}});
    if (button_right(ui, row, "take", take, {.kind = ButtonKind::primary, .enabled = can, .keys = "Ctrl+Enter", .shortcut = ctrl(Key::enter)}))
        intents.push_back(ConfirmImport{});
    if (button_right(ui, row, "leave", texts("ui.import.leave"), {.keys = "Esc", .shortcut = stroke(Key::escape)}))
        intents.push_back(shown.chosen ? Intent(RefuseImport{}) : Intent(GoBack{}));
}

} // namespace

void draw_import(Ui& ui, Rect area, const ImportSnapshot& shown, ImportState& state, const actions::Texts& texts, Intents& intents)
{
    const Named inside(ui, "import");
    const Rect answer = draw_title(ui, area, texts("ui.import.heading"), texts(shown.chosen ? "ui.import.second" : "ui.import.choose"));
    Rect path = area.cut_top(36, 10);
    if (!shown.done.empty())
        banner(ui, area.cut_top(banner_height(ui, area.w, shown.done), 10), "done", Tone::ok, shown.done);
    Rect files = area.cut_left(284, 12);
    draw_files(ui, files, shown, state, texts, intents);
    if (shown.load.state != LoadState::ready) {
        const LoadAnswer given = draw_load(ui, area, shown.load, texts);
        if (given != LoadAnswer::none)
            intents.push_back(given == LoadAnswer::stop ? Intent(StopJob{}) : Intent(RefuseImport{}));
    } else if (shown.chosen) {
        draw_preview(ui, area, shown, state, texts);
    } else {
        const std::string title = texts("ui.import.none");
        const std::string line = texts("ui.import.none.line");
        empty_box(ui, area, "none", {.title = title, .line = line});
    }
    const std::string hint = texts("ui.import.path");
    const std::string open = texts("ui.import.look");
    const bool look = button(ui, path.cut_right(button_width(ui, open), 8), "look", open);
    const FieldEvent event = path_field(ui, path, "path", state.path, hint, "import.path", false, texts, intents);
    if (look || event.entered)
        intents.push_back(ChooseImport{state.path});
    if (auto file = ui.dropped_file())
        intents.push_back(ChooseImport{std::move(*file)});
    draw_answer(ui, answer, shown, texts, intents);
}

} // namespace dondoc::ui

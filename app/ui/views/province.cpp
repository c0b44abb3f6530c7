#include "app/ui/views/province.hpp"
#include "app/ui/views/chooser.hpp"
#include "app/ui/views/format.hpp"
#include "app/ui/views/frame.hpp"
#include "app/ui/views/province_parts.hpp"
#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/notice.hpp"
#include "app/ui/widgets/tabs.hpp"

namespace dondoc::ui {
namespace {

void draw_inbox(Ui& ui, const Rect& where, const ProvinceSnapshot& shown, ProvinceState& state, const actions::Texts& texts, Intents& intents)
{
    const Theme& t = ui.theme();
    card(ui, where);
    Rect inside = where.inset(1, 1);
    Rect head = inside.cut_top(46).inset(13, 5);
    ui.text(head.cut_left(ui.width_of(Face::bold, texts("ui.province.inbox")) + 1, 12), texts("ui.province.inbox"), {.face = Face::bold, .color = t.text});
    const std::string take = texts("ui.province.take"), hint = texts("ui.province.folder");
    const bool pressed = button(ui, head.cut_right(button_width(ui, take, {.kind = ButtonKind::primary}), 8), "take", take,
                                {.kind = ButtonKind::primary, .enabled = !state.folder.empty(), .shortcut = ctrl('O')});
    const FieldEvent typed = path_field(ui, head, "folder", state.folder, hint, "province.folder", true, texts, intents);
    if ((pressed || typed.entered) && !state.folder.empty())
        intents.push_back(ImportBundle{state.folder});
    if (!shown.last_import.empty())
        ui.text(inside.cut_top(30).inset(13, 0), shown.last_import, {.color = t.ok, .may_cut = true});
    if (shown.inbox.empty()) {
        ui.paragraph(inside.inset(13, 8), texts("ui.province.inbox.none"), {.color = t.muted});
        return;
    }
    const float rest = inside.w - 120 - 110 - 60 - 150 - 12;
    const std::vector<TableColumn> columns = {{"when", texts("ui.province.when"), 120}, {"officer", texts("ui.province.officer"), 110}, {"number", texts("ui.sync.number"), 60, Align::right},
                                              {"contents", texts("ui.sync.contents"), rest}, {"state", texts("ui.province.state"), 150}};
    TableRows rows{.count = static_cast<int>(shown.inbox.size()), .draw = {}};
    const auto line = [&](int row) -> const InboxLine& { return shown.inbox[static_cast<std::size_t>(row)]; };
    rows.label = [&](int row) { return line(row).file; };
    rows.draw = [&](Ui& u, const TableCell& cell) {
        const InboxLine& one = line(cell.row);
        if (cell.column == 4)
            return void(badge(u, {cell.where.x, cell.where.y + 3}, one.state, one.tone));
        const std::array<std::string, 4> words = {one.when, one.officer.empty() ? one.file : one.officer, one.number, one.contents};
        u.text(cell.where, words[cell.column], {.face = cell.column == 1 ? Face::bold : Face::body, .color = u.theme().text, .align = columns[cell.column].align, .may_cut = true});
    };
    table(ui, inside, "inbox", columns, state.inbox, rows);
}

void draw_quarantined(Ui& ui, Rect& column, const QuarantineLine& line, const actions::Texts& texts, Intents& intents)
{
    const Theme& t = ui.theme();
    ui.fill(column.cut_top(1, 6), t.line);
    const Rect row = column.cut_top(28);
    badge_right(ui, {row.right(), row.y + 1}, line.reason, Tone::problem);
    ui.text({row.x, row.y, row.w - badge_width(ui, line.reason) - 10, row.h}, line.title, {.face = Face::bold, .color = t.text, .may_cut = true});
    const std::string words = texts("ui.province.tell", {{"words", line.tell}});
    banner(ui, column.cut_top(banner_height(ui, column.w, words), 4), "tell", Tone::info, words);
    const std::string copy = texts("ui.province.copy");
    Rect buttons = column.cut_top(34, 8);
    if (button_left(ui, buttons, line.title, copy, {.padding = 10})) {
        ui.copy(line.tell);
        intents.push_back(CopyText{line.tell});
    }
}

void draw_quarantine(Ui& ui, const Rect& where, const ProvinceSnapshot& shown, const actions::Texts& texts, Intents& intents)
{
    const Theme& t = ui.theme();
    card(ui, where);
    Rect inside = where.inset(14, 10);
    Rect head = inside.cut_top(28, 4);
    const std::string title = texts("ui.province.quarantine"), number = count(static_cast<std::int64_t>(shown.quarantine.size()));
    ui.text(head.cut_left(ui.width_of(Face::bold, title) + 1, 10), title, {.face = Face::bold, .color = t.text});
    if (!shown.quarantine.empty())
        badge(ui, {head.cut_left(badge_width(ui, number), 10).x, head.y + 1}, number, Tone::problem);
    ui.text(head, texts("ui.province.quarantine.line"), {.color = t.muted, .may_cut = true});
    if (shown.quarantine.empty()) {
        ui.paragraph(inside, texts("ui.province.quarantine.none"), {.color = t.muted});
        return;
    }
    const Named names(ui, "quarantine");
    Rect column = ui.begin_scroll("list", inside);
    for (std::size_t i = 0; i < shown.quarantine.size(); ++i) {
        const Named one(ui, std::to_string(i));
        draw_quarantined(ui, column, shown.quarantine[i], texts, intents);
    }
    ui.end_scroll(column.y);
}

Tone tone_of(int level) { return level == 0 ? Tone::ok : level == 1 ? Tone::warn : Tone::problem; }

void draw_tile(Ui& ui, const Rect& where, const BoardTile& tile)
{
    const Theme& t = ui.theme();
    const ClassColors& colors = t.classes[static_cast<std::size_t>(std::clamp(tile.level, 0, 3))];
    const Touch touch = ui.touch(ui.id(tile.spoken), where, {.role = Role::card, .label = tile.spoken, .stop = false});
    ui.fill(where, colors.fill, 3);
    ui.edge(where, t.high ? colors.text : colors.spine, t.high ? 2 : 1, 3);
    ui.text({where.x + 9, where.y + 4, where.w - 14, 24}, tile.who, {.color = t.high ? colors.text : t.text, .may_cut = true});
    ui.text({where.x + 9, where.y + 29, where.w - 14, 24}, tile.age, {.face = tile.level >= 2 ? Face::bold : Face::body, .color = colors.text, .may_cut = true});
    if (touch.hovered)
        ui.later([&ui, words = tile.spoken, where] { ui.tooltip(words, {where.x, where.bottom()}); });
}

void draw_board(Ui& ui, const Rect& where, const ProvinceSnapshot& shown, const actions::Texts& texts)
{
    const Theme& t = ui.theme();
    card(ui, where);
    Rect inside = where.inset(14, 10);
    ui.text(inside.cut_top(28, 4), texts("ui.province.board", {{"count", count(static_cast<std::int64_t>(shown.board.size()))}}), {.face = Face::bold, .color = t.text});
    if (shown.board.empty()) {
        ui.paragraph(inside, texts("ui.province.board.none"), {.color = t.muted});
        return;
    }
    Rect legend = inside.cut_top(28, 8);
    for (std::size_t i = 0; i < 4; ++i) {
        const std::string words = texts("ui.province.level." + std::to_string(i), {{"count", count(shown.levels[i])}});
        badge(ui, {legend.cut_left(badge_width(ui, words), 6).x, legend.y}, words, tone_of(static_cast<int>(i)));
    }
    const Named names(ui, "board");
    Rect column = ui.begin_scroll("tiles", inside);
    const float width = (column.w - 12) / 3;
    for (std::size_t i = 0; i < shown.board.size(); i += 3) {
        Rect row = column.cut_top(58, 6);
        for (std::size_t k = i; k < std::min(i + 3, shown.board.size()); ++k)
            draw_tile(ui, row.cut_left(width, 6), shown.board[k]);
    }
    ui.end_scroll(column.y);
}

void draw_overview(Ui& ui, Rect area, const ProvinceSnapshot& shown, ProvinceState& state, const actions::Texts& texts, Intents& intents)
{
    if (is_compact(ui)) {
        Rect column = ui.begin_scroll("column", area);
        draw_inbox(ui, column.cut_top(240, 10), shown, state, texts, intents);
        draw_quarantine(ui, column.cut_top(260, 10), shown, texts, intents);
        draw_board(ui, column.cut_top(300, 10), shown, texts);
        ui.end_scroll(column.y);
        return;
    }
    Rect left = area.cut_left(area.w * 0.585F, 12);
    draw_inbox(ui, left.cut_top(left.h * 0.45F, 10), shown, state, texts, intents);
    draw_quarantine(ui, left, shown, texts, intents);
    draw_board(ui, area, shown, texts);
}

} // namespace

void draw_province(Ui& ui, Rect area, const ProvinceSnapshot& shown, ProvinceState& state, const actions::Texts& texts, Intents& intents)
{
    const Named inside(ui, "province");
    draw_title(ui, area, texts("ui.rail.province"), "");
    if (shown.load.state != LoadState::ready) {
        const LoadAnswer answer = draw_load(ui, area, shown.load, texts);
        if (answer != LoadAnswer::none)
            intents.push_back(answer == LoadAnswer::stop ? Intent(StopJob{}) : Intent(Go{ViewName::province}));
        return;
    }
    const std::int64_t waiting = shown.conflicts + static_cast<std::int64_t>(shown.late.size() + shown.gaps.size());
    const std::vector<std::string> labels = {texts("ui.province.overview"), texts("ui.province.devices"), texts("ui.province.settle", {{"count", count(waiting)}})};
    tabs(ui, area.cut_top(36, 10), "tabs", labels, state.tab);
    if (!shown.problem.empty())
        banner(ui, area.cut_top(banner_height(ui, area.w, shown.problem), 10), "problem", Tone::problem, shown.problem);
    if (state.tab == 0)
        draw_overview(ui, area, shown, state, texts, intents);
    else if (state.tab == 1)
        draw_certification(ui, area, shown, state, texts, intents);
    else
        draw_waiting(ui, area, shown, state, texts, intents);
    if (auto file = ui.dropped_file())
        intents.push_back(ImportBundle{std::move(*file)});
}

} // namespace dondoc::ui

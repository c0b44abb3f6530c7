#include "app/ui/views/today.hpp"
#include "app/ui/views/format.hpp"
#include "app/ui/views/frame.hpp"
#include "app/ui/widgets/badge.hpp"
#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/charts.hpp"
#include "app/ui/widgets/notice.hpp"
#include "core/base/text/date.hpp"

namespace dondoc::ui {
namespace {

constexpr float line_height = 53;
constexpr float group_height = 32;
constexpr float head_height = 32;

struct Columns {
    Rect name, why, money, due, action;
};

// From 150 % the key alone starts a line: the button gives its place to the reason.
// Spine 5, name 302, why 418, money 118, due 116, action 140 at the full width; what is missing comes off name and reason.
Columns columns_of(const Rect& line, bool compact)
{
    Columns out;
    Rect rest = line.inset(10, 0);
    rest.x += 4;
    rest.w -= 2;
    if (!compact)
        out.action = rest.cut_right(140, 14);
    out.due = rest.cut_right(104, 12);
    out.money = rest.cut_right(118, 8);
    out.name = rest.cut_left(rest.w * 0.42F, 8);
    out.why = rest;
    return out;
}

Color urgency_color(const Theme& t, Urgency urgency)
{
    return urgency == Urgency::overdue ? t.problem : urgency == Urgency::today ? t.info : t.muted;
}

void draw_tile(Ui& ui, const Rect& where, const Tile& tile)
{
    const Theme& t = ui.theme();
    ui.touch(ui.id(tile.label), where, {.role = Role::card, .label = tile.label, .value = tile.value});
    card(ui, where);
    const Rect inside = where.inset(12, 6);
    ui.text({inside.x, inside.y, inside.w, 26}, tile.label, {.color = t.muted});
    const float value = ui.width_of(Face::figure, tile.value);
    const std::string small = tile.small.empty() ? "" : " " + tile.small;
    ui.runs({inside.x, inside.y + 25, inside.w, 36}, {{tile.value, Face::figure, t.text}, {small, Face::body, t.muted}});
    const float taken = value + ui.width_of(Face::body, small) + 16;
    const float chart = std::min(84.F, inside.w - taken);
    if (chart > 40)
        spark(ui, {inside.right() - chart, inside.y + 30, chart, 32}, tile.spark);
    if (inside.h > 84)
        ui.text({inside.x, inside.y + 61, inside.w, 26}, tile.line, {.color = t.text, .may_cut = true});
    if (ui.focused(ui.id(tile.label)))
        ui.ring(where);
}

/// Where there is little room, the three that matter most with their first two lines.
void draw_tiles(Ui& ui, Rect row, const std::vector<Tile>& tiles)
{
    if (tiles.empty())
        return;
    const std::size_t shown = is_compact(ui) ? std::min<std::size_t>(3, tiles.size()) : tiles.size();
    const auto n = static_cast<float>(shown);
    const float width = (row.w - 12 * (n - 1)) / n;
    for (std::size_t i = 0; i < shown; ++i)
        draw_tile(ui, row.cut_left(width, 12), tiles[i]);
}

void draw_head(Ui& ui, const Rect& where, const actions::Texts& texts)
{
    const Theme& t = ui.theme();
    const Columns at = columns_of({where.x, where.y, where.w - 11, where.h}, is_compact(ui));
    const TextLook left{.face = Face::bold, .color = t.text};
    const TextLook right{.face = Face::bold, .color = t.text, .align = Align::right};
    ui.text(at.name, texts("ui.today.unit"), left);
    ui.text(at.why, texts("ui.today.why"), left);
    ui.text(at.money, texts("ui.today.amount"), right);
    ui.text(at.due, texts("ui.today.due"), right);
    ui.fill({where.x, where.bottom() - 1, where.w, 1}, t.border);
}

void draw_group(Ui& ui, const Rect& where, Urgency urgency, std::size_t lines, const actions::Texts& texts)
{
    const Theme& t = ui.theme();
    ui.fill(where, t.head);
    ui.fill({where.x, where.bottom() - 1, where.w, 1}, t.row_line);
    constexpr std::array keys = {"ui.today.overdue", "ui.today.today", "ui.today.soon", "ui.today.later"};
    const std::string title = texts(keys[static_cast<std::size_t>(urgency)]);
    const std::string number = "  " + texts("ui.today.count", {{"count", std::to_string(lines)}});
    ui.runs(where.inset(12, 0), {{title, Face::bold, urgency_color(t, urgency)}, {number, Face::body, t.muted}});
}

void draw_amount(Ui& ui, const Rect& where, const WorkLine& line)
{
    const Theme& t = ui.theme();
    const Rect upper{where.x - 30, where.y + 2, where.w + 30, 24};
    const Rect lower{where.x - 22, where.y + 26, where.w, 24};
    if (line.amount)
        ui.text(upper, amount(*line.amount), {.face = Face::bold, .color = t.text, .align = Align::right});
    if (line.months.empty())
        return;
    const Color ink = class_ink(t, line.debt_class);
    const float width = ui.text(lower, line.months, {.color = ink, .align = Align::right});
    if (line.debt_class >= 0)
        draw_steps(ui, {lower.right() - width - 32, lower.y + 5}, line.debt_class, ink, t.surface);
}

bool draw_line(Ui& ui, const Rect& where, const WorkLine& line, bool current, bool focused, bool& pointed)
{
    const Theme& t = ui.theme();
    const Touch touch = ui.touch(ui.id(line.id), where, {.role = Role::row, .label = line.name, .value = line.what, .stop = false});
    pointed = touch.held;
    ui.fill(where, current ? t.sel : touch.hovered ? t.hover : t.surface);
    ui.fill({where.x, where.bottom() - 1, where.w, 1}, t.row_line);
    ui.fill({where.x, where.y, 5, where.h - 1}, class_spine(t, line.debt_class));
    const Columns at = columns_of(where, is_compact(ui));
    const auto upper = [&](const Rect& r) { return Rect{r.x, r.y + 2, r.w, 24}; };
    const auto lower = [&](const Rect& r) { return Rect{r.x, r.y + 26, r.w, 24}; };
    ui.text(upper(at.name), line.name, {.face = Face::bold, .color = t.text, .may_cut = true});
    ui.text(lower(at.name), line.place.empty() ? line.unit : line.unit + " · " + line.place, {.color = t.muted, .may_cut = true});
    ui.text(upper(at.why), line.what, {.color = t.text, .may_cut = true});
    ui.text(lower(at.why), line.why, {.color = t.muted, .may_cut = true});
    draw_amount(ui, at.money, line);
    ui.text(upper(at.due), text::day_short(line.due), {.color = t.text, .align = Align::right});
    ui.text(lower({at.due.x - 12, at.due.y, at.due.w + 12, at.due.h}), line.when, {.color = urgency_color(t, line.urgency), .align = Align::right});
    const Rect act{at.action.x, where.y + 10, at.action.w, 32};
    const Named inside(ui, line.id);
    const bool pressed = at.action.w > 0 && button(ui, act, "action", line.action_label, {.kind = current ? ButtonKind::primary : ButtonKind::secondary, .stop = false, .padding = 6});
    if (current && focused)
        ui.ring({where.x, where.y - 1, where.w, where.h + 1}, 0, true);
    return pressed;
}

float top_of(const std::vector<WorkLine>& lines, int index)
{
    float y = 0;
    for (int i = 0; i <= index && i < static_cast<int>(lines.size()); ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (i == 0 || lines[at].urgency != lines[at - 1].urgency)
            y += group_height;
        if (i < index)
            y += line_height;
    }
    return y;
}

void list_keys(Ui& ui, const TodaySnapshot& shown, TodayState& state, float view, float& offset, Intents& intents)
{
    const int last = static_cast<int>(shown.lines.size()) - 1;
    const int before = state.current;
    if (ui.take(stroke(Key::down)))
        ++state.current;
    else if (ui.take(stroke(Key::up)))
        --state.current;
    else if (ui.take(stroke(Key::home)))
        state.current = 0;
    else if (ui.take(stroke(Key::end)))
        state.current = last;
    state.current = std::clamp(state.current, 0, last);
    const WorkLine& line = shown.lines[static_cast<std::size_t>(state.current)];
    if (state.current != before) {
        const float top = top_of(shown.lines, state.current);
        offset = std::clamp(offset, top + line_height - view, state.current == 0 ? 0 : top - group_height);
        ui.ask_frame();
    }
    if (ui.take(stroke(Key::enter)))
        intents.push_back(StartAction{line.unit, line.action});
    else if (ui.take(ctrl(Key::enter)))
        intents.push_back(OpenUnit{line.unit});
}

void draw_list(Ui& ui, const Rect& body, const TodaySnapshot& shown, TodayState& state, const actions::Texts& texts, Intents& intents)
{
    const Id list = ui.id("lines");
    const Touch touch = ui.touch(list, body, {.role = Role::select, .label = "lines"});
    if (touch.focused)
        list_keys(ui, shown, state, body.h, ui.remembered(list), intents);
    const Rect content = ui.begin_scroll("lines", body);
    const float width = body.w - 11;
    float y = content.y;
    for (std::size_t i = 0; i < shown.lines.size(); ++i) {
        const WorkLine& line = shown.lines[i];
        if (i == 0 || line.urgency != shown.lines[i - 1].urgency) {
            const auto n = std::count_if(shown.lines.begin(), shown.lines.end(), [&](const WorkLine& other) { return other.urgency == line.urgency; });
            draw_group(ui, {body.x, y, width, group_height}, line.urgency, static_cast<std::size_t>(n), texts);
            y += group_height;
        }
        if (y + line_height > body.y && y < body.bottom()) {
            bool pointed = false;
            const bool current = static_cast<int>(i) == state.current;
            if (draw_line(ui, {body.x, y, width, line_height}, line, current, touch.focused, pointed))
                intents.push_back(StartAction{line.unit, line.action});
            if (pointed) {
                state.current = static_cast<int>(i);
                ui.focus(list);
            }
        }
        y += line_height;
    }
    ui.end_scroll(y);
}

void draw_notices(Ui& ui, Rect& area, const std::vector<TodayNotice>& notices, Intents& intents)
{
    for (const auto& notice : notices)
        if (banner(ui, area.cut_top(banner_height(ui, area.w, notice.words, notice.way_out), 10), notice.name, notice.warns ? Tone::warn : Tone::info, notice.words, notice.way_out))
            intents.push_back(notice.intent);
}

void draw_campaign(Ui& ui, Rect row, const CampaignClock& clock)
{
    const Theme& t = ui.theme();
    const Rect left = row.cut_right(ui.width_of(Face::bold, clock.left) + 1, 12);
    ui.text(left, clock.left, {.face = Face::bold, .color = t.text});
    const Rect bar = row.cut_right(120, 12);
    progress_bar(ui, {bar.x, bar.middle().y - 5, bar.w, 10}, clock.share);
    ui.text(row, clock.title, {.color = t.text, .align = Align::right});
}

} // namespace

void draw_today(Ui& ui, Rect area, const TodaySnapshot& shown, TodayState& state, const actions::Texts& texts, Intents& intents)
{
    const Named inside(ui, "today");
    const Rect row = draw_title(ui, area, texts("ui.today.title"), shown.weekday + ", " + text::day_short(shown.today));
    if (shown.campaign)
        draw_campaign(ui, row, *shown.campaign);
    if (shown.load.state != LoadState::ready) {
        const LoadAnswer answer = draw_load(ui, area, shown.load, texts);
        if (answer != LoadAnswer::none)
            intents.push_back(answer == LoadAnswer::stop ? Intent(StopJob{}) : Intent(Go{ViewName::today}));
        return;
    }
    draw_notices(ui, area, shown.notices, intents);
    const Rect tiles = shown.tiles.empty() ? Rect{} : area.cut_top(is_compact(ui) ? 74 : 104, 10);
    if (!shown.has_units) {
        const std::string title = texts("ui.today.no_units");
        const std::string line = texts("ui.today.no_units.line");
        const std::string action = texts("ui.import.open");
        if (empty_box(ui, area, "import", {.title = title, .line = line, .action = action, .keys = "Ctrl+O", .shortcut = ctrl('O')}))
            intents.push_back(Go{ViewName::import});
    } else if (shown.lines.empty()) {
        const std::string title = texts("ui.today.nothing");
        const std::string line = texts("ui.today.nothing.line");
        const std::string action = texts("ui.rail.units");
        if (empty_box(ui, area, "units", {.title = title, .line = line, .action = action}))
            intents.push_back(Go{ViewName::units});
    } else {
        card(ui, area);
        Rect body = area.inset(1, 1);
        draw_head(ui, body.cut_top(head_height), texts);
        draw_list(ui, body, shown, state, texts, intents);
    }
    draw_tiles(ui, tiles, shown.tiles);
}

} // namespace dondoc::ui

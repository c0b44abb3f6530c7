#include "app/ui/views/frame.hpp"
#include "app/ui/views/format.hpp"
#include "app/ui/views/help.hpp"
#include "app/ui/views/rail_items.hpp"
#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/field.hpp"
#include "core/base/text/date.hpp"

namespace dondoc::ui {
namespace {

constexpr float top_height = 48;
constexpr float status_height = 32;

float rail_width(const Ui& ui) { return is_compact(ui) ? 56 : 200; }

void rail_item(Ui& ui, const Rect& where, const RailItem& item, bool selected, const actions::Texts& texts, Intents& intents)
{
    const Theme& t = ui.theme();
    const std::string label = texts(item.key);
    const std::string digit(1, item.digit);
    const bool enabled = item.built;
    const Touch touch = ui.touch(ui.id(item.key), where, {.role = Role::rail, .label = label, .value = selected ? "selected" : "", .enabled = enabled, .place = Place::chrome});
    if (selected) {
        ui.fill({where.x + 8, where.y, where.w - 8, where.h}, t.railsel, 3, Corners::left);
        ui.fill({where.x + 8, where.y, 4, where.h}, t.accent);
    }
    const bool compact = is_compact(ui);
    const Color ink = selected ? t.railseltx : t.railtx;
    const float x = where.x + (selected || compact ? 20.F : 12.F);
    ui.letters({x, where.middle().y - 12}, Face::body, selected ? ink : t.railtx, digit);
    if (!compact)
        ui.text({x + (selected ? 18.F : 22.F), where.y, where.right() - x - 24, where.h}, label, {.face = selected ? Face::bold : Face::body, .color = ink});
    if (touch.focused)
        ui.ring_on_rail(where);
    if (touch.hovered && !selected)
        ui.edge(where.inset(4, 2), t.railtx, 1, 3);
    if (!enabled && ui.hovers(where))
        ui.later([&ui, words = label + ": " + texts("ui.rail.not_yet"), where] { ui.tooltip(words, {where.right(), where.y}); });
    const bool key = enabled && ui.take(alt(item.digit));
    if (touch.clicked || key)
        intents.push_back(Go{item.view});
}

void draw_rail(Ui& ui, const FrameSnapshot& shown, ViewName here, const actions::Texts& texts, Intents& intents)
{
    const Theme& t = ui.theme();
    const Rect rail{0, 0, rail_width(ui), ui.screen().h};
    const bool compact = is_compact(ui);
    ui.fill(rail, t.rail);
    if (t.high)
        ui.fill({rail.right() - 2, 0, 2, rail.h}, t.border);
    const Named inside(ui, "rail");
    if (!compact) {
        ui.text({16, 10, rail.w - 24, 34}, "Đôn Đốc", {.face = Face::name, .color = t.high ? t.railtx : rgb(0xFFFFFF)});
        ui.text({16, 43, rail.w - 20, 24}, shown.office, {.color = t.railtx, .may_cut = true});
    }
    float y = 80;
    for (const RailItem& item : rail_items) {
        if (item.hub_only && !shown.hub)
            continue;
        rail_item(ui, {0, y, rail.w, 44}, item, item.view == entry_of(here).rail, texts, intents);
        y += 44;
    }
    if (compact)
        return;
    if (shown.training)
        ui.text({16, rail.h - 96, rail.w - 20, 24}, texts("ui.training"), {.face = Face::bold, .color = t.railfocus});
    ui.text({16, rail.h - 60, rail.w - 20, 24}, shown.officer, {.color = t.railtx, .may_cut = true});
    ui.text({16, rail.h - 36, rail.w - 20, 24}, shown.desk, {.color = t.railtx, .may_cut = true});
}

Color receipt_color(const Theme& t, const FrameSnapshot& shown)
{
    if (!shown.receipt_days)
        return t.border;
    if (*shown.receipt_days <= 3)
        return t.mark_ok;
    return *shown.receipt_days <= 7 ? t.classes[1].spine : t.classes[3].spine;
}

std::string receipt_words(const FrameSnapshot& shown, const actions::Texts& texts)
{
    if (!shown.receipt_days)
        return texts("ui.top.no_receipt");
    if (*shown.receipt_days == 0)
        return texts("ui.top.receipt_today");
    return texts("ui.top.receipt", {{"days", std::to_string(*shown.receipt_days)}});
}

void draw_search(Ui& ui, const Rect& box, FrameState& state, ViewName here, const actions::Texts& texts, Intents& intents)
{
    const std::string hint = texts("ui.top.search");
    const FieldEvent event = text_field(ui, box, "search", state.search, {.hint = hint, .keys = "Ctrl+K", .longest = 100, .place = Place::chrome});
    if (ui.take(ctrl('K')))
        ui.focus(ui.id("search"));
    if (event.changed || (event.entered && here != ViewName::units))
        intents.push_back(Search{state.search});
    else if (event.entered)
        ui.focus_first();
    if (ui.focused(ui.id("search")) && ui.take(stroke(Key::down)))
        ui.focus_first();
}

void draw_top(Ui& ui, const FrameSnapshot& shown, FrameState& state, ViewName here, const actions::Texts& texts, Intents& intents)
{
    const Theme& t = ui.theme();
    const Named inside(ui, "top");
    const Rect bar{rail_width(ui), 0, ui.screen().w - rail_width(ui), top_height};
    ui.fill(bar, t.surface);
    ui.fill({bar.x, bar.bottom() - 1, bar.w, t.high ? 2.F : 1.F}, t.line);
    Rect row = bar.inset(16, 6);
    draw_search(ui, row.cut_left(std::min(400.F, row.w * 0.4F), 18), state, here, texts, intents);
    const std::string lock = texts("ui.top.lock");
    Rect lock_box = row.cut_right(button_width(ui, lock, {.padding = 10}), 18);
    lock_box = {lock_box.x, lock_box.y + 2, lock_box.w, 32};
    if (button(ui, lock_box, "lock", lock, {.shortcut = ctrl('L'), .padding = 10, .place = Place::chrome}))
        intents.push_back(Lock{});
    const std::string receipt = receipt_words(shown, texts);
    const Rect age = row.cut_right(ui.width_of(Face::body, receipt) + 21, 18);
    ui.circle({age.x + 6, age.middle().y}, 6, receipt_color(t, shown));
    ui.text({age.x + 20, age.y, age.w - 20 + 1, age.h}, receipt, {.color = t.text});
    const std::string unsent = " " + texts("ui.top.unsent");
    const std::string number = count(shown.unsent);
    const Rect waiting = row.cut_right(ui.width_of(Face::bold, number) + ui.width_of(Face::body, unsent) + 1, 12);
    ui.runs(waiting, {{number, Face::bold, t.text}, {unsent, Face::body, t.text}});
    const std::string as_of = texts("ui.top.data") + " ";
    const std::string day = shown.data_as_of ? text::day_short(*shown.data_as_of) : texts("ui.top.no_data");
    if (row.w > ui.width_of(Face::body, as_of) + ui.width_of(Face::bold, day))
        ui.runs(row, {{as_of, Face::body, t.text}, {day, Face::bold, t.text}});
}

void draw_status(Ui& ui, const FrameSnapshot& shown, ViewName here, const actions::Texts& texts, Intents& intents)
{
    const Theme& t = ui.theme();
    const Rect bar{rail_width(ui), ui.screen().h - status_height, ui.screen().w - rail_width(ui), status_height};
    ui.fill(bar, t.head);
    ui.fill({bar.x, bar.y, bar.w, 1}, t.line);
    Rect row = bar.inset(16, 0);
    const std::string key = std::string("ui.hints.") + entry_of(here).name;
    const std::string hints = (texts.has(key) ? texts(key) + " · " : "") + "F1";
    if (shown.hides_amounts) {
        const std::string covered = texts("ui.amounts.hidden");
        ui.text(row.cut_left(ui.width_of(Face::bold, covered) + 1, 16), covered, {.face = Face::bold, .color = t.warn});
    }
    float left = 0;
    if (!shown.problem.empty()) {
        draw_mark(ui, Mark::cross, {row.x + 7, row.middle().y + 1}, t.problem);
        ui.text({row.x + 31, row.y, row.w - 40, row.h}, shown.problem, {.color = t.problem, .may_cut = true});
        return;
    }
    if (!shown.saved.empty()) {
        draw_mark(ui, Mark::check, {row.x + 7, row.middle().y + 1}, t.ok);
        left = 31 + ui.text({row.x + 31, row.y, row.w - 300, row.h}, shown.saved, {.color = t.text, .may_cut = true}) + 16;
    }
    if (shown.can_undo) {
        const std::string undo = shown.undo.empty() ? texts("ui.undo") : texts("ui.undo.of", {{"what", ui.shortened(Face::body, shown.undo, 260)}});
        const Named inside(ui, "status");
        if (link(ui, {row.x + left, row.middle().y}, "undo", undo, t.accent) || ui.take(ctrl('Z')))
            intents.push_back(Undo{});
        left += ui.width_of(Face::body, undo) + 16;
        left += ui.text({row.x + left, row.y, 80, row.h}, "Ctrl+Z", {.color = t.muted}) + 16;
    }
    if (ui.width_of(Face::body, hints) < row.w - left)
        ui.text(row, hints, {.color = t.muted, .align = Align::right});
}

} // namespace

bool is_compact(const Ui& ui) { return ui.screen().w < 1000; }

Rect frame_content(const Ui& ui)
{
    const float left = rail_width(ui);
    const Rect page{left, top_height, ui.screen().w - left, ui.screen().h - top_height - status_height};
    return {page.x + 16, page.y + 12, page.w - 32, page.h - 24};
}

void draw_ground(Ui& ui) { ui.fill(ui.screen(), ui.theme().bg); }

void draw_frame(Ui& ui, const FrameSnapshot& shown, FrameState& state, ViewName here, const actions::Texts& texts, Intents& intents)
{
    draw_status(ui, shown, here, texts, intents);
    draw_top(ui, shown, state, here, texts, intents);
    draw_rail(ui, shown, here, texts, intents);
    draw_help(ui, here, shown.sources, texts, state.help);
    if (ui.take(stroke(Key::f1)))
        state.help = !state.help;
    if (ui.take(ctrl('H')))
        intents.push_back(HideAmounts{});
    if (auto file = ui.dropped_file())
        intents.push_back(DroppedFile{std::move(*file)});
}

Rect draw_title(Ui& ui, Rect& area, std::string_view title, std::string_view second)
{
    const Theme& t = ui.theme();
    Rect row = area.cut_top(40, 6);
    const float width = ui.width_of(Face::title, title);
    ui.text({row.x, row.y - 1, width + 1, row.h}, title, {.face = Face::title, .color = t.text});
    row.x += width + 14;
    row.w = std::max(0.F, row.w - width - 14);
    if (!second.empty()) {
        const float used = std::min(ui.width_of(Face::section, second), row.w);
        ui.text({row.x, row.y, used + 1, row.h}, second, {.face = Face::section, .color = t.muted, .may_cut = true});
        row.cut_left(used, 14);
    }
    return {row.x, row.y + 2, row.w, 36};
}

} // namespace dondoc::ui

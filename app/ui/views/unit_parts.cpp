#include "app/ui/views/unit_parts.hpp"
#include "app/ui/views/format.hpp"
#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/field.hpp"
#include "app/ui/widgets/notice.hpp"
#include "app/ui/widgets/tabs.hpp"
#include "core/base/text/date.hpp"

namespace dondoc::ui {
namespace {

constexpr std::array fund_keys = {"ui.fund.httt", "ui.fund.odts", "ui.fund.bhyt", "ui.fund.bhtn", "ui.fund.tnld"};
constexpr std::array action_codes = {"visit", "call", "letter", "invitation", "dialogue", "reconcile", "hand_over", "propose_inspection", "commitment"};

Color tone_ink(const Theme& t, Tone tone)
{
    switch (tone) {
    case Tone::ok:
        return t.mark_ok;
    case Tone::problem:
        return t.classes[3].spine;
    case Tone::warn:
        return t.warn;
    case Tone::info:
        return t.accent;
    case Tone::neutral:
        break;
    }
    return t.text;
}

StackedChart chart_of(const Theme& t, const UnitSnapshot& shown, const actions::Texts& texts)
{
    StackedChart out;
    out.bars = shown.bars;
    for (StackedBar& bar : out.bars)
        bar.split = shown.funds_known;
    out.lanes = {{texts("ui.lane.commitment"), {}}, {texts("ui.lane.visit"), {}}, {texts("ui.lane.letter"), {}}};
    for (const ChartEvent& event : shown.events)
        out.lanes[static_cast<std::size_t>(event.lane)].marks.push_back({event.month, event.mark, tone_ink(t, event.tone), event.spoken});
    for (Lane& lane : out.lanes)
        std::stable_sort(lane.marks.begin(), lane.marks.end(), [](const LaneMark& a, const LaneMark& b) { return a.at < b.at; });
    return out;
}

void draw_fund_legend(Ui& ui, Rect row, const actions::Texts& texts)
{
    const Theme& t = ui.theme();
    for (std::size_t i = fund_keys.size(); i-- > 0;) {
        const std::string label = texts(fund_keys[i]);
        const Rect place = row.cut_right(ui.width_of(Face::body, label) + 21, 16);
        ui.fill({place.x, place.middle().y - 7, 14, 14}, t.funds[i]);
        ui.text({place.x + 20, place.y, place.w - 19, place.h}, label, {.color = t.text});
    }
}

void draw_mark_legend(Ui& ui, const Rect& row, const actions::Texts& texts)
{
    const Theme& t = ui.theme();
    struct Entry {
        Mark mark;
        Tone tone;
        const char* key;
    };
    constexpr std::array entries = {Entry{Mark::diamond, Tone::info, "ui.mark.signed"}, Entry{Mark::square_done, Tone::ok, "ui.mark.paid"},
                                    Entry{Mark::square_crossed, Tone::problem, "ui.mark.overdue"}, Entry{Mark::disc, Tone::info, "ui.mark.met"},
                                    Entry{Mark::disc_empty, Tone::info, "ui.mark.not_met"}};
    float x = row.x + 96;
    for (const Entry& entry : entries) {
        const std::string label = texts(entry.key);
        const float width = ui.width_of(Face::body, label);
        if (x + 20 + width > row.right())
            return;
        draw_mark(ui, entry.mark, {x + 7, row.middle().y + 1}, tone_ink(t, entry.tone), 13);
        ui.text({x + 20, row.y, width + 1, row.h}, label, {.color = t.muted});
        x += width + 36;
    }
}

void draw_timeline(Ui& ui, const Rect& where, const UnitSnapshot& shown, UnitState& state, const actions::Texts& texts, Intents& intents)
{
    if (shown.timeline.empty()) {
        const std::string title = texts("ui.unit.timeline.empty");
        const std::string action = texts("ui.unit.record_visit");
        if (empty_box(ui, where.inset(10, 8), "first-visit", {.title = title, .action = action, .keys = "Ctrl+N"}))
            intents.push_back(StartAction{shown.code, "visit"});
        return;
    }
    const std::vector<TableColumn> columns = {{"day", texts("ui.day"), 118}, {"summary", texts("ui.unit.what"), where.w - 118 - 170 - 11}, {"state", texts("ui.unit.state"), 170, Align::right}};
    TableRows rows{.count = static_cast<int>(shown.timeline.size()), .height = 34, .head = false, .draw = {}};
    rows.label = [&](int row) { return shown.timeline[static_cast<std::size_t>(row)].summary; };
    rows.draw = [&](Ui& u, const TableCell& cell) {
        const TimelineLine& line = shown.timeline[static_cast<std::size_t>(cell.row)];
        if (cell.column == 0)
            u.text(cell.where, text::day_short(line.day), {.color = u.theme().muted});
        else if (cell.column == 1)
            u.text(cell.where, line.summary, {.color = u.theme().text, .may_cut = true});
        else
            badge_right(u, {cell.where.right(), cell.where.y + 4}, line.state, line.tone);
    };
    const TableEvent event = table(ui, where, "timeline", columns, state.timeline, rows);
    if (event.opened >= 0)
        intents.push_back(OpenRecord{shown.timeline[static_cast<std::size_t>(event.opened)].id});
}

void draw_ledger(Ui& ui, const Rect& where, const UnitSnapshot& shown, UnitState& state, const actions::Texts& texts)
{
    const float money = (where.w - 90 - 80 - 11) / 5;
    const std::vector<TableColumn> columns = {{"month", texts("ui.month"), 90},
                                              {"opening", texts("ui.ledger.opening"), money, Align::right},
                                              {"due", texts("ui.ledger.due"), money, Align::right},
                                              {"paid", texts("ui.ledger.paid"), money, Align::right},
                                              {"interest", texts("ui.ledger.interest"), money, Align::right},
                                              {"closing", texts("ui.ledger.closing"), money, Align::right},
                                              {"months", texts("ui.ledger.months"), 80, Align::right}};
    TableRows rows{.count = static_cast<int>(shown.ledger.size()), .draw = {}};
    rows.label = [&](int row) { return shown.ledger[static_cast<std::size_t>(row)].month; };
    rows.draw = [&](Ui& u, const TableCell& cell) {
        const LedgerLine& line = shown.ledger[static_cast<std::size_t>(cell.row)];
        const auto figure = [](const std::optional<Money>& m) { return m ? amount(*m) : std::string(); };
        const std::array<std::string, 7> texts_of = {line.month, figure(line.opening), figure(line.due), figure(line.paid), figure(line.interest), figure(line.closing), line.months_in_debt};
        cell_text(u, cell, columns[cell.column], texts_of[cell.column], cell.column == 5 ? Face::bold : Face::body);
    };
    table(ui, where, "ledger", columns, state.ledger, rows);
}

void draw_commitments(Ui& ui, const Rect& where, const UnitSnapshot& shown, UnitState& state, const actions::Texts& texts, Intents& intents)
{
    const float rest = where.w - 130 - 90 - 11;
    const std::vector<TableColumn> columns = {{"day", texts("ui.day"), 130},
                                              {"count", texts("ui.commitment.count"), 90, Align::right},
                                              {"total", texts("ui.commitment.total"), rest * 0.34F, Align::right},
                                              {"paid", texts("ui.commitment.paid"), rest * 0.33F, Align::right},
                                              {"progress", texts("ui.unit.state"), rest * 0.33F, Align::right}};
    TableRows rows{.count = static_cast<int>(shown.commitments.size()), .draw = {}};
    rows.label = [&](int row) { return shown.commitments[static_cast<std::size_t>(row)].id; };
    rows.draw = [&](Ui& u, const TableCell& cell) {
        const CommitmentCard& c = shown.commitments[static_cast<std::size_t>(cell.row)];
        if (cell.column == 4)
            return void(badge_right(u, {cell.where.right(), cell.where.y + 3}, c.progress, c.tone));
        const std::array<std::string, 4> words = {text::day_short(c.day), std::to_string(c.amounts.size()), amount(c.total), amount(c.paid)};
        cell_text(u, cell, columns[cell.column], words[cell.column]);
    };
    const TableEvent event = table(ui, where, "commitments", columns, state.commitments, rows);
    if (event.opened >= 0)
        intents.push_back(OpenRecord{shown.commitments[static_cast<std::size_t>(event.opened)].id});
}

void draw_installment(Ui& ui, const Rect& row, const CommitmentCard& c, std::size_t i)
{
    const Theme& t = ui.theme();
    ui.text({row.x, row.y, 20, row.h}, std::to_string(i + 1), {.color = t.text});
    ui.text({row.x + 20, row.y, 104, row.h}, text::day_short(c.days[i]), {.color = t.text});
    ui.text({row.x + 112, row.y, 126, row.h}, amount({c.amounts[i]}), {.color = t.text, .align = Align::right});
    const Color ink = ink_of(t, c.states[i]);
    const float width = ui.text({row.x + 262, row.y, row.w - 262, row.h}, c.words[i], {.color = ink, .align = Align::right, .may_cut = true});
    draw_mark(ui, mark_of(c.states[i]), {row.right() - width - 13, row.middle().y + 1}, ink, 12);
    ui.fill({row.x, row.bottom() - 1, row.w, 1}, t.row_line);
}

} // namespace

void draw_unit_chart(Ui& ui, const Rect& where, const UnitSnapshot& shown, UnitState& state, const actions::Texts& texts)
{
    const Theme& t = ui.theme();
    card(ui, where);
    Rect inside = where.inset(12, 8);
    const Rect head = inside.cut_top(28, 2);
    const std::string title = texts(shown.funds_known ? "ui.chart.by_fund" : "ui.chart.debt");
    const std::string unit = " " + texts("ui.millions");
    ui.runs(head, {{title, Face::bold, t.text}, {unit, Face::body, t.muted}});
    if (shown.funds_known)
        draw_fund_legend(ui, head, texts);
    draw_mark_legend(ui, inside.cut_bottom(28), texts);
    if (shown.bars.empty()) {
        const std::string empty = texts("ui.unit.no_ledger");
        const std::string line = texts("ui.unit.no_ledger.line");
        empty_box(ui, inside, "no-ledger", {.title = empty, .line = line});
        return;
    }
    const StackedChart chart = chart_of(t, shown, texts);
    if (stacked_chart(ui, inside, "chart", chart, state.month))
        state.tab = 1;
    if (!shown.debt)
        return;
    const std::string figure = amount(*shown.debt);
    const std::string dong = " " + texts("ui.dong");
    const float wide = std::max(ui.width_of(Face::title, figure) + ui.width_of(Face::body, dong), ui.width_of(Face::body, shown.debt_line)) + 12;
    const Rect box{inside.x + 110, inside.y + 18, wide, 66};
    ui.fill(box, t.surface);
    ui.runs({box.x + 6, box.y + 2, box.w, 34}, {{figure, Face::title, t.text}, {dong, Face::body, t.text}});
    ui.text({box.x + 6, box.y + 36, box.w, 26}, shown.debt_line, {.color = t.muted});
}

namespace {

void draw_grounds(Ui& ui, Rect where, const UnitSnapshot& shown)
{
    where = where.inset(14, 8);
    for (const auto& line : shown.grounds)
        where.cut_top(ui.paragraph(where, line, {.color = ui.theme().text}), 4);
}

} // namespace

void draw_unit_tabs(Ui& ui, const Rect& where, const UnitSnapshot& shown, UnitState& state, const actions::Texts& texts, Intents& intents)
{
    card(ui, where);
    Rect inside = where.inset(1, 1);
    const std::string number = shown.commitments.empty() ? "" : " " + std::to_string(shown.commitments.size());
    const std::vector<std::string> labels = {texts("ui.unit.timeline"), texts("ui.unit.ledger"), texts("ui.unit.commitments") + number, texts("ui.unit.grounds")};
    tabs(ui, inside.cut_top(36), "tabs", labels, state.tab);
    if (state.tab == 0)
        draw_timeline(ui, inside, shown, state, texts, intents);
    else if (state.tab == 1)
        draw_ledger(ui, inside, shown, state, texts);
    else if (state.tab == 2)
        draw_commitments(ui, inside, shown, state, texts, intents);
    else
        draw_grounds(ui, inside, shown);
}

void draw_next_action(Ui& ui, const Rect& where, const UnitSnapshot& shown, const actions::Texts& texts, Intents& intents)
{
    const Theme& t = ui.theme();
    card(ui, where, true);
    Rect inside = where.inset(15, 12);
    const Rect head = inside.cut_top(24, 4);
    ui.text(head, texts("ui.unit.next"), {.face = Face::bold, .color = t.accent});
    ui.text(head, shown.next.when, {.color = shown.next.overdue ? t.problem : t.muted, .align = Align::right});
    Rect buttons = inside.cut_bottom(36, 8);
    ui.text(inside.cut_top(28, 2), shown.next.title, {.face = Face::section_bold, .color = t.text, .may_cut = true});
    ui.paragraph({inside.x, inside.y, inside.w, 76}, shown.next.why, {.color = t.muted});
    const bool known = !shown.next.action.empty();
    if (button_left(ui, buttons, "next", known ? shown.next.label : texts("ui.unit.record_visit"), {.kind = ButtonKind::primary, .keys = "Enter"}))
        intents.push_back(StartAction{shown.code, known ? shown.next.action : "visit"});
    std::vector<std::string> labels;
    for (const char* code : action_codes)
        labels.push_back(texts(std::string("ui.action.") + code));
    const std::string other = texts("ui.unit.other");
    const int chosen = menu_button(ui, buttons.cut_left(std::min(buttons.w, button_width(ui, other, {.opens_menu = true, .padding = 10})), 0), "other", other, labels);
    if (chosen >= 0)
        intents.push_back(StartAction{shown.code, action_codes[static_cast<std::size_t>(chosen)]});
}

void draw_commitment_card(Ui& ui, const Rect& where, const UnitSnapshot& shown, const actions::Texts& texts, Intents& intents)
{
    const Theme& t = ui.theme();
    if (shown.commitments.empty()) {
        const std::string title = texts("ui.unit.no_commitment");
        const std::string line = texts("ui.unit.no_commitment.line");
        const std::string action = texts("ui.unit.make_commitment");
        if (empty_box(ui, where, "commit", {.title = title, .line = line, .action = action}))
            intents.push_back(StartAction{shown.code, "commitment"});
        return;
    }
    card(ui, where);
    const CommitmentCard& c = shown.commitments.front();
    Rect inside = where.inset(14, 9);
    const Rect head = inside.cut_top(24, 5);
    ui.text(head, texts("ui.commitment.of", {{"day", text::day_short(c.day)}}), {.face = Face::bold, .color = t.text});
    ui.text(head, texts("ui.commitment.parts", {{"count", std::to_string(c.amounts.size())}}), {.color = t.muted, .align = Align::right});
    installment_bars(ui, inside.cut_top(14, 6), c.amounts, c.states);
    const Rect foot = inside.cut_bottom(26, 2);
    const Rect total = inside.cut_bottom(34, 2);
    const auto fits = static_cast<std::size_t>(std::max(0.F, inside.h / 31));
    const std::size_t first = c.amounts.size() > fits ? std::min(c.amounts.size() - fits, static_cast<std::size_t>(std::find_if(c.states.begin(), c.states.end(), [](InstallmentLook s) { return s != InstallmentLook::paid && s != InstallmentLook::paid_late; }) - c.states.begin())) : 0;
    for (std::size_t i = first; i < std::min(c.amounts.size(), first + fits); ++i)
        draw_installment(ui, inside.cut_top(31), c, i);
    const Rect bar = totals_bar(ui, {total.x, inside.y, total.w, total.h});
    ui.text(bar, texts("ui.sum"), {.face = Face::bold, .color = t.text});
    ui.text({bar.x + 112, bar.y, 126, bar.h}, amount(c.total), {.face = Face::bold, .color = t.text, .align = Align::right});
    ui.text({foot.x, inside.y + total.h + 4, foot.w, foot.h}, texts("ui.commitment.paid_so_far", {{"amount", amount(c.paid)}}), {.color = t.muted, .may_cut = true});
}

} // namespace dondoc::ui

#include "app/ui/views/province_parts.hpp"
#include "app/ui/views/chooser.hpp"
#include "app/ui/views/format.hpp"
#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/notice.hpp"

namespace dondoc::ui {
namespace {

void draw_approval(Ui& ui, const Rect& where, const ProvinceSnapshot& shown, ProvinceState& state, const actions::Texts& texts, Intents& intents)
{
    const Theme& t = ui.theme();
    card(ui, where, true);
    Rect inside = where.inset(17, 10);
    ui.text(inside.cut_top(28, 2), texts("ui.province.approve"), {.face = Face::section_bold, .color = t.text});
    inside.cut_top(ui.paragraph({inside.x, inside.y, inside.w, 48}, texts("ui.province.approve.line"), {.color = t.muted}), 8);
    const std::string request = texts("ui.province.request"), officer = texts("ui.first.officer.code"), answer = texts("ui.province.answer");
    Rect row = inside.cut_top(36, 8);
    text_field(ui, row.cut_right(190, 12), "officer", state.officer, {.hint = officer, .longest = 16});
    path_field(ui, row, "request", state.request, request, "province.request", false, texts, intents);
    row = inside.cut_top(36, 8);
    const std::string action = texts("ui.province.approve.do");
    const bool ready = !state.request.empty() && !state.officer.empty() && !state.answer.empty();
    const ButtonLook look{.kind = ButtonKind::primary, .enabled = ready};
    if (button(ui, row.cut_right(button_width(ui, action, look), 12), "approve", action, look))
        intents.push_back(ApproveEnrolment{state.request, state.officer, state.answer});
    path_field(ui, row, "answer", state.answer, answer, "province.answer", true, texts, intents);
    if (!shown.approved.empty())
        ui.paragraph(inside, shown.approved, {.color = t.ok});
}

} // namespace

void draw_certification(Ui& ui, Rect area, const ProvinceSnapshot& shown, ProvinceState& state, const actions::Texts& texts, Intents& intents)
{
    draw_approval(ui, area.cut_top(230, 10), shown, state, texts, intents);
    if (shown.devices.empty()) {
        const std::string title = texts("ui.province.board.none");
        empty_box(ui, area, "no-devices", {.title = title});
        return;
    }
    card(ui, area);
    const Rect inside = area.inset(1, 1);
    const float office = inside.w - 110 - 120 - 180 - 90 - 110 - 150 - 12;
    const std::vector<TableColumn> columns = {{"officer", texts("ui.province.officer"), 110}, {"office", texts("ui.settings.office"), office}, {"device", texts("ui.settings.device"), 120},
                                              {"last", texts("ui.province.last"), 180}, {"number", texts("ui.sync.number"), 90, Align::right},
                                              {"waiting", texts("ui.province.waiting"), 110, Align::right}, {"state", texts("ui.province.state"), 150}};
    TableRows rows{.count = static_cast<int>(shown.devices.size()), .draw = {}};
    const auto line = [&](int row) -> const CertifiedLine& { return shown.devices[static_cast<std::size_t>(row)]; };
    rows.label = [&](int row) { return line(row).officer; };
    rows.draw = [&](Ui& u, const TableCell& cell) {
        const CertifiedLine& one = line(cell.row);
        if (cell.column == 6)
            return void(badge(u, {cell.where.x, cell.where.y + 3}, one.state, one.tone));
        const std::array<std::string, 6> words = {one.officer, one.office, one.device, one.last, one.number, one.waiting};
        u.text(cell.where, words[cell.column], {.face = cell.column == 0 ? Face::bold : Face::body, .color = u.theme().text, .align = columns[cell.column].align, .may_cut = true});
    };
    table(ui, inside, "devices", columns, state.devices, rows);
}

void draw_waiting(Ui& ui, Rect area, const ProvinceSnapshot& shown, ProvinceState& state, const actions::Texts& texts, Intents& intents)
{
    if (shown.conflicts > 0) {
        const std::string words = texts("ui.province.conflicts", {{"count", count(shown.conflicts)}}), open = texts("ui.province.conflicts.open");
        if (banner(ui, area.cut_top(banner_height(ui, area.w, words, open), 10), "conflicts", Tone::warn, words, open))
            intents.push_back(OpenConflict{});
    }
    for (std::size_t i = 0; i < shown.gaps.size() && i < 4; ++i)
        banner(ui, area.cut_top(banner_height(ui, area.w, shown.gaps[i]), 10), "gap" + std::to_string(i), Tone::info, shown.gaps[i]);
    if (shown.late.empty()) {
        const std::string title = texts(shown.conflicts == 0 && shown.gaps.empty() ? "ui.sync.questions.none" : "ui.province.late.none");
        empty_box(ui, area, "no-late", {.title = title});
        return;
    }
    card(ui, area);
    Rect inside = area.inset(1, 1);
    Rect bar = inside.cut_bottom(56).inset(13, 10);
    const std::vector<TableColumn> columns = {{"unit", texts("ui.units.code"), 130}, {"kind", texts("ui.unit.what"), inside.w - 130 - 120 - 110 - 160 - 12},
                                              {"officer", texts("ui.province.officer"), 120}, {"ops", texts("ui.province.ops"), 110, Align::right},
                                              {"state", texts("ui.province.state"), 160}};
    TableRows rows{.count = static_cast<int>(shown.late.size()), .draw = {}};
    const auto line = [&](int row) -> const LateLine& { return shown.late[static_cast<std::size_t>(row)]; };
    rows.label = [&](int row) { return line(row).unit; };
    rows.draw = [&](Ui& u, const TableCell& cell) {
        const LateLine& one = line(cell.row);
        const std::array<std::string, 5> words = {one.unit, one.kind, one.officer, one.ops, texts(one.rejected ? "ui.province.rejected" : "ui.province.waits")};
        u.text(cell.where, words[cell.column], {.color = u.theme().text, .align = columns[cell.column].align, .may_cut = true});
    };
    table(ui, inside, "late", columns, state.late, rows);
    const LateLine& chosen = line(std::clamp(state.late.current, 0, rows.count - 1));
    const std::string accept = texts("ui.province.accept"), reject = texts("ui.province.reject"), hint = texts("ui.conflict.reason");
    const bool ready = !chosen.record.empty() && !state.reason.empty();
    if (button_left(ui, bar, "accept", accept, {.kind = ButtonKind::primary, .enabled = ready}))
        intents.push_back(ReviewLateWork{chosen.record, true, state.reason});
    if (button_left(ui, bar, "reject", reject, {.kind = ButtonKind::destructive, .enabled = ready}))
        intents.push_back(ReviewLateWork{chosen.record, false, state.reason});
    text_field(ui, bar, "reason", state.reason, {.hint = hint, .longest = 400});
}

} // namespace dondoc::ui

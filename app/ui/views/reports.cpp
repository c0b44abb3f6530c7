#include "app/ui/views/reports.hpp"
#include "app/ui/views/frame.hpp"
#include "app/ui/widgets/badge.hpp"
#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/field.hpp"
#include "app/ui/widgets/notice.hpp"
#include "core/base/text/fold.hpp"

namespace dondoc::ui {
namespace {

std::vector<std::size_t> found_items(const ReportsSnapshot& shown, const std::string& search)
{
    std::vector<std::size_t> out;
    const auto wanted = text::fold(search);
    for (std::size_t i = 0; i < shown.items.size(); ++i)
        if (text::fold(shown.items[i].title).find(wanted) != std::string::npos || shown.items[i].name.find(wanted) != std::string::npos)
            out.push_back(i);
    return out;
}

void draw_list(Ui& ui, Rect where, const ReportsSnapshot& shown, ReportsState& state, const actions::Texts& texts, Intents& intents)
{
    card(ui, where);
    Rect inside = where.inset(10, 8);
    const std::string hint = texts("ui.reports.search");
    if (text_field(ui, inside.cut_top(36, 6), "search", state.search, {.hint = hint, .longest = 60}).changed)
        state.list.current = 0;
    const auto items = found_items(shown, state.search);
    const std::vector<TableColumn> columns = {{"title", "", inside.w - 12, Align::left, false}};
    TableRows rows;
    rows.count = static_cast<int>(items.size());
    rows.head = false;
    rows.height = 34;
    rows.draw = [&](Ui& u, const TableCell& cell) {
        const auto& item = shown.items[items[static_cast<std::size_t>(cell.row)]];
        const bool open = item.name == shown.name;
        cell_text(u, cell, columns[0], item.title, open ? Face::bold : Face::body, open ? std::optional(u.theme().accent) : std::nullopt);
    };
    rows.label = [&](int row) { return shown.items[items[static_cast<std::size_t>(row)]].name; };
    const TableEvent event = table(ui, inside, "list", columns, state.list, rows);
    const int chosen = event.opened >= 0 ? event.opened : event.moved ? state.list.current : -1;
    if (chosen >= 0 && chosen < rows.count)
        intents.push_back(ChooseReport{shown.items[items[static_cast<std::size_t>(chosen)]].name});
}

void draw_period(Ui& ui, Rect row, const ReportsSnapshot& shown, ReportsState& state, const actions::Texts& texts, Intents& intents)
{
    const Theme& t = ui.theme();
    const std::string label = texts("ui.reports.period"), hint = texts("ui.reports.period.hint");
    Rect box = row.cut_left(250, 12);
    box.cut_top(label_height);
    const auto event = text_field(ui, {box.x, box.y, box.w, 36}, "period", state.period, {.label = label, .hint = hint, .problem = !shown.problem.empty(), .longest = 40});
    if (event.entered || event.left)
        intents.push_back(ChooseReport{shown.name});
    const std::string words = shown.problem.empty() ? texts("ui.reports.period.examples") : shown.problem;
    ui.paragraph({row.x, row.y + 4, row.w, row.h - 4}, words, {.color = shown.problem.empty() ? t.muted : t.problem});
}

/// The columns that fit; the others are counted.
std::size_t fitting(const std::vector<ReportColumnShown>& columns, float width)
{
    std::size_t out = 0;
    for (float used = 0; out < columns.size() && used + columns[out].width <= width; ++out)
        used += columns[out].width;
    return std::max<std::size_t>(out, std::min<std::size_t>(2, columns.size()));
}

void draw_table(Ui& ui, const Rect& where, const ReportsSnapshot& shown, ReportsState& state)
{
    const auto count = fitting(shown.columns, where.w - 12);
    std::vector<TableColumn> columns;
    float used = 0;
    for (std::size_t i = 0; i < count; ++i) {
        columns.push_back({shown.columns[i].key, shown.columns[i].label, shown.columns[i].width, shown.columns[i].figure ? Align::right : Align::left, false});
        used += shown.columns[i].width;
    }
    for (auto& column : columns)
        column.width += std::max(0.F, where.w - 12 - used) / static_cast<float>(count);
    TableRows rows;
    rows.count = static_cast<int>(shown.lines.size());
    rows.draw = [&](Ui& u, const TableCell& cell) {
        const auto& line = shown.lines[static_cast<std::size_t>(cell.row)];
        cell_text(u, cell, columns[cell.column], line.cells[cell.column], line.sort == 0 ? Face::body : Face::bold);
    };
    rows.label = [&](int row) { return shown.lines[static_cast<std::size_t>(row)].cells[0]; };
    table(ui, where, "rows", columns, state.table, rows);
}

void draw_body(Ui& ui, Rect where, const ReportsSnapshot& shown, ReportsState& state, const actions::Texts& texts)
{
    const Theme& t = ui.theme();
    card(ui, where);
    Rect inside = where.inset(16, 10);
    ui.text(inside.cut_top(28), shown.title, {.face = Face::section_bold, .color = t.text, .align = Align::center, .may_cut = true});
    ui.text(inside.cut_top(24, 4), shown.as_of, {.color = t.muted, .align = Align::center, .may_cut = true});
    for (const auto& remark : shown.remarks)
        ui.text(inside.cut_top(24, 2), remark, {.color = t.muted, .may_cut = true});
    if (shown.chart && !shown.lines.empty())
        draw_report_chart(ui, inside.cut_top(report_chart_height(*shown.chart), 8), *shown.chart);
    const auto hidden = shown.columns.size() - fitting(shown.columns, inside.w - 12);
    if (hidden > 0)
        ui.text(inside.cut_bottom(24, 4), texts("ui.reports.more_columns", {{"count", std::to_string(hidden)}}), {.color = t.muted});
    if (shown.lines.empty())
        ui.paragraph(inside.inset(20, 30), texts("report.nothing"), {.color = t.muted, .align = Align::center});
    else
        draw_table(ui, inside, shown, state);
}

} // namespace

void draw_reports(Ui& ui, Rect area, const ReportsSnapshot& shown, ReportsState& state, const actions::Texts& texts, Intents& intents)
{
    const Named inside(ui, "reports");
    Rect row = draw_title(ui, area, texts("ui.reports.heading"), "");
    const bool ready = shown.load.state == LoadState::ready && !shown.name.empty();
    draw_list(ui, area.cut_left(std::min(270.F, area.w * 0.32F), 12), shown, state, texts, intents);
    if (button_right(ui, row, "pdf", texts("ui.reports.pdf"), {.enabled = ready, .keys = "Ctrl+P", .shortcut = ctrl('P')}))
        intents.push_back(ExportReport{".pdf"});
    row.cut_right(8);
    if (button_right(ui, row, "xlsx", texts("ui.reports.xlsx"), {.kind = ButtonKind::primary, .enabled = ready, .keys = "Ctrl+S", .shortcut = ctrl('S')}))
        intents.push_back(ExportReport{".xlsx"});
    draw_period(ui, area.cut_top(68, 8), shown, state, texts, intents);
    if (shown.load.state != LoadState::ready) {
        const LoadAnswer answer = draw_load(ui, area, shown.load, texts);
        if (answer != LoadAnswer::none)
            intents.push_back(answer == LoadAnswer::stop ? Intent(StopJob{}) : Intent(ChooseReport{state.name}));
        return;
    }
    if (!shown.missing.empty())
        banner(ui, area.cut_top(banner_height(ui, area.w, shown.missing), 10), "missing", Tone::warn, shown.missing);
    if (!shown.name.empty())
        draw_body(ui, area, shown, state, texts);
    if (ui.take(stroke(Key::escape)))
        intents.push_back(GoBack{});
}

} // namespace dondoc::ui

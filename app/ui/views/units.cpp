#include "app/ui/views/units.hpp"
#include "app/ui/views/format.hpp"
#include "app/ui/views/frame.hpp"
#include "app/ui/widgets/badge.hpp"
#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/notice.hpp"

namespace dondoc::ui {
namespace {

enum : std::size_t { col_code, col_name, col_place, col_employees, col_months, col_debt, col_next };

std::vector<TableColumn> columns_of(float width, const actions::Texts& texts)
{
    std::vector<TableColumn> out = {
        {"code", texts("ui.units.code"), 110, Align::left, true},     {"name", texts("ui.units.name"), 326, Align::left, true},
        {"place", texts("ui.units.place"), 136, Align::left, false},   {"employees", texts("ui.units.employees"), 60, Align::right, false},
        {"months", texts("ui.units.months"), 104, Align::right, true}, {"debt", texts("ui.units.debt"), 134, Align::right, true},
        {"next", texts("ui.units.next"), 213, Align::left, true},
    };
    float used = 0;
    for (const TableColumn& column : out)
        used += column.width;
    const float left = width - used;
    out[col_name].width += left > 0 ? left * 0.35F : std::max(left, -140.F);
    out[col_next].width += std::max(0.F, left * 0.65F);
    return out;
}

void draw_cell(Ui& ui, const TableCell& cell, const TableColumn& column, const UnitLine& line)
{
    const Theme& t = ui.theme();
    switch (cell.column) {
    case col_code:
        return cell_text(ui, cell, column, line.code);
    case col_name:
        return cell_text(ui, cell, column, line.name);
    case col_place:
        return cell_text(ui, cell, column, line.place);
    case col_employees:
        return cell_text(ui, cell, column, line.employees ? count(*line.employees) : "");
    case col_months:
        return class_cell(ui, cell.where, line.debt_class, line.months);
    case col_debt:
        return cell_text(ui, cell, column, line.debt ? amount(*line.debt) : "", Face::bold);
    default:
        return cell_text(ui, cell, column, line.next, Face::body, line.next_overdue && !t.high ? std::optional(t.problem) : std::nullopt);
    }
}

float draw_chips(Ui& ui, const Rect& row, const UnitsSnapshot& shown, UnitsState& state, Intents& intents)
{
    Rect at{row.x, row.y, row.w, 32};
    for (const FilterChip& c : shown.chips) {
        const bool on = state.chips.contains(c.name);
        const float width = chip_width(ui, c.label, on);
        if (at.x > row.x && at.x + width > row.right())
            at = {row.x, at.y + 38, row.w, 32};
        if (chip(ui, {at.x, at.y, width, 32}, c.name, c.label, on)) {
            on ? void(state.chips.erase(c.name)) : void(state.chips.insert(c.name));
            state.table.current = 0;
            intents.push_back(ListUnits{});
        }
        at.x += width + 6;
    }
    return at.bottom() - row.y;
}

void draw_totals(Ui& ui, const Rect& where, const UnitsSnapshot& shown, const actions::Texts& texts)
{
    const Theme& t = ui.theme();
    Rect row = totals_bar(ui, where).inset(12, 0);
    const std::string all = texts("ui.units.total", {{"count", count(shown.total)}});
    const std::string people = "   " + texts("ui.units.people", {{"count", count(shown.employees)}});
    ui.runs(row, {{all, Face::bold, t.text}, {people, Face::body, t.text}});
    const std::string before = texts("ui.units.debt_sum") + " ";
    const std::string figure = amount(shown.debt);
    const std::string unit = " " + texts("ui.dong");
    const std::string share = shown.share.empty() ? "" : "   " + texts("ui.units.share", {{"share", shown.share}});
    ui.runs(row, {{before, Face::body, t.text}, {figure, Face::section_bold, t.text}, {unit, Face::body, t.text}, {share, Face::body, t.muted}}, Align::right);
}

void draw_marked(Ui& ui, const Rect& where, const UnitsSnapshot& shown, UnitsState& state, const actions::Texts& texts)
{
    const Theme& t = ui.theme();
    ui.fill(where, t.sel, 3);
    ui.edge(where, t.high ? t.border : t.line, t.high ? 2 : 1, 3);
    Rect row = where.inset(12, 12);
    Money sum;
    for (const UnitLine& line : shown.lines)
        if (state.marked.contains(line.code))
            sum += line.debt.value_or(Money{});
    const std::string words = texts("ui.units.marked", {{"count", std::to_string(state.marked.size())}});
    const std::string figure = "  " + amount(sum) + " " + texts("ui.dong");
    ui.runs(row, {{words, Face::bold, t.text}, {figure, Face::body, t.text}});
    if (button_right(ui, row, "unmark", texts("ui.units.unmark"), {.padding = 10}))
        state.marked.clear();
}

void draw_empty(Ui& ui, const Rect& where, const UnitsSnapshot& shown, UnitsState& state, const actions::Texts& texts, Intents& intents)
{
    const bool nothing = shown.of == 0;
    const std::string title = texts(nothing ? "ui.units.empty" : "ui.units.none");
    const std::string line = texts(nothing ? "ui.units.empty.line" : "ui.units.none.line", {{"search", shown.search}});
    const std::string action = texts(nothing ? "ui.import.open" : "ui.units.clear");
    const bool pressed = nothing ? empty_box(ui, where, "import", {.title = title, .line = line, .action = action, .keys = "Ctrl+O"})
                                 : empty_box(ui, where, "clear", {.title = title, .line = line, .action = action});
    if (!pressed)
        return;
    if (nothing) {
        intents.push_back(Go{ViewName::import});
        return;
    }
    state.chips.clear();
    intents.push_back(Search{""});
}

void toggle(UnitsState& state, const std::string& code)
{
    if (state.marked.erase(code) == 0)
        state.marked.insert(code);
}

void draw_table(Ui& ui, const Rect& where, const UnitsSnapshot& shown, UnitsState& state, const actions::Texts& texts, Intents& intents)
{
    const auto columns = columns_of(where.w - 38 - 11, texts);
    TableRows rows;
    rows.count = static_cast<int>(shown.lines.size());
    rows.draw = [&](Ui& u, const TableCell& cell) { draw_cell(u, cell, columns[cell.column], shown.lines[static_cast<std::size_t>(cell.row)]); };
    rows.marked = [&](int row) { return state.marked.contains(shown.lines[static_cast<std::size_t>(row)].code); };
    rows.label = [&](int row) { return shown.lines[static_cast<std::size_t>(row)].code; };
    const TableEvent event = table(ui, where, "units", columns, state.table, rows);
    if (event.toggled >= 0)
        toggle(state, shown.lines[static_cast<std::size_t>(event.toggled)].code);
    if (event.all_toggled) {
        const bool all = state.marked.size() >= shown.lines.size();
        state.marked.clear();
        if (!all)
            for (const UnitLine& line : shown.lines)
                state.marked.insert(line.code);
    }
    if (event.opened >= 0)
        intents.push_back(OpenUnit{shown.lines[static_cast<std::size_t>(event.opened)].code});
    if (event.sort_changed)
        intents.push_back(ListUnits{});
}

} // namespace

void draw_units(Ui& ui, Rect area, const UnitsSnapshot& shown, UnitsState& state, const actions::Texts& texts, Intents& intents)
{
    const Named inside(ui, "units");
    Rect row = draw_title(ui, area, texts("ui.units.title"), texts("ui.units.second", {{"total", count(shown.total)}, {"of", count(shown.of)}}));
    const Rect chips = area.cut_top(32, 12);
    if (shown.load.state != LoadState::ready) {
        const LoadAnswer answer = draw_load(ui, area, shown.load, texts);
        if (answer != LoadAnswer::none)
            intents.push_back(answer == LoadAnswer::stop ? Intent(StopJob{}) : Intent(ListUnits{}));
        return;
    }
    if (shown.lines.empty()) {
        draw_empty(ui, area, shown, state, texts, intents);
    } else {
        if (!state.marked.empty())
            draw_marked(ui, area.cut_bottom(56, 8), shown, state, texts);
        card(ui, area);
        Rect body = area.inset(1, 1);
        const Rect totals = body.cut_bottom(50);
        draw_table(ui, body, shown, state, texts, intents);
        draw_totals(ui, totals, shown, texts);
    }
    if (ui.take_char(U'/') && !shown.chips.empty())
        ui.focus(ui.id(shown.chips.front().name));
    draw_chips(ui, chips, shown, state, intents);
    if (button_right(ui, row, "import", texts("ui.import.open"), {.keys = "Ctrl+O", .shortcut = ctrl('O')}))
        intents.push_back(Go{ViewName::import});
}

} // namespace dondoc::ui

#include "app/ui/views/units.hpp"
#include "app/ui/views/format.hpp"
#include "app/ui/views/frame.hpp"
#include "app/ui/views/units_bars.hpp"
#include "app/ui/widgets/badge.hpp"
#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/notice.hpp"

namespace dondoc::ui {
namespace {

enum : std::size_t { col_code, col_name, col_place, col_employees, col_months, col_debt, col_next, col_officer };

void draw_cell(Ui& ui, const TableCell& cell, const TableColumn& column, const UnitLine& line)
{
    const Theme& t = ui.theme();
    switch (cell.column) {
    case col_months:
        return class_cell(ui, cell.where, line.debt_class, line.months);
    case col_debt:
        return cell_text(ui, cell, column, unit_words(line, col_debt), Face::bold);
    case col_next:
        return cell_text(ui, cell, column, line.next, Face::body, line.next_overdue && !t.high ? std::optional(t.problem) : std::nullopt);
    default:
        return cell_text(ui, cell, column, unit_words(line, cell.column));
    }
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
    state.commune.clear();
    state.officer.clear();
    state.filter.clear();
    intents.push_back(Search{""});
}

void toggle(UnitsState& state, const std::string& code)
{
    if (state.marked.erase(code) == 0)
        state.marked.insert(code);
}

/// Between two looks only; the line of a row is built once for all of its cells.
struct OneLine {
    const UnitRows& rows;
    int row = -1;
    UnitLine line;
    const UnitLine& of(int wanted)
    {
        if (wanted != row) {
            line = rows.line(wanted);
            row = wanted;
        }
        return line;
    }
};

void take_event(const TableEvent& event, const UnitsSnapshot& shown, UnitsState& state, Intents& intents)
{
    if (event.toggled >= 0)
        toggle(state, shown.rows.code(event.toggled));
    if (event.all_toggled) {
        state.all_but = shown.marked_count < shown.total;
        state.marked.clear();
    }
    if (event.opened >= 0)
        intents.push_back(OpenUnit{shown.rows.code(event.opened)});
    if (event.sort_changed || event.toggled >= 0 || event.all_toggled)
        intents.push_back(ListUnits{});
    if (event.sort_changed || event.layout_changed)
        intents.push_back(RememberTable{"units"});
    if (event.copied > 0)
        intents.push_back(Copied{event.copied});
}

void draw_table(Ui& ui, const Rect& where, const UnitsSnapshot& shown, UnitsState& state, const actions::Texts& texts, Intents& intents)
{
    const auto columns = unit_columns(where.w - 38 - 11, texts);
    OneLine one{.rows = shown.rows};
    TableRows rows;
    rows.count = shown.rows.count;
    rows.draw = [&](Ui& u, const TableCell& cell) { draw_cell(u, cell, columns[cell.column], one.of(cell.row)); };
    rows.marked = [&](int row) { return state.is_marked(shown.rows.code(row)); };
    rows.label = [&](int row) { return shown.rows.code(row); };
    rows.words = [&](int row, std::size_t column) { return unit_words(one.of(row), column); };
    take_event(table(ui, where, "units", columns, state.table, rows), shown, state, intents);
    if (column_chooser(ui, texts("ui.columns"), texts("ui.columns.keys"), columns, state.table, state.chooses_columns))
        intents.push_back(RememberTable{"units"});
}

void draw_buttons(Ui& ui, Rect& row, const UnitsSnapshot& shown, UnitsState& state, const actions::Texts& texts, Intents& intents)
{
    // Where the row is too short a button is left out; its key works all the same.
    const auto put = [&](const char* name, const std::string& label, const ButtonLook& look) {
        if (row.w > button_width(ui, label, look) + 8)
            return button_right(ui, row, name, label, look);
        return look.enabled && look.shortcut && ui.take(*look.shortcut);
    };
    if (put("import", texts("ui.import.open"), {.shortcut = ctrl('O'), .padding = 10}))
        intents.push_back(Go{ViewName::import});
    if (put("export", texts("ui.units.export"), {.enabled = shown.rows.count > 0, .shortcut = ctrl('E'), .padding = 10}))
        intents.push_back(ExportUnits{});
    if (put("columns", texts("ui.columns"), {.padding = 10}))
        state.chooses_columns = true;
    if (row.w > 180)
        draw_saved_filters(ui, row, shown, state, texts, intents);
}

} // namespace

UnitRows rows_of(std::vector<UnitLine> lines)
{
    const auto held = std::make_shared<const std::vector<UnitLine>>(std::move(lines));
    return {.count = static_cast<int>(held->size()), .line = [held](int row) { return held->at(static_cast<std::size_t>(row)); },
            .code = [held](int row) { return held->at(static_cast<std::size_t>(row)).code; }};
}

std::vector<TableColumn> unit_columns(float width, const actions::Texts& texts)
{
    std::vector<TableColumn> out = {
        {"code", texts("ui.units.code"), 104, Align::left, true},     {"name", texts("ui.units.name"), 306, Align::left, true},
        {"place", texts("ui.units.place"), 134, Align::left, true},    {"employees", texts("ui.units.employees"), 64, Align::right, true},
        {"months", texts("ui.units.months"), 106, Align::right, true}, {"debt", texts("ui.units.debt"), 138, Align::right, true},
        {"next", texts("ui.units.next"), 231, Align::left, true},      {"officer", texts("ui.units.officer"), 120, Align::left, true},
    };
    if (width < 900) // code, name, months, debt, next stay
        out[col_place].width = out[col_employees].width = 0;
    float used = 0;
    for (std::size_t i = 0; i < col_officer; ++i)
        used += out[i].width;
    const float left = width - used;
    out[col_name].width += left > 0 ? left * 0.35F : std::max(left, -140.F);
    out[col_next].width += std::max(0.F, left * 0.65F);
    return out;
}

std::string unit_words(const UnitLine& line, std::size_t column)
{
    switch (column) {
    case col_code:
        return line.code;
    case col_name:
        return line.name;
    case col_place:
        return line.place;
    case col_employees:
        return line.employees ? count(*line.employees) : "";
    case col_months:
        return line.months;
    case col_debt:
        return line.debt ? amount(*line.debt) : "";
    case col_next:
        return line.next;
    default:
        return line.officer;
    }
}

void draw_units(Ui& ui, Rect area, const UnitsSnapshot& shown, UnitsState& state, const actions::Texts& texts, Intents& intents)
{
    const Named inside(ui, "units");
    if (state.table.layout.empty())
        state.table.layout = {{"code"}, {"name"}, {"place"}, {"employees"}, {"months"}, {"debt"}, {"next"}, {"officer", 0, true}};
    Rect row = draw_title(ui, area, texts("ui.units.title"), texts("ui.units.second", {{"total", count(shown.total)}, {"of", count(shown.of)}}));
    if (shown.load.state != LoadState::ready) {
        const LoadAnswer answer = draw_load(ui, area, shown.load, texts);
        if (answer != LoadAnswer::none)
            intents.push_back(answer == LoadAnswer::stop ? Intent(StopJob{}) : Intent(ListUnits{}));
        return;
    }
    // Filters are drawn after the table, which comes first in the focus order; their height is that of the frame before.
    float& filters = ui.remembered(ui.id("filters"));
    const Rect chips = area.cut_top(std::max(32.F, filters), 12);
    if (shown.rows.count == 0) {
        draw_empty(ui, area, shown, state, texts, intents);
    } else {
        if (shown.marked_count > 0)
            draw_marked_units(ui, area.cut_bottom(56, 8), shown, state, texts, intents);
        card(ui, area);
        Rect body = area.inset(1, 1);
        const Rect totals = body.cut_bottom(50);
        draw_table(ui, body, shown, state, texts, intents);
        draw_unit_totals(ui, totals, shown, texts);
    }
    if (ui.take_char(U'/') && !shown.chips.empty())
        ui.focus(ui.id(is_compact(ui) ? "more" : shown.chips.front().name));
    const float used = draw_unit_filters(ui, chips, shown, state, texts, intents);
    if (used != filters) {
        filters = used;
        ui.ask_frame();
    }
    draw_buttons(ui, row, shown, state, texts, intents);
    draw_filter_name(ui, state, texts, intents);
}

} // namespace dondoc::ui

#include "app/ui/widgets/choice.hpp"
#include "app/ui/widgets/notice.hpp"
#include "app/ui/widgets/table.hpp"

namespace dondoc::ui {
namespace {

/// Tabs and line ends would part a cell in two; a quoted cell keeps what is left of them out.
std::string cell_of(std::string text)
{
    for (char& c : text)
        if (c == '\t' || c == '\n' || c == '\r')
            c = ' ';
    return text;
}

std::vector<ColumnLayout> whole_layout(std::span<const TableColumn> columns, const TableState& state)
{
    std::vector<ColumnLayout> out;
    for (const auto& wanted : state.layout)
        if (std::any_of(columns.begin(), columns.end(), [&](const TableColumn& column) { return column.name == wanted.name; }))
            out.push_back(wanted);
    for (const auto& column : columns)
        if (std::none_of(out.begin(), out.end(), [&](const ColumnLayout& held) { return held.name == column.name; }))
            out.push_back({std::string(column.name)});
    return out;
}

const TableColumn& named(std::span<const TableColumn> columns, const std::string& name)
{
    return *std::find_if(columns.begin(), columns.end(), [&](const TableColumn& column) { return column.name == name; });
}

/// One is always left to see.
bool hide(std::vector<ColumnLayout>& layout, std::size_t at)
{
    const auto shown = std::count_if(layout.begin(), layout.end(), [](const ColumnLayout& column) { return !column.hidden; });
    if (!layout[at].hidden && shown == 1)
        return false;
    layout[at].hidden = !layout[at].hidden;
    return true;
}

bool widen(std::span<const TableColumn> columns, ColumnLayout& column, float by)
{
    const float now = column.width > 0 ? column.width : named(columns, column.name).width;
    column.width = std::clamp(now + by, least_column, widest_column);
    return true;
}

bool move(std::vector<ColumnLayout>& layout, int& at, int by)
{
    const int to = at + by;
    if (to < 0 || to >= static_cast<int>(layout.size()))
        return false;
    std::swap(layout[static_cast<std::size_t>(at)], layout[static_cast<std::size_t>(to)]);
    at = to;
    return true;
}

bool chooser_keys(Ui& ui, std::span<const TableColumn> columns, std::vector<ColumnLayout>& layout, int& at)
{
    const Stroke up{.key = Key::up, .alt = true}, down{.key = Key::down, .alt = true};
    if (ui.take(up))
        return move(layout, at, -1);
    if (ui.take(down))
        return move(layout, at, 1);
    const auto place = static_cast<std::size_t>(at);
    if (ui.take_char(U' '))
        return hide(layout, place);
    if (ui.take(stroke(Key::left)))
        return widen(columns, layout[place], -10);
    if (ui.take(stroke(Key::right)))
        return widen(columns, layout[place], 10);
    if (ui.take(stroke(Key::up)))
        at = std::max(0, at - 1);
    if (ui.take(stroke(Key::down)))
        at = std::min(static_cast<int>(layout.size()) - 1, at + 1);
    return false;
}

} // namespace

std::string as_cells(std::span<const TableColumn> columns, const TableState& state, const TableRows& rows, int& copied)
{
    const auto placed = placed_columns(columns, state);
    std::string out;
    const auto line = [&](const std::function<std::string(std::size_t)>& words) {
        for (std::size_t i = 0; i < placed.size(); ++i)
            out += (i == 0 ? "" : "\t") + cell_of(words(placed[i].index));
        out += "\r\n";
    };
    line([&](std::size_t column) { return columns[column].label; });
    copied = 0;
    for (int row = 0; rows.marked && row < rows.count; ++row)
        if (rows.marked(row)) {
            line([&](std::size_t column) { return rows.words(row, column); });
            ++copied;
        }
    if (copied == 0 && rows.count > 0) {
        line([&](std::size_t column) { return rows.words(state.current, column); });
        copied = 1;
    }
    return out;
}

bool column_chooser(Ui& ui, std::string_view title, std::string_view keys, std::span<const TableColumn> columns, TableState& state, bool& open)
{
    if (!open)
        return false;
    const Named inside(ui, "columns");
    auto layout = whole_layout(columns, state);
    bool changed = false;
    modal(ui, 460, 130 + 34 * static_cast<float>(columns.size()), title, [&](Rect area) {
        const Id list = ui.id("list");
        int at = std::clamp(static_cast<int>(ui.remembered(list)), 0, static_cast<int>(layout.size()) - 1);
        const Rect body = area.cut_top(34 * static_cast<float>(columns.size()), 8);
        const Touch touch = ui.touch(list, body, {.role = Role::select, .label = title});
        if (touch.focused)
            changed = chooser_keys(ui, columns, layout, at);
        for (std::size_t i = 0; i < layout.size(); ++i) {
            const Rect row{body.x, body.y + static_cast<float>(i) * 34, body.w, 34};
            const auto& column = named(columns, layout[i].name);
            const Touch pressed = ui.touch(ui.id(layout[i].name), row, {.role = Role::checkbox, .label = column.label, .value = layout[i].hidden ? "" : "on", .stop = false});
            if (pressed.clicked) {
                at = static_cast<int>(i);
                changed = hide(layout, i) || changed;
                ui.focus(list);
            }
            if (static_cast<int>(i) == at)
                ui.fill(row, ui.theme().sel);
            draw_check(ui, {row.x + 18, row.middle().y}, !layout[i].hidden, pressed.hovered);
            const float width = layout[i].width > 0 ? layout[i].width : column.width;
            ui.text({row.x + 40, row.y, row.w - 110, row.h}, column.label, {.color = ui.theme().text});
            ui.text({row.right() - 64, row.y, 56, row.h}, std::to_string(static_cast<int>(width)), {.color = ui.theme().muted, .align = Align::right});
            if (static_cast<int>(i) == at && touch.focused)
                ui.ring(row, 0, true);
        }
        ui.remembered(list) = static_cast<float>(at);
        ui.paragraph(area, keys, {.color = ui.theme().muted});
        if (ui.take(stroke(Key::escape)) || ui.take(stroke(Key::enter)))
            open = false;
    });
    if (changed) {
        state.layout = std::move(layout);
        ui.ask_frame();
    }
    return changed;
}

} // namespace dondoc::ui

#include "app/ui/widgets/table.hpp"
#include "app/ui/widgets/choice.hpp"
#include <cmath>

namespace dondoc::ui {
namespace {

constexpr float head_height = 33;
constexpr float padding = 8;
constexpr float far_padding = 2; ///< at the side where the text does not stand

Rect inner(const Rect& cell, Align align)
{
    return {cell.x + (align == Align::left ? padding : far_padding), cell.y, cell.w - padding - far_padding, cell.h};
}
constexpr float check_width = 38;

struct Frame {
    Ui& ui;
    Id id;
    Rect body;
    std::span<const TableColumn> columns;
    const TableRows& rows;
    TableState& state;
    bool focused;
    [[nodiscard]] bool marks() const { return static_cast<bool>(rows.marked); }
    [[nodiscard]] float left() const { return body.x + (marks() ? check_width : 0); }
    [[nodiscard]] int page() const { return std::max(1, static_cast<int>(body.h / rows.height) - 1); }
};

void sort_by(const Frame& f, std::size_t index, TableEvent& out)
{
    const TableColumn& column = f.columns[index];
    if (!column.sortable)
        return;
    f.state.descending = f.state.sorted_by == column.name && !f.state.descending;
    f.state.sorted_by = column.name;
    out.sort_changed = true;
}

void draw_head(const Frame& f, const Rect& head, TableEvent& out)
{
    const Theme& t = f.ui.theme();
    f.ui.fill(head, t.head);
    f.ui.fill({head.x, head.bottom() - 1, head.w, 1}, t.border);
    if (f.marks()) {
        const Rect box{head.x + 8, head.y + 4, 24, 24};
        const Touch touch = f.ui.touch(f.id + 7, box, {.role = Role::checkbox, .label = "*", .stop = false});
        draw_check(f.ui, {head.x + 20, head.middle().y}, false, touch.hovered);
        out.all_toggled = touch.clicked;
    }
    float x = f.left();
    for (std::size_t i = 0; i < f.columns.size(); ++i) {
        const TableColumn& column = f.columns[i];
        const Rect cell{x, head.y, column.width, head.h};
        x += column.width;
        const bool sorted = f.state.sorted_by == column.name && column.sortable;
        const Touch touch = f.ui.touch(f.ui.id(column.name), cell, {.role = Role::column, .label = column.label, .enabled = column.sortable, .stop = false});
        if (touch.hovered)
            f.ui.fill({cell.x, cell.y, cell.w, cell.h - 1}, t.hover);
        Rect words = inner(cell, column.align);
        if (sorted && column.align == Align::right)
            words.w -= 20;
        f.ui.text(words, column.label, {.face = Face::bold, .color = t.text, .align = column.align});
        if (sorted) {
            const float at = column.align == Align::right ? words.right() + 12 : words.x + f.ui.width_of(Face::bold, column.label) + 14;
            draw_mark(f.ui, f.state.descending ? Mark::down : Mark::up, {at, cell.middle().y}, t.text, 13);
        }
        if (touch.clicked)
            sort_by(f, i, out);
    }
}

void digits_sort(const Frame& f, TableEvent& out)
{
    for (std::size_t i = 0; i < f.columns.size() && i < 9; ++i)
        if (f.ui.take_char(U'1' + static_cast<char32_t>(i)))
            sort_by(f, i, out);
}

void keys(const Frame& f, TableEvent& out)
{
    const int before = f.state.current;
    const int last = f.rows.count - 1;
    const auto go = [&](Key key, int to) {
        if (f.ui.take(stroke(key)))
            f.state.current = to;
    };
    go(Key::down, f.state.current + 1);
    go(Key::up, f.state.current - 1);
    go(Key::page_down, f.state.current + f.page());
    go(Key::page_up, f.state.current - f.page());
    go(Key::home, 0);
    go(Key::end, last);
    f.state.current = std::clamp(f.state.current, 0, std::max(0, last));
    out.moved = f.state.current != before;
    if (f.rows.count > 0 && f.ui.take(stroke(Key::enter)))
        out.opened = f.state.current;
    if (f.marks() && f.rows.count > 0 && f.ui.take_char(U' '))
        out.toggled = f.state.current;
    digits_sort(f, out);
}

void mouse(const Frame& f, int row, const Rect& line, TableEvent& out)
{
    const std::string label = f.rows.label ? f.rows.label(row) : std::string();
    const Touch touch = f.ui.touch(f.id + 100 + static_cast<Id>(row), line, {.role = Role::row, .label = label, .stop = false});
    if (touch.held && f.state.current != row) {
        f.state.current = row;
        out.moved = true;
    }
    if (touch.held)
        f.ui.focus(f.id);
    if (!touch.clicked)
        return;
    const bool on_check = f.marks() && f.ui.mouse().x < line.x + check_width;
    float& last_press = f.ui.remembered(f.id ^ 0x33U);
    const auto now = static_cast<float>(std::fmod(f.ui.now(), 1000.0));
    const bool twice = !on_check && now - last_press >= 0 && now - last_press < 0.4F;
    last_press = on_check ? 0 : now;
    if (on_check)
        out.toggled = row;
    else if (twice)
        out.opened = row;
}

void draw_row(const Frame& f, int row, const Rect& line, TableEvent& out)
{
    const Theme& t = f.ui.theme();
    mouse(f, row, line, out);
    const bool marked = f.marks() && f.rows.marked(row);
    const bool hovered = f.ui.hovers(line);
    const bool current = f.state.current == row;
    if (marked || (current && !f.marks()))
        f.ui.fill(line, t.sel);
    else if (hovered)
        f.ui.fill(line, t.hover);
    f.ui.fill({line.x, line.bottom() - 1, line.w, 1}, t.row_line);
    if (f.marks())
        draw_check(f.ui, {line.x + 20, line.middle().y}, marked, hovered);
    float x = f.left();
    for (std::size_t i = 0; i < f.columns.size(); ++i) {
        const float width = f.columns[i].width;
        f.rows.draw(f.ui, {row, i, inner({x, line.y, width, line.h}, f.columns[i].align), marked, hovered});
        x += width;
    }
    if (current && f.focused)
        f.ui.ring(line, 0, true);
}

void turn_wheel(const Frame& f, float content, float& offset)
{
    const auto* wheel = f.ui.step() == nullptr ? nullptr : std::get_if<Wheel>(f.ui.step());
    if (wheel == nullptr || !f.ui.hovers(f.body))
        return;
    offset = std::clamp(offset - wheel->lines * f.rows.height * 3, 0.F, std::max(0.F, content - f.body.h));
    f.ui.take_step();
    f.ui.ask_frame();
}

} // namespace

void show_row(Ui& ui, std::string_view name, float view_height, float row_height, int row)
{
    float& offset = ui.remembered(ui.id(name));
    const float top = static_cast<float>(row) * row_height;
    offset = std::clamp(offset, std::max(0.F, top + row_height - view_height), top);
}

TableEvent table(Ui& ui, const Rect& where, std::string_view name, std::span<const TableColumn> columns, TableState& state, const TableRows& rows)
{
    TableEvent out;
    Rect body = where;
    const Rect head = rows.head ? body.cut_top(head_height) : Rect{};
    const Id id = ui.id(name);
    const Named inside(ui, name);
    const Touch touch = ui.touch(id, body, {.role = Role::row, .label = name, .value = std::to_string(rows.count)});
    const Frame f{ui, id, body, columns, rows, state, touch.focused};
    if (rows.head)
        draw_head(f, head, out);
    const float content = static_cast<float>(rows.count) * rows.height;
    float& offset = ui.remembered(id);
    if (touch.focused)
        keys(f, out);
    state.current = std::clamp(state.current, 0, std::max(0, rows.count - 1));
    if (out.moved) {
        const float top = static_cast<float>(state.current) * rows.height;
        offset = std::clamp(offset, std::max(0.F, top + rows.height - body.h), top);
    }
    turn_wheel(f, content, offset);
    offset = std::round(std::clamp(offset, 0.F, std::max(0.F, content - body.h)));
    ui.push_clip(body);
    const bool bar = content > body.h;
    const int first = static_cast<int>(offset / rows.height);
    const int last = std::min(rows.count, first + static_cast<int>(body.h / rows.height) + 2);
    for (int i = first; i < last; ++i)
        draw_row(f, i, {body.x, body.y + static_cast<float>(i) * rows.height - offset, body.w - (bar ? 11 : 0), rows.height}, out);
    ui.pop_clip();
    if (bar)
        ui.scroll_bar(id, {body.right() - 10, body.y, 10, body.h}, content, offset);
    return out;
}

void cell_text(Ui& ui, const TableCell& cell, const TableColumn& column, std::string_view text, Face face, std::optional<Color> color)
{
    const Face shown = cell.marked && ui.theme().high ? Face::bold : face;
    ui.text(cell.where, text, {.face = shown, .color = color.value_or(ui.theme().text), .align = column.align, .may_cut = column.align == Align::left});
}

Rect totals_bar(Ui& ui, const Rect& where)
{
    const Theme& t = ui.theme();
    ui.fill(where, t.sunken);
    ui.fill({where.x, where.y, where.w, 1}, t.text);
    ui.fill({where.x, where.bottom() - 5, where.w, 1}, t.text);
    ui.fill({where.x, where.bottom() - 2, where.w, 1}, t.text);
    return {where.x, where.y + 1, where.w, where.h - 6};
}

} // namespace dondoc::ui

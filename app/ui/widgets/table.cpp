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
    std::vector<PlacedColumn> placed;
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
    std::erase_if(f.state.then, [&](const TableSort& other) { return other.column == column.name; });
    out.sort_changed = true;
}

/// Once: behind what is sorted by; twice: the other way round; three times: no more.
void sort_further(const Frame& f, std::size_t index, TableEvent& out)
{
    const TableColumn& column = f.columns[index];
    if (!column.sortable || f.state.sorted_by == column.name)
        return;
    const auto found = std::find_if(f.state.then.begin(), f.state.then.end(), [&](const TableSort& other) { return other.column == column.name; });
    if (found == f.state.then.end())
        f.state.then.push_back({std::string(column.name), false});
    else if (!found->descending)
        found->descending = true;
    else
        f.state.then.erase(found);
    out.sort_changed = true;
}

/// Every column named, so that one of them can be moved.
void name_all(const Frame& f)
{
    std::vector<ColumnLayout> whole;
    for (const auto& wanted : f.state.layout)
        whole.push_back(wanted);
    for (const auto& column : f.columns)
        if (std::none_of(whole.begin(), whole.end(), [&](const ColumnLayout& held) { return held.name == column.name; }))
            whole.push_back({std::string(column.name)});
    f.state.layout = std::move(whole);
}

/// All must be named.
ColumnLayout& layout_of(const Frame& f, std::size_t index)
{
    return *std::find_if(f.state.layout.begin(), f.state.layout.end(), [&](const ColumnLayout& held) { return held.name == f.columns[index].name; });
}

void swap_places(const Frame& f, std::size_t a, std::size_t b, TableEvent& out)
{
    name_all(f);
    std::swap(layout_of(f, a), layout_of(f, b));
    out.layout_changed = true;
    f.ui.ask_frame();
}

void drag_edge(const Frame& f, std::size_t place, const Rect& cell, TableEvent& out)
{
    const Rect edge{cell.right() - 5, cell.y, 9, cell.h};
    const std::size_t index = f.placed[place].index;
    const Touch touch = f.ui.touch(f.ui.id(f.columns[index].name) ^ 0x99U, edge, {.role = Role::column, .label = "", .stop = false});
    if (touch.hovered || touch.held)
        f.ui.fill({cell.right() - 1, cell.y + 4, 2, cell.h - 8}, f.ui.theme().accent);
    if (!touch.held)
        return;
    const float wanted = std::clamp(f.ui.mouse().x - cell.x, least_column, widest_column);
    if (std::abs(wanted - f.placed[place].width) < 1)
        return;
    name_all(f);
    layout_of(f, index).width = wanted;
    out.layout_changed = true;
    f.ui.ask_frame();
}

/// The head follows the mouse past the middle of its neighbour. True while it is being dragged.
bool drag_head(const Frame& f, std::size_t place, const Rect& cell, const Touch& touch, TableEvent& out)
{
    float& dragged = f.ui.remembered(f.id ^ 0x77U);
    if (touch.held && f.ui.step() != nullptr && std::holds_alternative<MouseButton>(*f.ui.step()))
        dragged = 0;
    if (!touch.held)
        return dragged != 0;
    const float x = f.ui.mouse().x;
    if (place + 1 < f.placed.size() && x > cell.right() + f.placed[place + 1].width / 2) {
        swap_places(f, f.placed[place].index, f.placed[place + 1].index, out);
        dragged = 1;
    } else if (place > 0 && x < cell.x - f.placed[place - 1].width / 2) {
        swap_places(f, f.placed[place].index, f.placed[place - 1].index, out);
        dragged = 1;
    }
    return dragged != 0;
}

/// 1 = sorted by first, 2 = by second …; 0 = not.
int sort_rank(const TableState& state, std::string_view column, bool& descending)
{
    descending = state.descending;
    if (state.sorted_by == column)
        return 1;
    for (std::size_t i = 0; i < state.then.size(); ++i)
        if (state.then[i].column == column) {
            descending = state.then[i].descending;
            return static_cast<int>(i) + 2;
        }
    return 0;
}

void draw_head_words(const Frame& f, const TableColumn& column, const Rect& cell)
{
    const Theme& t = f.ui.theme();
    bool descending = false;
    const int rank = column.sortable ? sort_rank(f.state, column.name, descending) : 0;
    const std::string number = rank > 0 && !f.state.then.empty() ? std::to_string(rank) : "";
    Rect words = inner(cell, column.align);
    const float beside = rank == 0 ? 0 : 20 + f.ui.width_of(Face::body, number);
    if (column.align == Align::right)
        words.w -= beside;
    f.ui.text(words, column.label, {.face = Face::bold, .color = t.text, .align = column.align, .may_cut = cell.w < column.width});
    if (rank == 0)
        return;
    const float at = column.align == Align::right ? words.right() + 12 : words.x + std::min(f.ui.width_of(Face::bold, column.label), words.w - beside) + 14;
    draw_mark(f.ui, descending ? Mark::down : Mark::up, {at, cell.middle().y}, t.text, 13);
    if (!number.empty())
        f.ui.letters({at + 8, cell.middle().y - 12}, Face::body, t.muted, number);
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
    for (std::size_t place = 0; place < f.placed.size(); ++place) {
        const TableColumn& column = f.columns[f.placed[place].index];
        const Rect cell{x, head.y, f.placed[place].width, head.h};
        x += cell.w;
        drag_edge(f, place, cell, out);
        const Touch touch = f.ui.touch(f.ui.id(column.name), {cell.x + 4, cell.y, cell.w - 9, cell.h}, {.role = Role::column, .label = column.label, .stop = false});
        if (touch.hovered && column.sortable)
            f.ui.fill({cell.x, cell.y, cell.w, cell.h - 1}, t.hover);
        draw_head_words(f, column, cell);
        const bool dragged = drag_head(f, place, cell, touch, out);
        if (touch.clicked && !dragged)
            sort_by(f, f.placed[place].index, out);
    }
}

void digits_sort(const Frame& f, TableEvent& out)
{
    for (std::size_t i = 0; i < f.placed.size() && i < 9; ++i) {
        if (f.ui.take_char(U'1' + static_cast<char32_t>(i)))
            sort_by(f, f.placed[i].index, out);
        if (f.ui.take(ctrl(static_cast<char>('1' + i))))
            sort_further(f, f.placed[i].index, out);
    }
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
    if (f.marks() && f.ui.take(ctrl('A')))
        out.all_toggled = true;
    if (f.rows.words && f.rows.count > 0 && f.ui.take(ctrl('C')))
        f.ui.copy(as_cells(f.columns, f.state, f.rows, out.copied));
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
    for (const PlacedColumn& column : f.placed) {
        f.rows.draw(f.ui, {row, column.index, inner({x, line.y, column.width, line.h}, f.columns[column.index].align), marked, hovered});
        x += column.width;
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

std::vector<PlacedColumn> placed_columns(std::span<const TableColumn> columns, const TableState& state)
{
    std::vector<PlacedColumn> out;
    std::vector<bool> named(columns.size());
    for (const ColumnLayout& wanted : state.layout)
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (columns[i].name == wanted.name && !named[i]) {
                named[i] = true;
                if (!wanted.hidden && (wanted.width > 0 || columns[i].width > 0))
                    out.push_back({i, wanted.width > 0 ? std::clamp(wanted.width, least_column, widest_column) : columns[i].width});
            }
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (!named[i] && columns[i].width > 0)
            out.push_back({i, columns[i].width});
    if (out.empty() && !columns.empty())
        out.push_back({0, columns[0].width});
    return out;
}

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
    const Frame f{ui, id, body, columns, rows, state, touch.focused, placed_columns(columns, state)};
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

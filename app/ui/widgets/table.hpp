#pragma once
// A table of any length: only the rows on the screen are asked for. One focus stop; arrows move, Enter opens, Space marks, digits 1–9 sort by that column,
// Ctrl+digit sorts further within equal ones, Ctrl+C copies as cells. Heads are dragged to another place, their edges to another width.
#include "app/ui/toolkit/marks.hpp"
#include "app/ui/toolkit/ui.hpp"

namespace dondoc::ui {

struct TableColumn {
    std::string_view name;
    std::string label;
    float width = 100;        ///< 0 = no room for it, unless a person gave it a width
    Align align = Align::left;
    bool sortable = false;
};

struct TableSort {
    std::string column;
    bool descending = false;
    friend bool operator==(const TableSort&, const TableSort&) = default;
};

/// How a person wants a column; those that are not named stand behind, as the view gives them.
struct ColumnLayout {
    std::string name;
    float width = 0;          ///< 0 = the view's own
    bool hidden = false;
    friend bool operator==(const ColumnLayout&, const ColumnLayout&) = default;
};

struct TableState {
    int current = 0;          ///< row of the keyboard
    std::string sorted_by;    ///< a column's name
    bool descending = false;
    std::vector<TableSort> then = {};      ///< within rows that are equal by the first
    std::vector<ColumnLayout> layout = {}; ///< empty = the view's own
};

/// A column as it stands on the screen.
struct PlacedColumn {
    std::size_t index = 0;    ///< among the view's columns
    float width = 0;
};
std::vector<PlacedColumn> placed_columns(std::span<const TableColumn> columns, const TableState& state);

inline constexpr float least_column = 40, widest_column = 900;

struct TableCell {
    int row = 0;
    std::size_t column = 0;
    Rect where;       ///< with the column's padding taken off
    bool marked = false;
    bool hovered = false;
};

struct TableRows {
    int count = 0;
    float height = 32;
    bool head = true;
    std::function<void(Ui&, const TableCell&)> draw;
    std::function<bool(int)> marked = {};            ///< empty: rows cannot be marked
    std::function<std::string(int)> label = {};      ///< what a test or a reader calls the row
    std::function<std::string(int, std::size_t)> words = {}; ///< a cell for copying; empty: nothing is copied
};

struct TableEvent {
    int opened = -1;       ///< Enter or double press
    int toggled = -1;      ///< Space or its check box
    bool all_toggled = false;
    bool sort_changed = false;
    bool moved = false;
    bool layout_changed = false;
    int copied = 0;        ///< rows that went to the clipboard
};

TableEvent table(Ui& ui, const Rect& where, std::string_view name, std::span<const TableColumn> columns, TableState& state, const TableRows& rows);

/// Text in a cell as the column aligns it; bold when the row is marked in high contrast.
void cell_text(Ui& ui, const TableCell& cell, const TableColumn& column, std::string_view text, Face face = Face::body, std::optional<Color> color = {});

/// Single rule above, double rule below: the bookkeeper's total. Gives the space between.
Rect totals_bar(Ui& ui, const Rect& where);

/// Marked rows (none: the current one) as cells for a spreadsheet, with the heads, in the columns that are shown.
std::string as_cells(std::span<const TableColumn> columns, const TableState& state, const TableRows& rows, int& copied);

/// Over the page: which columns are shown, in what order and how wide. Space shows or hides, Alt+↑↓ moves, ←→ makes narrower or wider, Esc closes. True when it changed.
bool column_chooser(Ui& ui, std::string_view title, std::string_view keys, std::span<const TableColumn> columns, TableState& state, bool& open);

/// The offset that shows a row.
void show_row(Ui& ui, std::string_view name, float view_height, float row_height, int row);

} // namespace dondoc::ui

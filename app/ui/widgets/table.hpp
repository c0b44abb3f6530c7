#pragma once
// A table of any length: only the rows on the screen are asked for. One focus stop; arrows move, Enter opens, Space marks, digits 1–9 sort by that column.
#include "app/ui/toolkit/marks.hpp"
#include "app/ui/toolkit/ui.hpp"

namespace dondoc::ui {

struct TableColumn {
    std::string_view name;
    std::string label;
    float width = 100;
    Align align = Align::left;
    bool sortable = false;
};

struct TableState {
    int current = 0;          ///< row of the keyboard
    std::string sorted_by;    ///< a column's name
    bool descending = false;
};

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
};

struct TableEvent {
    int opened = -1;       ///< Enter or double press
    int toggled = -1;      ///< Space or its check box
    bool all_toggled = false;
    bool sort_changed = false;
    bool moved = false;
};

TableEvent table(Ui& ui, const Rect& where, std::string_view name, std::span<const TableColumn> columns, TableState& state, const TableRows& rows);

/// Text in a cell as the column aligns it; bold when the row is marked in high contrast.
void cell_text(Ui& ui, const TableCell& cell, const TableColumn& column, std::string_view text, Face face = Face::body, std::optional<Color> color = {});

/// Single rule above, double rule below: the bookkeeper's total. Gives the space between.
Rect totals_bar(Ui& ui, const Rect& where);

/// The offset that shows a row.
void show_row(Ui& ui, std::string_view name, float view_height, float row_height, int row);

} // namespace dondoc::ui

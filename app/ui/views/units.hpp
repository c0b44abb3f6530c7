#pragma once
// Đơn vị: the virtual table of employers with its filters and the totals of what is filtered. Rows are asked for as they come into sight.
#include "app/ui/views/intents.hpp"
#include "app/ui/views/loaded.hpp"
#include "app/ui/widgets/table.hpp"
#include "core/base/money.hpp"
#include <set>

namespace dondoc::ui {

struct UnitLine {
    std::string code;
    std::string name;       ///< legal form shortened
    std::string place;
    std::optional<std::int64_t> employees;
    int debt_class = -1;
    std::string months;     ///< "12,67"
    std::optional<Money> debt;
    std::string next;       ///< "24/11 Đề nghị thanh tra"
    bool next_overdue = false;
    std::string officer = {};
};

/// The rows that pass, built one by one when they are looked at.
struct UnitRows {
    int count = 0;
    std::function<UnitLine(int)> line = {};
    std::function<std::string(int)> code = {};
};
/// For tests and pictures: lines that are held already.
UnitRows rows_of(std::vector<UnitLine> lines);

struct FilterChip {
    std::string name;       ///< stable: "class.prolonged"
    std::string label;
    bool on = false;
};

struct UnitsSnapshot {
    Load load;
    std::int64_t total = 0; ///< employers that pass the filter
    std::int64_t of = 0;    ///< employers in the store
    Money debt;             ///< of those that pass
    std::int64_t employees = 0;
    std::string share;      ///< "95,3%" of the whole debt; "" when there is none
    std::optional<Day> data_as_of;
    std::vector<FilterChip> chips;
    std::vector<std::string> communes = {}, officers = {}; ///< to choose from; without the empty one
    std::vector<std::string> saved = {};    ///< names of saved filters
    UnitRows rows = {};
    Money marked;           ///< debt of those that are marked
    std::int64_t marked_count = 0;
    bool sorting = false;   ///< the order is still being made
    std::string search;     ///< what was searched for, as typed
};

struct UnitsState {
    TableState table{.current = 0, .sorted_by = "debt", .descending = true};
    std::set<std::string> chips;  ///< names of those that are on
    std::string commune, officer; ///< "" = all
    std::set<std::string> marked; ///< codes
    bool all_but = false;         ///< marked are all that are shown but these
    std::string filter;           ///< name of the saved filter in use
    std::string naming;           ///< as typed
    bool asks_name = false, chooses_columns = false;

    [[nodiscard]] bool is_marked(const std::string& code) const { return marked.contains(code) != all_but; }
};

/// The table's columns at this width; "officer" is hidden unless asked for.
std::vector<TableColumn> unit_columns(float width, const actions::Texts& texts);
/// A cell as it is copied and exported: money with dots, months with a comma.
std::string unit_words(const UnitLine& line, std::size_t column);

void draw_units(Ui& ui, Rect area, const UnitsSnapshot& shown, UnitsState& state, const actions::Texts& texts, Intents& intents);

} // namespace dondoc::ui

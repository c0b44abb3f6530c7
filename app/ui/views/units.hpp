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
};

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
    std::vector<UnitLine> lines;
    std::string search;     ///< what was searched for, as typed
};

struct UnitsState {
    TableState table{.current = 0, .sorted_by = "debt", .descending = true};
    std::set<std::string> chips;  ///< names of those that are on
    std::set<std::string> marked; ///< codes
};

void draw_units(Ui& ui, Rect area, const UnitsSnapshot& shown, UnitsState& state, const actions::Texts& texts, Intents& intents);

} // namespace dondoc::ui

#pragma once
// What lies on the officer's desk: the open store, and what was read from it for lists, figures and search. Read anew after every change.
#include "app/actions/list_units.hpp"
#include "app/actions/list_work.hpp"
#include "app/actions/search_index.hpp"
#include "app/actions/show_unit.hpp"
#include "app/actions/sync_state.hpp"
#include "app/actions/texts.hpp"
#include "core/rules/rows.hpp"
#include "db/store.hpp"
#include "db/units.hpp"
#include <optional>
#include <unordered_map>

namespace dondoc::ui {

/// The last 12 ledger months of the officer's employers.
struct MonthFigures {
    Month month;
    bool has_data = false;
    std::int64_t owing = 0, debt = 0, paid = 0, visits = 0;
};

/// Read from the store at one moment.
struct Papers {
    std::vector<actions::UnitFigures> units;  ///< by code
    std::vector<db::UnitLine> lines;          ///< beside them
    std::unordered_map<std::string, std::size_t> places; ///< code → place in both
    actions::SearchIndex index;
    std::vector<actions::WorkItem> work;      ///< due within the next days, order of list-work
    std::vector<MonthFigures> months;         ///< oldest first, 12
    std::int64_t mine = 0, visited = 0;       ///< employers in charge; of these, visited this year
    std::int64_t plan = 0;                    ///< đồng of the year; 0 = none
    std::int64_t paid_this_year = 0;
    std::optional<Day> data_as_of;
    rules::Rows rules;
    actions::SyncState sync;
};

/// A job's thread may call it with its own store.
Papers read_papers(const db::Store& store, Day today);

struct Desk {
    Desk(db::Store opened, Day day) : store(std::move(opened)), today(day) {}
    db::Store store;
    Day today;
    Papers papers;
};

} // namespace dondoc::ui

#pragma once
// What lies on the officer's desk: the open store, and what was read from it for lists, figures and search. Read anew after every change.
#include "app/actions/list_late_work.hpp"
#include "app/actions/list_quarantine.hpp"
#include "app/actions/list_units.hpp"
#include "app/actions/list_work.hpp"
#include "app/actions/search_index.hpp"
#include "app/actions/show_unit.hpp"
#include "app/actions/sync_state.hpp"
#include "app/actions/texts.hpp"
#include "app/actions/waive_gap.hpp"
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

/// What lists filter and sort by, in a row of its own so that 120,000 of them are walked within a frame. −1 = not known.
struct UnitFacts {
    std::int64_t debt = -1, employees = -1;
    std::int64_t months = -1;       ///< in debt, millionths
    std::int32_t due = INT32_MAX;   ///< of the next action, days
    std::int16_t debt_class = -1;
    std::uint16_t commune = 0, officer = 0; ///< places in the papers' lists
    bool mine = false, visited = false, new_debt = false, promised = false, broken = false;
};

/// Read from the store at one moment.
struct Papers {
    std::uint64_t number = 0;                 ///< another one after each reading
    std::vector<UnitFacts> facts;             ///< beside units
    std::vector<std::string> communes, officers; ///< in Vietnamese order; the first is "" = not known
    std::int64_t whole_debt = 0;
    Day day;                                  ///< on which it was read
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
    std::size_t conflicts = 0;
    std::vector<actions::LateWork> late;
    std::vector<actions::QuarantineLine> quarantine;
    std::vector<actions::Gap> gaps;           ///< hub
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

#pragma once
// What an officer did with lines of the work list (local): completed or snoozed, by the line's stable id.
#include "core/base/day.hpp"
#include "db/store.hpp"

namespace dondoc::db {

struct WorkMark {
    std::string item;               ///< id of list-work
    std::optional<Day> until;       ///< snoozed until; empty = completed
    std::string reason;
    std::int64_t wall_ms = 0;       ///< filled here
};

void mark_work(Transaction& t, const WorkMark& mark);
void unmark_work(Transaction& t, std::string_view item);
std::vector<WorkMark> work_marks(const Reader& reader);

} // namespace dondoc::db

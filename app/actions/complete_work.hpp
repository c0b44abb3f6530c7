#pragma once
#include "core/base/day.hpp"
#include "core/base/result.hpp"
#include "db/store.hpp"

namespace dondoc::actions {

/// Takes a line of list-work off the list for good. `work.unknown` when today's list has no such id.
Result<Done> complete_work(db::Store& store, std::string_view item, Day today);

/// Undoes complete_work and snooze_work: the line stands on the list again as far as it is due.
void bring_back_work(db::Store& store, std::string_view item);

} // namespace dondoc::actions

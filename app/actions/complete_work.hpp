#pragma once
#include "core/base/day.hpp"
#include "core/base/result.hpp"
#include "db/store.hpp"

namespace dondoc::actions {

/// Takes a line of list-work off the list for good. `work.unknown` when today's list has no such id.
Result<Done> complete_work(db::Store& store, std::string_view item, Day today);

} // namespace dondoc::actions

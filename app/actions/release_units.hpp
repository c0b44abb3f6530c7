#pragma once
// release-units: a laptop gives back employers that the hub asked for; the hub closes the grants by assign-units (SYNC.md 2.7).
#include "core/base/result.hpp"
#include "db/store.hpp"

namespace dondoc::actions {

/// How many were released. `release.not_held` for each code that this officer does not hold; nothing is released then.
Result<std::size_t> release_units(db::Store& store, const std::vector<std::string>& codes);

} // namespace dondoc::actions

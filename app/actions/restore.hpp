#pragma once
#include "db/backup.hpp"

namespace dondoc::actions {

using RestoredStore = db::RestoredSums;

/// Only to a store that does not exist. The restored store opens a new epoch at its first write (SYNC.md amendment 11). Trouble as db::restore.
RestoredStore restore(const std::filesystem::path& from, const std::filesystem::path& path, const db::Unlock& unlock, Random& random, Clock& clock);

} // namespace dondoc::actions

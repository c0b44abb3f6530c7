#pragma once
// restore: a store from its copy. A hub hears from its archive, on whatever path it lies now, what it had said and taken since the copy.
#include "app/actions/hub_journal.hpp"

namespace dondoc::actions {

struct RestoredStore {
    StoreId store;
    std::size_t units = 0, ops = 0;
    std::optional<Replayed> replayed;       ///< hub: what the archive knew more
    std::optional<Problem> archive_problem; ///< hub: the archive could not be read; the first write will ask for it again
};

/// Only to a store that does not exist. The restored store opens a new epoch at its first write (SYNC.md amendment 11). Trouble as db::restore.
RestoredStore restore(const std::filesystem::path& from, const std::filesystem::path& path, const db::Unlock& unlock, Random& random, Clock& clock,
                      const std::filesystem::path& archive = {});

} // namespace dondoc::actions

#pragma once
// The hub's own words on another disk before anybody is told of them (SYNC.md 2.8, FEED.md FIX 8): its ops, the snapshots that it issued, whom it enrolled.
// Laptops have copies of what officers wrote; of this nobody has one until a bundle was taken.
//
// After each commit what the journal lacks is appended, fsync'ed, and only then does the write return. Before each write it is asked whether the journal
// knows more than the store: then the store was put back from a copy, the journal and the archived bundles are replayed, and a new epoch begins. Every step
// may be cut off: what a commit left out of the journal joins it before the next write, a replay that did not end begins again.
#include "db/store.hpp"

namespace dondoc::actions {

struct Replayed {
    std::size_t ops = 0;     ///< own ops that the journal gave back
    std::size_t bundles = 0; ///< archived bundles that had to be taken again
};

/// Where raw bundles and the journal lie: as `set_archive` said, at first `<store>.archive`.
std::filesystem::path archive_folder(const db::Store& store);
/// Another place; empty = the first one again. What the journal must hold is written there before the next write; raw bundles are not moved.
void set_archive(db::Store& store, const std::filesystem::path& folder);

/// From now on every write of this hub is journalled. A store of another role: nothing happens. `random` and `clock` must outlive the store.
/// Trouble while writing: journal.unwritable, journal.damaged, journal.missing (the archive's disk is not there).
void attach_journal(db::Store& store, Random& random, Clock& clock);

/// For a store without attached journal (restore): replays now. Empty = the store knows all that the journal knows.
std::optional<Replayed> replay_journal(db::Store& store, Random& random, Clock& clock);

} // namespace dondoc::actions

#pragma once
// Opens a store as every program does: with its witness outside the folder (detector D1).
#include "db/store.hpp"

namespace dondoc::actions {

enum class WitnessSays : std::uint8_t { nothing, agrees, older, newer };

/// Trouble as db::Store::open. `random` and `clock` must outlive the store. When the witness is newer, the next write that authors an op opens a new epoch.
db::Store open_store(const std::filesystem::path& path, const db::Unlock& unlock, Random& random, Clock& clock);

/// What the witness of an open store says now; doctor shows it.
WitnessSays ask_witness(const db::Store& store);
/// For a store that was just made: from now on every commit is witnessed.
void attach_witness(db::Store& store);

} // namespace dondoc::actions

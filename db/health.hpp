#pragma once
// Questions that doctor asks of a store file; nothing is changed.
#include "db/store.hpp"

namespace dondoc::db {

/// SQLite's quick_check, or its whole integrity_check and SQLCipher's page check when `deep`; and foreign keys. Empty = sound, else the first lines.
std::vector<std::string> integrity_faults(const Reader& reader, bool deep);
/// Scopes whose kept sum of op hashes is not the sum of the ops held.
std::size_t wrong_digests(const Reader& reader);
/// Size of the database in bytes, without the log that is not yet checkpointed.
std::int64_t database_bytes(const Reader& reader);

} // namespace dondoc::db

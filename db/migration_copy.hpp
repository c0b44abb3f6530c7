#pragma once
#include "db/query.hpp"

namespace dondoc::db {

/// Where a store of that schema is kept before it is brought to a newer one: `<store>.truoc-nang-cap-1`.
std::filesystem::path migration_copy_path(const std::filesystem::path& store, std::int64_t version);

/// A copy of the database with its key slots, opened by the same passphrase; read back page by page before it appears under its name, and older than
/// everything that the migration does. It takes the place of an older one. Trouble store.copy_before_migration: then nothing must be migrated.
void copy_before_migration(Connection& connection, std::int64_t version);

} // namespace dondoc::db

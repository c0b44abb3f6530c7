#pragma once
#include "db/query.hpp"

namespace dondoc::db {

/// Brings a new or older file to the newest schema, each number in its own transaction; Trouble store.newer for a newer file.
/// An older one is copied first, and the copy read back (db/migration_copy.hpp). Add a number: db/schema/NNNN.sql.
void migrate(Connection& connection);

} // namespace dondoc::db

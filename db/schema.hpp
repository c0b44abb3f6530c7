#pragma once
#include "db/query.hpp"

namespace dondoc::db {

/// Brings a new or older file to the newest schema, each number in its own transaction; Trouble store.newer for a newer file. Add a number: db/schema/NNNN.sql.
void migrate(Connection& connection);

} // namespace dondoc::db

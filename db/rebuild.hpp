#pragma once
// Derived tables can be made again from log and snapshot, and come out the same, byte for byte (DESIGN.md 4).
#include "db/store.hpp"

namespace dondoc::db {

/// Empties the derived tables and refills them.
void rebuild(Transaction& t);
/// Every derived table, columns in order, rows by natural key, as bytes.
Bytes dump_derived(const Reader& reader);

} // namespace dondoc::db

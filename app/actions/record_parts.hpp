#pragma once
// A record of the office about many employers has a part for each that it names: own id, parent, all that the employer's timeline needs (SYNC.md 1).
#include "core/model/kind.hpp"
#include "db/store.hpp"

namespace dondoc::actions {

/// The part of each employer that the parent names, without id. Empty for kinds without parts.
std::map<UnitId, Record> parts_of(const Record& parent);

/// Writes what differs: new parts, changed ones; voids those that the parent no longer names. A part's own `settled` stays.
void write_parts(db::Transaction& t, const db::Identity& who, const Record& parent);
/// With the parent.
void void_parts(db::Transaction& t, const db::Identity& who, const RecordId& parent);

} // namespace dondoc::actions

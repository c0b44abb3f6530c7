#pragma once
// undo: the last edit of a record is taken back by a new write of the values before it (SYNC.md 2.12).
#include "app/actions/record.hpp"

namespace dondoc::actions {

/// A set op that takes another back says so in this group, {1: hash of that op}; no field of any kind has it.
inline constexpr std::uint64_t undo_group = 65535;

/// Steps back further each time it is called. Refused once finalised or over, when the last write is another store's, and for the create op.
Result<Recorded> undo_record(db::Store& store, const RecordId& id);

} // namespace dondoc::actions

#pragma once
// resolve-conflict: one value stands from now on; every other that was seen here is named by the op, so nothing is overwritten unseen.
#include "app/actions/list_conflicts.hpp"
#include "core/base/result.hpp"

namespace dondoc::actions {

/// Keeps what the op `keep` (its hash, or at least eight hex digits of it) wrote; groups it did not write keep what is shown.
/// `conflict.none`, `conflict.keep.unknown`, and `record.finalised` … of edits. To write new content instead, edit the record: an edit names all siblings, too.
Result<Hash> resolve_conflict(db::Store& store, const RecordId& record, std::string_view keep, const std::string& reason);

} // namespace dondoc::actions

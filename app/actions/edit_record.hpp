#pragma once
// edit-record: what changed in the form becomes one set op; only while the record is not finalised.
#include "app/actions/record.hpp"

namespace dondoc::actions {

/// The form of a stored record, `based_on` its revision. `record.unknown`.
Result<drafts::Draft> form_of_record(const db::Reader& reader, const db::Identity& who, const RecordId& id, Day today);

/// Refused when the record moved on since `draft.based_on` (unless that is empty), is finalised or over, or nothing changed. A refused draft is the
/// caller's to keep.
Result<Recorded> edit_record(db::Store& store, const drafts::Draft& draft, Day today);

} // namespace dondoc::actions

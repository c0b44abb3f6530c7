#pragma once
// supersede-commitment: a new commitment takes the place of an old one, both in one transaction (SYNC.md 2.4).
#include "app/actions/record.hpp"

namespace dondoc::actions {

/// `draft`: the new commitment; a blank unit is the old one's. `commitment.supersede.…`, and the problems of record.
Result<Recorded> supersede_commitment(db::Store& store, const RecordId& old, drafts::Draft draft, Day today);

} // namespace dondoc::actions

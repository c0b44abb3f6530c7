#pragma once
// amend-record: what is to be added to or corrected in a finalised record. The frozen content stays; the amendment stands beside it.
#include "app/actions/record.hpp"

namespace dondoc::actions {

/// `draft`: the record's form with the wanted changes (see form_of_record). Refused before finalise and once void or superseded.
Result<Recorded> amend_record(db::Store& store, const drafts::Draft& draft, Day today);

} // namespace dondoc::actions

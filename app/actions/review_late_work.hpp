#pragma once
// review-late-work: the hub lets late work of one record in, or says no; any accept stands over any reject (FEED.md FIX 7).
#include "app/actions/list_late_work.hpp"

namespace dondoc::actions {

/// How many ops the review names. `review.not_hub`, `review.none` (nothing late under this record).
Result<std::size_t> review_late_work(db::Store& hub, const RecordId& record, bool accept, const std::string& reason);

} // namespace dondoc::actions

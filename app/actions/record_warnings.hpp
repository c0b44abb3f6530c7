#pragma once
// What looks like an oversight beside the records that stand already. A warning says what to do and never stands in the way.
#include "core/base/result.hpp"
#include "core/model/kind.hpp"
#include "db/store.hpp"

namespace dondoc::actions {

/// `commitment.warn.other_runs`, `visit.warn.same_day`, `payment.warn.same`, `urging.warn.same_day`; arguments id, day. `record.id` itself is left out.
Problems record_warnings(const db::Reader& reader, const db::Identity& who, const Record& record);

} // namespace dondoc::actions

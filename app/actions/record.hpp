#pragma once
// record-X: a checked draft becomes one create op.
#include "core/drafts/draft.hpp"
#include "db/store.hpp"

namespace dondoc::actions {

struct Recorded {
    RecordId id;
    std::string unit; ///< mã đơn vị; "" of office records
    Hash revision;    ///< for --based-on
    Problems warnings = {}; ///< record_warnings
};

/// `draft.id` empty = a new one is made. The local draft of the same id is dropped. Problems: those of core/drafts.
Result<Recorded> record(db::Store& store, const drafts::Draft& draft, Day today);

/// The same within a transaction of the caller.
Result<Recorded> record_in(db::Transaction& t, const db::Identity& who, const drafts::Draft& draft, Day today);

} // namespace dondoc::actions

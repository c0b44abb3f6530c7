#pragma once
// list-late-work: what was written under a grant after it had been closed; it waits for a review at the hub (SYNC.md 2.7).
#include "core/base/result.hpp"
#include "db/records.hpp"

namespace dondoc::actions {

struct LateWork {
    RecordId record;       ///< empty for work without a record
    std::string unit;      ///< code
    std::string kind;      ///< noun
    std::string officer;
    std::size_t ops = 0;   ///< late ops of it
    bool rejected = false; ///< a review said no to all of them
    std::vector<sync::Ref> refs;
    ScopeId scope;
};
std::vector<LateWork> list_late_work(const db::Store& store);

} // namespace dondoc::actions

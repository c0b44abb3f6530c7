#pragma once
// list-conflicts: records of which two people wrote the same group differently, neither having seen the other (SYNC.md 2.3).
#include "db/records.hpp"

namespace dondoc::actions {

struct ConflictGroup {
    std::uint64_t group = 0;
    std::vector<db::LiveWrite> writes; ///< the shown one first
};
struct Conflict {
    db::RecordRow record;
    std::string unit; ///< code, "" for office records
    std::vector<ConflictGroup> groups;
};
std::vector<Conflict> list_conflicts(const db::Store& store);
std::optional<Conflict> find_conflict(const db::Reader& reader, const RecordId& record);

} // namespace dondoc::actions

#include "app/actions/list_conflicts.hpp"
#include "db/units.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

std::vector<ConflictGroup> differing_groups(const db::Reader& reader, const RecordId& record)
{
    std::vector<ConflictGroup> groups;
    for (auto& write : db::live_writes(reader, record)) {
        if (groups.empty() || groups.back().group != write.group)
            groups.push_back({write.group, {}});
        groups.back().writes.push_back(std::move(write));
    }
    std::erase_if(groups, [](const ConflictGroup& g) {
        return std::all_of(g.writes.begin(), g.writes.end(), [&](const db::LiveWrite& w) { return w.value == g.writes.front().value; });
    });
    return groups;
}

Conflict conflict_of(const db::Reader& reader, const db::RecordRow& row)
{
    const auto unit = db::find_unit(reader, UnitId{row.scope.bytes});
    return {row, unit ? unit->code : "", differing_groups(reader, row.id)};
}

} // namespace

std::vector<Conflict> list_conflicts(const db::Store& store)
{
    const auto still = store.snapshot();
    std::vector<Conflict> out;
    for (const auto& row : db::list_records(still))
        if (row.conflict)
            out.push_back(conflict_of(still, row));
    return out;
}

std::optional<Conflict> find_conflict(const db::Reader& reader, const RecordId& record)
{
    const auto row = db::find_record(reader, record);
    return row && row->conflict ? std::optional(conflict_of(reader, *row)) : std::nullopt;
}

} // namespace dondoc::actions

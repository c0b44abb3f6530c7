#include "app/actions/resolve_conflict.hpp"
#include "app/actions/record_store.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

bool is_named(const db::LiveWrite& write, std::string_view keep) { return keep.size() >= 8 && hex(write.hash.view()).starts_with(keep); }

bool names_one(const Conflict& conflict, std::string_view keep)
{
    return std::any_of(conflict.groups.begin(), conflict.groups.end(), [&](const ConflictGroup& group) {
        return std::any_of(group.writes.begin(), group.writes.end(), [&](const db::LiveWrite& write) { return is_named(write, keep); });
    });
}

cbor::Value kept_value(const ConflictGroup& group, std::string_view keep)
{
    for (const auto& write : group.writes)
        if (is_named(write, keep))
            return write.value;
    return group.writes.front().value;
}

/// Beside the record's own groups: why it was settled so. No kind has this number.
constexpr std::uint64_t reason_group = 999;

sync::OpDraft resolution(const db::Reader& reader, const db::Identity& who, const Conflict& conflict, std::string_view keep, const std::string& reason)
{
    const StoredRecord stored = stored_record(conflict.record);
    auto op = op_on(reader, who, sync::Kind::resolve, stored.record);
    for (const ConflictGroup& group : conflict.groups) {
        op.payload[group.group] = kept_value(group, keep);
        for (const auto& write : group.writes)
            op.over.push_back(write.ref);
    }
    if (reason.empty())
        return op;
    op.payload[reason_group] = cbor::Map{{1, reason}};
    for (const auto& ref : db::over_for(reader, conflict.record.id, {reason_group}))
        op.over.push_back(ref);
    return op;
}

} // namespace

Result<Hash> resolve_conflict(db::Store& store, const RecordId& record, std::string_view keep, const std::string& reason)
{
    const auto conflict = find_conflict(store.reader(), record);
    if (!conflict)
        return Problem{.code = "conflict.none", .field = "id", .value = id_text(record)};
    if (!names_one(*conflict, keep))
        return Problem{.code = "conflict.keep.unknown", .field = "keep", .value = std::string(keep)};
    if (auto fixed = why_fixed(conflict->record); !fixed.empty())
        return fixed;
    return store.write([&](db::Transaction& t) { return t.append(resolution(t, store.identity(), *conflict, keep, reason)).hash; });
}

} // namespace dondoc::actions

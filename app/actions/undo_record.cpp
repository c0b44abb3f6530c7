#include "app/actions/undo_record.hpp"
#include "app/actions/record_parts.hpp"
#include "app/actions/record_store.hpp"
#include "db/log.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

cbor::Map payload_of(const sync::Op& op)
{
    auto payload = cbor::decode(op.payload);
    return payload.ok() && payload->map() ? *payload->map() : cbor::Map{};
}

/// Hash of the op that this one takes back; empty for an ordinary write.
Hash takes_back(const sync::Op& op)
{
    const auto payload = payload_of(op);
    const auto* mark = cbor::at(payload, undo_group).map();
    const auto* hash = mark ? cbor::at(*mark, 1).bytes() : nullptr;
    return hash ? Hash::from(*hash).value_or(Hash{}) : Hash{};
}

/// Writes of the record's content, in the order of their clocks.
std::vector<sync::Op> writes_of(const db::Reader& reader, const RecordId& id)
{
    std::vector<sync::Op> out;
    db::each_op(reader, {.record = id}, [&](const db::LogRow& row) {
        if (row.op.kind == sync::Kind::create || row.op.kind == sync::Kind::set || row.op.kind == sync::Kind::resolve)
            out.push_back(row.op);
        return true;
    });
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.hlc < b.hlc; });
    return out;
}

/// The writes that still stand after each undo took the one before it back.
std::vector<sync::Op> standing(const std::vector<sync::Op>& writes)
{
    std::vector<sync::Op> out;
    for (const auto& op : writes)
        if (takes_back(op).empty())
            out.push_back(op);
        else if (!out.empty())
            out.pop_back();
    return out;
}

/// A group's value as the standing writes before the last one left it.
cbor::Value value_before(const std::vector<sync::Op>& stand, std::uint64_t group)
{
    for (auto at = stand.rbegin() + 1; at != stand.rend(); ++at)
        if (const auto payload = payload_of(*at); payload.contains(group))
            return payload.at(group);
    return cbor::Map{};
}

Problems why_not(const db::Reader& reader, const db::RecordRow& row, const std::vector<sync::Op>& writes, const std::vector<sync::Op>& stand)
{
    if (auto fixed = why_fixed(row); !fixed.empty())
        return fixed;
    if (row.conflict)
        return {{"record.conflict"}};
    if (writes.empty() || writes.back().stream != db::stream_head(reader).stream)
        return {{"record.undo.foreign"}};
    if (stand.empty() || stand.back().kind == sync::Kind::create)
        return {{"record.undo.create"}};
    return {};
}

sync::OpDraft undo_op(db::Transaction& t, const db::Identity& who, const Record& record, const std::vector<sync::Op>& stand)
{
    auto op = op_on(t, who, sync::Kind::set, record);
    cbor::Map groups;
    std::vector<std::uint64_t> numbers;
    for (const auto& [group, value] : payload_of(stand.back()))
        if (group >= 2 && group != undo_group) {
            groups[group] = value_before(stand, group);
            numbers.push_back(group);
        }
    numbers.push_back(undo_group);
    op.over = db::over_for(t, record.id, numbers);
    groups[undo_group] = cbor::Map{{1, stand.back().hash.view()}};
    op.payload = salted(std::move(groups), t.random());
    return op;
}

Result<Recorded> undo_in(db::Transaction& t, const db::Identity& who, const RecordId& id)
{
    const auto stored = stored_record(t, id);
    if (!stored)
        return stored.problems();
    const auto writes = writes_of(t, id);
    const auto stand = standing(writes);
    if (auto why = why_not(t, stored->row, writes, stand); !why.empty())
        return why;
    t.append(undo_op(t, who, stored->record, stand));
    t.project_now();
    write_parts(t, who, stored_record(*db::find_record(t, id)).record);
    return Recorded{id, unit_code_of(t, stored->record), db::find_record(t, id)->revision};
}

} // namespace

Result<Recorded> undo_record(db::Store& store, const RecordId& id)
{
    return store.write([&](db::Transaction& t) { return undo_in(t, store.identity(), id); });
}

} // namespace dondoc::actions

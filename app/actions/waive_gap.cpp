#include "app/actions/waive_gap.hpp"
#include "db/exchange_runs.hpp"
#include "db/exchange_state.hpp"
#include "db/log.hpp"
#include <algorithm>
#include <map>
#include <set>

namespace dondoc::actions {
namespace {

/// Ops in pending that wait for something which is not in pending itself.
std::vector<db::PendingRow> lowest_pending(const db::Reader& reader)
{
    auto rows = db::pending_ops(reader);
    std::set<Hash> waiting;
    for (const auto& row : rows)
        waiting.insert(row.op.hash);
    std::erase_if(rows, [&](const db::PendingRow& row) { return waiting.contains(row.op.prev); });
    return rows;
}

std::uint64_t highest_below(const db::Reader& reader, const db::PendingRow& row)
{
    std::uint64_t out = 0;
    for (const sync::Run& run : db::runs_of(reader, row.origin.device))
        if (run.stream == row.op.stream && run.seq < row.op.seq)
            out = std::max(out, run.seq);
    return out;
}

} // namespace

std::vector<Gap> list_gaps(const db::Store& store)
{
    const auto still = store.snapshot();
    std::map<StreamId, std::size_t> waiting;
    for (const auto& row : db::pending_ops(still))
        ++waiting[row.op.stream];
    std::vector<Gap> out;
    for (const auto& row : lowest_pending(still)) {
        const auto peer = db::find_peer(still, row.origin.device);
        out.push_back({row.op.stream, row.origin.device, peer ? peer->officer : "", highest_below(still, row) + 1, row.op.seq - 1, waiting[row.op.stream]});
    }
    return out;
}

Result<std::size_t> waive_gap(db::Store& hub, const StreamId& stream)
{
    if (hub.identity().role != db::Role::hub)
        return Problem{.code = "waive.not_hub"};
    auto rows = lowest_pending(hub.reader());
    std::erase_if(rows, [&](const db::PendingRow& row) { return row.op.stream != stream; });
    if (rows.empty())
        return Problem{.code = "waive.none", .field = "stream", .value = id_text(stream)};
    return hub.write([&](db::Transaction& t) {
        for (const auto& row : rows)
            t.append({.kind = sync::Kind::waive_gap, .scope = row.op.scope, .over = {sync::ref_of(row.op)}});
        return t.ops_added() - rows.size();
    });
}

} // namespace dondoc::actions

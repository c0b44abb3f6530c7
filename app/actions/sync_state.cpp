#include "app/actions/sync_state.hpp"
#include "core/bundle/fingerprint.hpp"
#include "db/exchange_runs.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

bool covers(const std::vector<sync::Run>& ack, const StreamId& stream, std::uint64_t seq)
{
    return std::any_of(ack.begin(), ack.end(), [&](const sync::Run& run) { return run.stream == stream && run.low <= seq && seq <= run.seq; });
}

/// A bundle is received when the receipt covers the head that its writer had, or names the bundle itself as seen.
Delivery delivery_of(const db::OutboxRow& row, const std::vector<db::PeerRow>& peers)
{
    const auto at = std::find_if(peers.begin(), peers.end(), [&](const db::PeerRow& peer) { return peer.device == row.device; });
    if (at != peers.end()) {
        const sync::Statement said = db::statement_of(*at);
        if ((row.seq > 0 && covers(said.have, row.stream, row.seq)) || (said.saw.epoch == row.number.epoch && said.saw >= row.number))
            return Delivery::received;
    }
    return row.handed_over ? Delivery::handed_over : Delivery::written;
}

void add_bundles(const db::Reader& reader, const std::vector<db::PeerRow>& peers, SyncState& out)
{
    for (auto& row : db::outbox(reader)) {
        BundleLine line{row, bundle::fingerprint(row.manifest), delivery_of(row, peers)};
        out.bundles.push_back(std::move(line));
    }
    out.inbox = db::inbox(reader);
}

void add_hub(const db::Reader& reader, const db::Store& store, const db::PeerRow& hub, SyncState& out)
{
    out.unsent = db::count_uncovered(reader, store.identity().device, db::statement_of(hub).have);
    out.held_there = db::held_there(reader).size();
    out.last_receipt_ms = hub.taken_ms;
    if (!hub.statement)
        return;
    out.hub_wall_ms = hub.statement->wall_ms;
    out.refused_there = hub.statement->quarantine;
}

void add_devices(const db::Reader& reader, const std::vector<db::PeerRow>& peers, SyncState& out)
{
    for (const auto& peer : peers)
        out.devices.push_back({peer.device, peer.officer, peer.office, peer.revoked, peer.taken_ms, peer.number, db::pending_count(reader, peer.device)});
}

} // namespace

SyncState sync_state(const db::Store& store)
{
    const auto still = store.snapshot();
    const auto peers = db::peers(still);
    const db::Exchange state = db::exchange_state(still);
    const bool is_hub = store.identity().role == db::Role::hub;
    SyncState out;
    out.enrolled = is_hub || !state.certificate.empty();
    add_bundles(still, peers, out);
    if (const auto list = bundle::read_trust_list(state.trust_list); !state.trust_list.empty() && list.ok())
        out.trust_until = list->valid_until;
    if (is_hub)
        add_devices(still, peers, out);
    else if (!peers.empty())
        add_hub(still, store, peers.front(), out);
    else
        out.unsent = db::count_uncovered(still, store.identity().device, {});
    return out;
}

bool is_received(const db::Store& store, const RecordId& record)
{
    const auto still = store.snapshot();
    const auto peers = db::peers(still);
    if (peers.empty())
        return false;
    const auto ack = db::statement_of(peers.front()).have;
    bool all = true;
    db::each_op(still, {.record = record}, [&](const db::LogRow& row) {
        const auto owner = db::find_stream(still, row.op.stream);
        all = !owner || owner->device != store.identity().device || covers(ack, row.op.stream, row.op.seq);
        return all;
    });
    return all;
}

} // namespace dondoc::actions

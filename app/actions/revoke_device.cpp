#include "app/actions/revoke_device.hpp"
#include "db/assignments.hpp"
#include "db/exchange_runs.hpp"
#include "db/exchange_state.hpp"

namespace dondoc::actions {
namespace {

bundle::Revocation revocation_of(const db::Reader& reader, const DeviceId& device)
{
    bundle::Revocation out{device, {}};
    for (const sync::Run& run : db::runs_of(reader, device)) {
        auto& seq = out.cut[run.stream];
        seq = std::max(seq, run.seq);
    }
    return out;
}

cbor::Map payload_of(const bundle::Revocation& revocation)
{
    cbor::Array cut;
    for (const auto& [stream, seq] : revocation.cut)
        cut.push_back(cbor::Array{cbor::Value(stream.view()), cbor::Value(seq)});
    return {{1, cbor::Map{{1, revocation.device.view()}, {2, std::move(cut)}}}};
}

} // namespace

Result<RevokedDevice> revoke_device(db::Store& hub, const DeviceId& device)
{
    if (hub.identity().role != db::Role::hub)
        return Problem{.code = "revoke.not_hub"};
    const auto peer = db::find_peer(hub.reader(), device);
    if (!peer)
        return Problem{.code = "device.unknown", .field = "id", .value = id_text(device)};
    if (!peer->revoked)
        hub.write([&](db::Transaction& t) {
            const bundle::Revocation revocation = revocation_of(t, device);
            db::revoke_peer(t, revocation);
            t.append({.kind = sync::Kind::revoke_device, .payload = payload_of(revocation)});
        });
    return RevokedDevice{device, peer->officer, db::open_assignments(hub.reader(), peer->officer).size()};
}

} // namespace dondoc::actions

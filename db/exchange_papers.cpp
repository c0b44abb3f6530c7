#include "db/exchange_papers.hpp"
#include "core/bundle/fields.hpp"
#include "db/exchange_state.hpp"
#include "db/query.hpp"

namespace dondoc::db {
namespace {

using namespace bundle;
using cbor::Array;
using cbor::Value;

Array devices(const Reader& reader)
{
    Array out;
    Query q(reader, "SELECT device, certificate, serial, office, officer, enrolled_ms, revoked FROM peer ORDER BY device");
    while (q.step())
        out.push_back(Array{Value(q.blob(0)), Value(q.blob(1)), Value(q.natural(2)), Value(q.text(3)), Value(q.text(4)), Value(q.integer(5)), Value(q.yes(6))});
    return out;
}

Array cuts(const Reader& reader)
{
    Array out;
    Query q(reader, "SELECT device, stream, seq FROM revocation ORDER BY device, stream");
    while (q.step())
        out.push_back(Array{Value(q.blob(0)), Value(q.blob(1)), Value(q.natural(2))});
    return out;
}

/// A certificate with a higher serial is the newer one.
void put_device(Transaction& t, const Value& value)
{
    const Array& p = tuple_in(value, 7);
    const PeerRow fresh{id_in<DeviceId>(p[0]), bytes_in(p[1]), count_in(p[2]), text_in(p[3], 200), text_in(p[4], 200), integer_in(p[5])};
    const auto held = find_peer(t, fresh.device);
    if (!held || held->serial < fresh.serial)
        put_peer(t, fresh);
    need(p[6].boolean() != nullptr, "boolean");
    if (*p[6].boolean())
        revoke_peer(t, {fresh.device, {}});
}

void put_cut(Transaction& t, const Value& value)
{
    const Array& p = tuple_in(value, 3);
    revoke_peer(t, {id_in<DeviceId>(p[0]), {{id_in<StreamId>(p[1]), count_in(p[2])}}});
}

void put_all(Transaction& t, const cbor::Map& map)
{
    if (const std::uint64_t version = count_in(cbor::at(map, 1)); version > exchange_state(t).trust_version)
        put_trust_list(t, version, bytes_in(cbor::at(map, 2)));
    if (exchange_state(t).certificate.empty() && cbor::at(map, 3).bytes() != nullptr && !cbor::at(map, 3).bytes()->empty())
        put_own_certificate(t, bytes_in(cbor::at(map, 3)));
    for (const Value& device : array_in(cbor::at(map, 4), 100'000))
        put_device(t, device);
    for (const Value& cut : array_in(cbor::at(map, 5), 1'000'000))
        put_cut(t, cut);
}

} // namespace

Bytes papers(const Reader& reader)
{
    const Exchange state = exchange_state(reader);
    return cbor::encode(cbor::Map{{1, state.trust_version}, {2, ByteView(state.trust_list)}, {3, ByteView(state.certificate)}, {4, devices(reader)}, {5, cuts(reader)}});
}

bool put_papers(Transaction& t, ByteView stored)
try {
    const auto value = cbor::decode(stored);
    need(value.ok() && value->map() != nullptr, "papers");
    put_all(t, *value->map());
    return true;
} catch (const Malformed&) {
    return false;
}

} // namespace dondoc::db

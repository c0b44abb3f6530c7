#include "core/bundle/statement_wire.hpp"
#include "core/bundle/fields.hpp"
#include "core/bundle/reason.hpp"

namespace dondoc::bundle {

namespace {

using cbor::Array;
using cbor::Map;
using cbor::Value;

constexpr cbor::Limits segment_limits{.depth = 8};

Value hashes(const std::vector<Hash>& list)
{
    return list_of(list, [](const Hash& hash) { return Value(hash.view()); });
}

std::vector<Hash> hashes_in(const Value& value) { return list_in<Hash>(value, SIZE_MAX, hash_in); }

Value value_of(const StreamOwner& o) { return Array{Value(o.stream.view()), Value(o.device.view()), Value(o.epoch), Value(o.by_hub)}; }

StreamOwner owner_in(const Value& value)
{
    const Array& p = tuple_in(value, 4);
    need(p[3].boolean() != nullptr, "boolean");
    return {id_in<StreamId>(p[0]), id_in<DeviceId>(p[1]), count_in(p[2]), *p[3].boolean()};
}

Value value_of(const SnapshotPart& s) { return Array{Value(s.table), Value(s.owner.view()), Value(s.epoch), Value(s.counter), Value(s.body)}; }

SnapshotPart snapshot_in(const Value& value)
{
    const Array& p = tuple_in(value, 5);
    return {count_in(p[0]), id_in<ScopeId>(p[1]), count_in(p[2]), count_in(p[3]), bytes_in(p[4])};
}

template <class Out, class Read>
Result<Out> decoded(ByteView raw, Read read)
{
    try {
        const auto value = cbor::decode(raw, segment_limits);
        need(value.ok(), "cbor");
        return read(*value);
    } catch (const Malformed& malformed) {
        return refusal(Reason::not_canonical, malformed.what);
    }
}

} // namespace

Bytes encode(const Lists& lists)
{
    Map map;
    put_list(map, 1, list_of(lists.owners, [](const StreamOwner& o) { return value_of(o); }));
    put_list(map, 2, hashes(lists.held));
    put_list(map, 3, hashes(lists.confirmed));
    put_list(map, 4, hashes(lists.surplus));
    return cbor::encode(map);
}

Result<Lists> read_lists(ByteView raw)
{
    return decoded<Lists>(raw, [](const Value& value) -> Lists {
        const Map& map = map_in(value);
        return {list_in<StreamOwner>(cbor::at(map, 1), SIZE_MAX, owner_in), hashes_in(cbor::at(map, 2)), hashes_in(cbor::at(map, 3)),
                hashes_in(cbor::at(map, 4))};
    });
}

Bytes encode(const std::vector<SnapshotPart>& parts)
{
    return cbor::encode(list_of(parts, [](const SnapshotPart& s) { return value_of(s); }));
}

Result<std::vector<SnapshotPart>> read_snapshots(ByteView raw)
{
    return decoded<std::vector<SnapshotPart>>(
        raw, [](const Value& value) { return list_in<SnapshotPart>(value, SIZE_MAX, snapshot_in); });
}

Hash snapshot_hash(ByteView body) { return blake2b("bhx-snap-v1", body); }

} // namespace dondoc::bundle

#include "core/sync/op.hpp"
#include "core/base/check.hpp"
#include <algorithm>

namespace dondoc::sync {
namespace {

using cbor::Array;
using cbor::Map;
using cbor::Value;

enum Key : std::uint64_t { k_stream = 1, k_seq, k_hlc, k_kind, k_scope, k_record, k_over, k_grant, k_actor, k_schema, k_wall, k_payload_hash, k_prev };

constexpr std::size_t longest_actor = 16;
constexpr std::uint64_t largest_wall = (std::uint64_t{1} << 47) - 1; ///< ms; << 16 stays within int64

Hash payload_hash_of(ByteView payload) { return blake2b("bhx-payload-v1", payload); }

Value value_of(const Ref& ref, const StreamId& own)
{
    Array out;
    if (ref.stream != own)
        out.emplace_back(ref.stream.view());
    out.emplace_back(ref.seq);
    out.emplace_back(ByteView(ref.h8));
    return out;
}

template <class Bytes16>
void put_if(Map& map, Key key, const Bytes16& id, bool present)
{
    if (present)
        map.emplace(key, Value(ByteView(id)));
}

struct Refused {
    const char* code;
};

void require(bool holds, const char* code)
{
    if (!holds)
        throw Refused{code};
}

std::uint64_t count_at(const Map& map, Key key, std::uint64_t otherwise)
{
    const Value& value = cbor::at(map, key);
    if (value.is_null())
        return otherwise;
    require(value.integer() != nullptr && *value.integer() >= 0, "op.header");
    return static_cast<std::uint64_t>(*value.integer());
}

template <std::size_t n>
std::array<std::uint8_t, n> exact(const Value& value)
{
    require(value.bytes() != nullptr && value.bytes()->size() == n, "op.header");
    std::array<std::uint8_t, n> out{};
    std::copy(value.bytes()->begin(), value.bytes()->end(), out.begin());
    return out;
}

template <std::size_t n>
std::array<std::uint8_t, n> exact_or_zero(const Map& map, Key key)
{
    const Value& value = cbor::at(map, key);
    return value.is_null() ? std::array<std::uint8_t, n>{} : exact<n>(value);
}

Ref ref_from(const Value& value, const StreamId& own)
{
    require(value.array() != nullptr, "op.over");
    const Array& parts = *value.array();
    require(parts.size() == 2 || parts.size() == 3, "op.over");
    Ref out{.stream = own};
    if (parts.size() == 3)
        out.stream.bytes = exact<16>(parts[0]);
    const Value& seq = parts[parts.size() - 2];
    require(seq.integer() != nullptr && *seq.integer() > 0, "op.over");
    out.seq = static_cast<std::uint64_t>(*seq.integer());
    out.h8 = exact<8>(parts.back());
    return out;
}

std::vector<Ref> over_from(const Map& map, const StreamId& own)
{
    const Value& value = cbor::at(map, k_over);
    std::vector<Ref> out;
    if (value.is_null())
        return out;
    require(value.array() != nullptr, "op.over");
    for (const Value& item : *value.array()) {
        Ref ref = ref_from(item, own);
        require(out.empty() || out.back() < ref, "op.over");
        out.push_back(ref);
    }
    return out;
}

std::string actor_from(const Map& map)
{
    const Value& value = cbor::at(map, k_actor);
    if (value.is_null())
        return {};
    require(value.text() != nullptr && value.text()->size() <= longest_actor, "op.header");
    return *value.text();
}

Op op_from(const Map& map)
{
    Op op;
    op.stream.bytes = exact<16>(cbor::at(map, k_stream));
    op.seq = count_at(map, k_seq, 0);
    op.hlc = count_at(map, k_hlc, 0);
    const std::uint64_t kind = count_at(map, k_kind, 0);
    require(kind >= 1 && kind <= 255, "op.kind");
    op.kind = static_cast<Kind>(kind);
    op.scope.bytes = exact<16>(cbor::at(map, k_scope));
    op.record.bytes = exact_or_zero<16>(map, k_record);
    op.over = over_from(map, op.stream);
    op.grant = exact_or_zero<8>(map, k_grant);
    op.actor = actor_from(map);
    op.schema = count_at(map, k_schema, 0);
    op.wall = count_at(map, k_wall, 0);
    op.payload_hash.bytes = exact<32>(cbor::at(map, k_payload_hash));
    op.prev.bytes = exact_or_zero<32>(map, k_prev);
    require(op.seq >= 1 && (op.seq == 1) == op.prev.empty(), "op.chain");
    return op;
}

void check_payload(const Value& value)
{
    require(value.map() != nullptr, "op.payload");
    const Value& salt = cbor::at(*value.map(), 0);
    require(salt.is_null() || (salt.bytes() != nullptr && salt.bytes()->size() == 16), "op.salt");
}

Op unpacked(ByteView stored)
{
    require(stored.size() <= op_limit, "op.too_long");
    const auto decoded = cbor::decode(stored, {.depth = 7}); // the payload's six and the pair around it
    require(decoded.ok(), "op.encoding");
    const Array* pair = decoded->array();
    require(pair != nullptr && pair->size() == 2 && pair->front().map() != nullptr, "op.form");
    Op op = op_from(*pair->front().map());
    const Bytes header = header_bytes(op);
    require(stored.size() > header.size() && std::equal(header.begin(), header.end(), stored.begin() + 1), "op.header");
    if (!pair->back().is_null()) {
        check_payload(pair->back());
        op.payload = copy_of(stored.subspan(1 + header.size()));
        require(payload_hash_of(op.payload) == op.payload_hash, "op.payload");
    }
    op.hash = blake2b("bhx-op-v1", header);
    return op;
}

} // namespace

Ref ref_of(const Op& op)
{
    Ref out{op.stream, op.seq, {}};
    std::copy_n(op.hash.bytes.begin(), 8, out.h8.begin());
    return out;
}

Bytes header_bytes(const Op& op)
{
    Map map{{k_stream, op.stream.view()}, {k_seq, op.seq}, {k_hlc, op.hlc}, {k_kind, std::uint64_t{static_cast<std::uint8_t>(op.kind)}}, {k_scope, op.scope.view()}};
    put_if(map, k_record, op.record.bytes, !op.record.empty());
    if (!op.over.empty()) {
        Array refs;
        for (const Ref& ref : op.over)
            refs.push_back(value_of(ref, op.stream));
        map.emplace(k_over, std::move(refs));
    }
    put_if(map, k_grant, op.grant, op.grant != GrantId{});
    if (!op.actor.empty())
        map.emplace(k_actor, op.actor);
    map.emplace(k_schema, op.schema);
    if (op.wall != 0)
        map.emplace(k_wall, op.wall);
    map.emplace(k_payload_hash, op.payload_hash.view());
    put_if(map, k_prev, op.prev.bytes, !op.prev.empty());
    return cbor::encode(map);
}

void seal(Op& op)
{
    check(op.seq >= 1 && (op.seq == 1) == op.prev.empty(), "an op stands at its place in the chain");
    check(op.actor.size() <= longest_actor, "an actor's code has at most 16 bytes");
    check(!op.payload.empty(), "a new op has a payload, at least an empty map");
    std::sort(op.over.begin(), op.over.end());
    op.over.erase(std::unique(op.over.begin(), op.over.end()), op.over.end());
    op.payload_hash = payload_hash_of(op.payload);
    op.hash = blake2b("bhx-op-v1", header_bytes(op));
}

Bytes pack(const Op& op)
{
    const Bytes header = header_bytes(op);
    Bytes out{0x82}; // array of two
    out.reserve(header.size() + op.payload.size() + 2);
    out.insert(out.end(), header.begin(), header.end());
    if (op.payload.empty())
        out.push_back(0xF6); // null: redacted
    else
        out.insert(out.end(), op.payload.begin(), op.payload.end());
    return out;
}

Result<Op> unpack(ByteView stored)
{
    try {
        return unpacked(stored);
    } catch (const Refused& refused) {
        return Problem{.code = refused.code};
    }
}

std::uint64_t next_hlc(std::uint64_t last, std::int64_t wall_ms)
{
    const std::uint64_t wall = wall_ms < 0 ? 0 : std::min(static_cast<std::uint64_t>(wall_ms), largest_wall);
    return std::max(last + 1, wall << 16);
}

} // namespace dondoc::sync

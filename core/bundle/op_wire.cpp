#include "core/bundle/op_wire.hpp"
#include "core/bundle/fields.hpp"
#include "core/bundle/limits.hpp"
#include "core/bundle/reason.hpp"

namespace dondoc::bundle {

namespace {

using cbor::Array;
using cbor::Value;

constexpr cbor::Limits wire_limits{.depth = 8};

Value bytes_or_null(ByteView bytes, bool there) { return there ? Value(bytes) : Value(); }

Value ref_value(const sync::Ref& ref, const StreamId& own)
{
    Array out{Value(ref.seq), Value(ByteView(ref.h8))};
    if (ref.stream != own)
        out.insert(out.begin(), Value(ref.stream.view()));
    return out;
}

sync::Ref ref_in(const Value& value, const StreamId& own)
{
    const Array& parts = array_in(value, 3);
    need(parts.size() >= 2, "reference");
    const StreamId stream = parts.size() == 3 ? id_in<StreamId>(parts[0]) : own;
    return {stream, count_in(parts[parts.size() - 2]), exact_bytes<8>(parts.back())};
}

/// [hlc − the one before, kind, scope, record | null, over, grant | null, actor, schema, wall, payload | null, payload hash where the payload is gone].
Value wire_of(const sync::Op& op, std::uint64_t former_hlc)
{
    const auto step = static_cast<std::int64_t>(op.hlc) - static_cast<std::int64_t>(former_hlc);
    Array out{Value(step), Value(static_cast<int>(op.kind)), Value(op.scope.view()), bytes_or_null(op.record.view(), !op.record.empty()),
              list_of(op.over, [&](const sync::Ref& ref) { return ref_value(ref, op.stream); }),
              bytes_or_null(op.grant, op.grant != sync::GrantId{}), Value(op.actor), Value(op.schema), Value(op.wall)};
    if (op.payload.empty())
        out.insert(out.end(), {Value(), Value(op.payload_hash.view())});
    else
        out.push_back(Value(op.payload));
    return out;
}

/// Fills all but stream, seq and prev.
void read_wire(const Array& parts, std::uint64_t former_hlc, sync::Op& op)
{
    need(parts.size() == 10 || parts.size() == 11, "op");
    const std::int64_t hlc = static_cast<std::int64_t>(former_hlc) + integer_in(parts[0]);
    need(hlc >= 0, "hlc");
    op.hlc = static_cast<std::uint64_t>(hlc);
    const std::uint64_t kind = count_in(parts[1]);
    need(kind >= 1 && kind <= 255, "kind");
    op.kind = static_cast<sync::Kind>(kind);
    op.scope = id_in<ScopeId>(parts[2]);
    op.record = parts[3].is_null() ? RecordId{} : id_in<RecordId>(parts[3]);
    op.over = list_in<sync::Ref>(parts[4], 4096, [&](const Value& v) { return ref_in(v, op.stream); });
    op.grant = parts[5].is_null() ? sync::GrantId{} : exact_bytes<8>(parts[5]);
    op.actor = text_in(parts[6], 16);
    op.schema = count_in(parts[7]);
    op.wall = count_in(parts[8]);
    if (parts.size() == 10)
        op.payload = bytes_in(parts[9]);
    else
        op.payload_hash = hash_in(parts[10]);
}

/// An op as the strict reader of stored ops takes it, or nothing: the elided form can say no more than the stored one.
sync::Op strictly(const Bytes& stored)
{
    need(stored.size() <= sync::op_limit, "op.too_long");
    auto op = sync::unpack(stored);
    need(op.ok(), "op");
    return std::move(*op);
}

sync::Op rebuilt(sync::Op draft)
{
    need(draft.seq >= 1 && (draft.seq == 1) == draft.prev.empty(), "place in the chain");
    if (!draft.payload.empty())
        sync::seal(draft);
    return strictly(sync::pack(draft));
}

void read_run(const Value& value, std::vector<sync::Op>& out)
{
    const Array& parts = tuple_in(value, 4);
    const auto stream = id_in<StreamId>(parts[0]);
    std::uint64_t seq = count_in(parts[1]);
    Hash prev = parts[2].is_null() ? Hash{} : hash_in(parts[2]);
    std::uint64_t hlc = 0;
    for (const Value& item : array_in(parts[3])) {
        sync::Op op{.stream = stream, .seq = seq++, .prev = prev};
        read_wire(array_in(item), hlc, op);
        out.push_back(rebuilt(std::move(op)));
        prev = out.back().hash;
        hlc = out.back().hlc;
    }
}

Value run_value(const OpRun& run)
{
    check(!run.empty(), "a run of at least one op");
    Array ops;
    std::uint64_t hlc = 0;
    for (const sync::Op& op : run) {
        ops.push_back(wire_of(op, hlc));
        hlc = op.hlc;
    }
    const sync::Op& first = run.front();
    return Array{Value(first.stream.view()), Value(first.seq), bytes_or_null(first.prev.view(), !first.prev.empty()), Value(std::move(ops))};
}

Value vouched_value(const VouchedOp& op) { return Array{Value(sync::pack(op.op)), Value(ByteView(op.voucher))}; }

VouchedOp vouched_in(const Value& value)
{
    const Array& pair = tuple_in(value, 2);
    return {strictly(bytes_in(pair[0])), exact_bytes<16>(pair[1])};
}

FeedItem feed_item_in(const Value& value)
{
    if (array_in(value).size() == 1)
        return {hash_in(array_in(value)[0]), {}};
    VouchedOp op = vouched_in(value);
    return {op.op.hash, std::move(op)};
}

/// Decodes an array of items with `read`.
template <class Item, class Read>
Result<std::vector<Item>> read_items(ByteView raw, Read read)
{
    try {
        const auto value = cbor::decode(raw, wire_limits);
        need(value.ok(), "cbor");
        std::vector<Item> out;
        for (const Value& item : array_in(*value))
            read(item, out);
        return out;
    } catch (const Malformed& malformed) {
        return refusal(Reason::not_canonical, malformed.what);
    }
}

} // namespace

Bytes encode_runs(const std::vector<OpRun>& runs) { return cbor::encode(list_of(runs, run_value)); }

Result<std::vector<sync::Op>> decode_runs(ByteView raw) { return read_items<sync::Op>(raw, read_run); }

Bytes encode_vouched(const std::vector<VouchedOp>& ops) { return cbor::encode(list_of(ops, vouched_value)); }

Result<std::vector<VouchedOp>> decode_vouched(ByteView raw)
{
    return read_items<VouchedOp>(raw, [](const Value& v, auto& out) { out.push_back(vouched_in(v)); });
}

Bytes encode_feed(const std::vector<FeedItem>& items)
{
    return cbor::encode(list_of(items, [](const FeedItem& item) {
        return item.body ? vouched_value(*item.body) : Value(Array{Value(item.hash.view())});
    }));
}

Result<std::vector<FeedItem>> decode_feed(ByteView raw)
{
    return read_items<FeedItem>(raw, [](const Value& v, auto& out) { out.push_back(feed_item_in(v)); });
}

} // namespace dondoc::bundle

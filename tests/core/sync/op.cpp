#include "core/sync/op.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::sync;

namespace {

Op full_op()
{
    Op op;
    op.stream.bytes[0] = 1;
    op.seq = 7;
    op.hlc = next_hlc(0, 1'764'000'000'000);
    op.kind = Kind::set;
    op.scope.bytes[3] = 9;
    op.record.bytes[5] = 4;
    op.over = {Ref{{{2}}, 3, {1, 2}}, Ref{op.stream, 6, {9}}};
    op.grant = {5, 5};
    op.actor = "cb01";
    op.wall = 12;
    op.prev.bytes[0] = 8;
    op.payload = cbor::encode(cbor::Map{{0, Bytes(16, 7)}, {2, cbor::Map{{1, "Nguyễn Văn Đôn"}, {2, -5}}}});
    seal(op);
    return op;
}

} // namespace

TEST_CASE("an op that is packed and unpacked is the same op with the same hash")
{
    const Op op = full_op();
    const auto back = unpack(pack(op));
    REQUIRE(back.ok());
    CHECK(back->hash == op.hash);
    CHECK(back->over == op.over);
    CHECK(back->actor == "cb01");
    CHECK(back->payload == op.payload);
    CHECK(pack(*back) == pack(op));
}

TEST_CASE("a redacted op keeps its hash and its place in the chain")
{
    Op op = full_op();
    const Hash before = op.hash;
    op.payload.clear();
    const auto back = unpack(pack(op));
    REQUIRE(back.ok());
    CHECK(back->hash == before);
    CHECK(back->payload.empty());
}

TEST_CASE("an op of an unknown kind is kept")
{
    Op op = full_op();
    op.kind = static_cast<Kind>(200);
    seal(op);
    CHECK(unpack(pack(op)).ok());
}

TEST_CASE("an op cut at any length is refused")
{
    const Bytes stored = pack(full_op());
    for (std::size_t n = 0; n < stored.size(); ++n) {
        CAPTURE(n);
        CHECK_FALSE(unpack(ByteView(stored).first(n)).ok());
    }
}

TEST_CASE("an op with one bit flipped is refused or is another op with another hash")
{
    const Op op = full_op();
    const Bytes stored = pack(op);
    for (std::size_t i = 0; i < stored.size() * 8; ++i) {
        Bytes flipped = stored;
        flipped[i / 8] = static_cast<std::uint8_t>(flipped[i / 8] ^ 1U << (i % 8));
        const auto back = unpack(flipped);
        if (!back.ok())
            continue;
        CAPTURE(i);
        CHECK(back->hash != op.hash);
        CHECK(pack(*back) == flipped);
    }
}

TEST_CASE("forms that pack would not write are refused")
{
    const Op op = full_op();
    const auto header = *cbor::decode(header_bytes(op)).value().map();
    const auto payload = *cbor::decode(op.payload);
    const auto refused = [&](std::uint64_t key, cbor::Value value) {
        auto changed = header;
        changed[key] = std::move(value);
        const auto back = unpack(cbor::encode(cbor::Array{changed, payload}));
        return !back.ok();
    };
    CHECK_FALSE(refused(9, "cb02"));                                            // another actor: another op, but well formed
    CHECK(refused(14, 1));                                                      // unknown header key
    CHECK(refused(8, Bytes(8, 0)));                                             // no grant is written as absent
    CHECK(refused(11, 0));                                                      // so is wall 0
    CHECK(refused(9, ""));
    CHECK(refused(9, "seventeen bytes !"));
    CHECK(refused(2, 0));
    CHECK(refused(2, 1));                                                       // the first of a stream has no prev
    CHECK(refused(2, -7));
    CHECK(refused(4, 0));
    CHECK(refused(4, 256));
    CHECK(refused(12, Bytes(32, 0)));                                           // not this payload
    CHECK(refused(7, cbor::Array{}));
    CHECK(refused(7, cbor::Array{cbor::Array{op.stream.view(), 6, Bytes(8, 1)}})); // own stream written out
    CHECK(refused(7, cbor::Array{cbor::Array{6, Bytes(8, 1)}, cbor::Array{5, Bytes(8, 1)}}));
    CHECK(refused(7, cbor::Array{cbor::Array{6, Bytes(8, 1)}, cbor::Array{6, Bytes(8, 1)}}));
    CHECK_FALSE(unpack(cbor::encode(cbor::Array{header, 5})).ok());
    CHECK_FALSE(unpack(cbor::encode(cbor::Array{header, payload, 1})).ok());
}

TEST_CASE("an op beyond 64 KiB is refused before it is read")
{
    Op op = full_op();
    op.payload = cbor::encode(cbor::Map{{2, Bytes(op_limit, 1)}});
    seal(op);
    CHECK(unpack(pack(op)).problems().front().code == "op.too_long");
}

TEST_CASE("the hybrid clock never goes back and never leaves the range of an op")
{
    CHECK(next_hlc(0, 5) == 5U << 16);
    CHECK(next_hlc(5U << 16, 5) == (5U << 16) + 1);
    CHECK(next_hlc(9U << 16, -4) == (9U << 16) + 1);
    CHECK(next_hlc(0, INT64_MAX) <= static_cast<std::uint64_t>(INT64_MAX));
}

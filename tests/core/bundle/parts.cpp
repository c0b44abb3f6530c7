#include "tests/core/bundle/a_bundle.hpp"
#include "core/bundle/limits.hpp"
#include "core/bundle/statement_wire.hpp"

using namespace dondoc;
using namespace dondoc::bundle;

namespace {

template <class Read>
std::size_t accepted_after_flips(const Bytes& stored, const Read& read)
{
    std::size_t accepted = 0;
    for (std::size_t bit = 0; bit < stored.size() * 8; ++bit) {
        Bytes flipped = stored;
        flipped[bit / 8] = static_cast<std::uint8_t>(flipped[bit / 8] ^ 1U << bit % 8);
        accepted += read(flipped) ? 1 : 0;
    }
    return accepted;
}

Manifest full_manifest()
{
    Manifest m;
    m.must = {"training"};
    m.optional = {"digests"};
    m.kind = BundleKind::down;
    m.from.bytes.fill(1);
    m.serial = 3;
    m.number = {2, 9};
    m.to.bytes.fill(2);
    m.key.fill(3);
    m.hlc = 12;
    m.wall_ms = -5;
    m.app = "dondoc";
    Hash h;
    h.bytes.fill(4);
    StreamId s;
    s.bytes.fill(5);
    m.streams = {{s, 2, 3, h, h}};
    m.have = {{s, 1, 3, h}};
    m.base = {{s, 1, 2, h}};
    m.saw = sync::Number{1, 4};
    m.segments = {{segment_name(1, SegmentType::feed), SegmentType::feed, 10, 20, h, 1}};
    m.attachments = {{h, 10, "image/png", {h}, {0}}};
    m.want = {h};
    m.totals = {1, 1, 0, 10};
    m.cover = {"a", "b"};
    m.trust_version = 6;
    m.digests = {{ScopeId{s.bytes}, h, h}};
    m.quarantine = {{{1, 2}, 3, "tệp hỏng"}};
    m.note = "gửi lại";
    m.feed = sync::FeedPosition{{2, {1, 2, 3, 4, 5, 6, 7, 8}}, 5, h};
    m.snapshots = {{{1, ScopeId{s.bytes}}, {{2, 7}, h}}};
    m.copies_to = 1;
    return m;
}

} // namespace

TEST_CASE("a manifest with every key comes back as it was written")
{
    const Manifest m = full_manifest();
    const auto read = read_manifest(encode(m));
    REQUIRE(why(read) == "taken");
    CHECK(*read == m);
}

TEST_CASE("a manifest cut anywhere is refused, and a changed one is never the same")
{
    const Manifest m = full_manifest();
    const Bytes stored = encode(m);
    for (std::size_t n = 0; n < stored.size(); ++n)
        CHECK_FALSE(read_manifest(ByteView(stored).first(n)).ok());
    CHECK(accepted_after_flips(stored, [&](const Bytes& b) { const auto r = read_manifest(b); return r.ok() && *r == m; }) == 0);
}

TEST_CASE("a manifest that promises too much is refused by its promises")
{
    Manifest m = full_manifest();
    m.segments[0].raw = limit::segment_raw + 1;
    CHECK(why(read_manifest(encode(m))) == "Q08");
    m = full_manifest();
    m.attachments[0].size = limit::attachment + 1;
    CHECK(why(read_manifest(encode(m))) == "Q08");
    m = full_manifest();
    m.totals.ops = limit::ops + 1;
    CHECK(why(read_manifest(encode(m))) == "Q08");
    m = full_manifest();
    m.segments.assign(limit::segments + 1, m.segments[0]);
    CHECK(why(read_manifest(encode(m))) == "Q08");
}

TEST_CASE("certificates and trust lists hold for the key that signed them, and for no changed bit")
{
    Office office;
    const Bytes certificate = office.certificate(office.laptop);
    const auto read = read_certificate(certificate);
    REQUIRE(read.ok());
    CHECK(read->officers == std::vector<std::string>{"CB01"});
    CHECK(read->issuer == public_of(office.hub.hub->root));
    CHECK(accepted_after_flips(certificate, [&](const Bytes& b) { const auto r = read_certificate(b); return r.ok() && r->issuer == read->issuer; }) == 0);

    TrustList list{4, 1'000, {20'500}, public_of(office.hub.hub->root), office.certificate(office.hub, DeviceRole::hub), public_of(office.escrow),
                   {{device_id(office.laptop), {{StreamId{{1, 2}}, 17}}}}, {{"CB01", "Nguyễn Văn An"}}};
    const Bytes stored = issue(list, office.hub.hub->root);
    REQUIRE(read_trust_list(stored).ok());
    CHECK(*read_trust_list(stored) == list);
    CHECK(accepted_after_flips(stored, [&](const Bytes& b) { const auto r = read_trust_list(b); return r.ok() && r->root == list.root; }) == 0);
}

TEST_CASE("a redacted op keeps its hash on the wire")
{
    OpRun run = some_ops(3);
    run[1].payload.clear();
    const auto read = decode_runs(encode_runs({run}));
    REQUIRE(read.ok());
    CHECK(read->at(1).hash == run[1].hash);
    CHECK(read->at(2).hash == run[2].hash);
    CHECK(read->at(1).payload.empty());
}

TEST_CASE("ops on the wire: no cut and no flipped bit gives the same chain or ends the program")
{
    const OpRun run = some_ops(3);
    const Bytes raw = encode_runs({run});
    for (std::size_t n = 0; n < raw.size(); ++n)
        CHECK_FALSE(decode_runs(ByteView(raw).first(n)).ok());
    CHECK(accepted_after_flips(raw, [&](const Bytes& b) {
              const auto r = decode_runs(b);
              return r.ok() && r->size() == 3 && r->back().hash == run.back().hash && r->front().stream == run.front().stream && r->front().seq == 1;
          }) == 0);
}

TEST_CASE("feed entries and vouched ops come back with their vouchers, and without a body where it was left out")
{
    const OpRun run = some_ops(2);
    std::array<std::uint8_t, 32> key{};
    key.fill(9);
    const sync::Voucher voucher = sync::vouch(key, run[0].hash, {});
    CHECK(voucher != sync::vouch(key, run[1].hash, {}));
    const auto items = decode_feed(encode_feed({{run[0].hash, VouchedOp{run[0], voucher}}, {run[1].hash, {}}}));
    REQUIRE(items.ok());
    CHECK(items->at(0).hash == run[0].hash);
    CHECK(items->at(0).body->voucher == voucher);
    CHECK_FALSE(items->at(1).body);
    const auto vouched = decode_vouched(encode_vouched({{run[1], voucher}}));
    REQUIRE(vouched.ok());
    CHECK(vouched->at(0).op.hash == run[1].hash);
}

TEST_CASE("ten thousand ops cost fewer than 60 bytes each in a segment")
{
    const OpRun run = some_ops(10'000);
    const PackedSegment packed = pack_segment(1, SegmentType::ops, run.size(), encode_runs({run}));
    MESSAGE("bytes per op with random scope and record: " << packed.stored.size() / run.size());
    CHECK(packed.stored.size() < run.size() * 60);
}

TEST_CASE("the long lists and the snapshots of a bundle come back as they were written, and no cut of them is taken")
{
    Hash h;
    h.bytes.fill(7);
    const Lists lists{{{StreamId{{1}}, DeviceId{{2}}, 3, true}}, {h}, {}, {h, h}};
    const std::vector<SnapshotPart> parts{{2, ScopeId{{5}}, 1, 9, {1, 2, 3}}};
    CHECK(*read_lists(encode(lists)) == lists);
    CHECK(*read_snapshots(encode(parts)) == parts);
    for (std::size_t n = 0; n < encode(lists).size(); ++n)
        CHECK_FALSE(read_lists(ByteView(encode(lists)).first(n)).ok());
    for (std::size_t n = 0; n < encode(parts).size(); ++n)
        CHECK_FALSE(read_snapshots(ByteView(encode(parts)).first(n)).ok());
}

// What stands inside the segments of a bundle; the first byte chooses which.
#include "core/bundle/op_wire.hpp"
#include "core/bundle/segment.hpp"
#include "core/bundle/statement_wire.hpp"
#include "tests/fuzz/target.hpp"

namespace dondoc::fuzz {
namespace {

using namespace bundle;

void run(ByteView input)
{
    if (input.empty())
        return;
    const ByteView rest = input.subspan(1);
    switch (input[0] % 5) {
    case 0: (void)decode_runs(rest); break;
    case 1: (void)decode_vouched(rest); break;
    case 2: (void)decode_feed(rest); break;
    case 3: (void)read_lists(rest); break;
    default: (void)read_snapshots(rest);
    }
}

Bytes chosen(std::uint8_t which, const Bytes& rest)
{
    Bytes out{which};
    out.insert(out.end(), rest.begin(), rest.end());
    return out;
}

std::vector<Bytes> samples()
{
    OpRun ops;
    for (std::uint64_t seq = 1; seq <= 3; ++seq) {
        sync::Op op;
        op.stream.bytes[0] = 1;
        op.seq = seq;
        op.hlc = sync::next_hlc(seq, 1'764'000'000'000);
        op.prev = seq == 1 ? Hash{} : ops.back().hash;
        op.payload = cbor::encode(cbor::Map{{2, "x"}});
        seal(op);
        ops.push_back(op);
    }
    return {chosen(0, encode_runs({ops})), chosen(1, encode_vouched({{ops[0], {1}}})), chosen(2, encode_feed({{ops[0].hash, VouchedOp{ops[0], {1}}}, {ops[1].hash, {}}})),
            chosen(3, encode(Lists{{{{{1}}, {{2}}, 1, true}}, {{{3}}}, {}, {{{4}}}})), chosen(4, encode(std::vector<SnapshotPart>{{1, {{1}}, 1, 2, Bytes(20, 3)}}))};
}

void run_zstd(ByteView input)
{
    if (input.size() < 3)
        return;
    const ByteView stored = input.subspan(3);
    const std::uint64_t raw = (std::uint64_t{input[0]} << 16 | std::uint64_t{input[1]} << 8 | input[2]);
    (void)unpack_segment({segment_name(1, SegmentType::ops), SegmentType::ops, raw, stored.size(), segment_hash(stored), 1}, stored);
}

std::vector<Bytes> zstd_samples()
{
    const PackedSegment packed = pack_segment(1, SegmentType::ops, 1, Bytes(600, 5));
    Bytes out{0, 600 >> 8, 600 & 255};
    out.insert(out.end(), packed.stored.begin(), packed.stored.end());
    return {out};
}

} // namespace

const Target segment_target{"segment", run, samples}, zstd_target{"zstd", run_zstd, zstd_samples};

} // namespace dondoc::fuzz

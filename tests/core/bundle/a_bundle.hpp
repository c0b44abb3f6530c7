#pragma once
// A small bundle from a laptop to a hub, and how a hub reads it.
#include "core/bundle/bundle_reader.hpp"
#include "core/bundle/bundle_writer.hpp"
#include "core/bundle/op_wire.hpp"
#include "core/bundle/reason.hpp"
#include "core/sync/op.hpp"
#include <doctest/doctest.h>

namespace dondoc::bundle {

struct Office {
    SeededRandom random{77};
    BoxSecret escrow = new_box_secret(random);
    StoreKeys hub = new_hub_keys(random, public_of(escrow));
    StoreKeys laptop = new_field_keys(random);

    [[nodiscard]] Bytes certificate(const StoreKeys& keys, DeviceRole role = DeviceRole::field, bool training = false) const
    {
        Certificate c{1, public_of(keys.sign), public_of(keys.box), "04801", "BHXH cơ sở Hải Châu", {"CB01"}, role, {20000}, {21000}, {}, training, "Nguyễn Văn An"};
        return issue(c, hub.hub->root);
    }
    [[nodiscard]] Trust trust_of_hub() const { return {device_id(hub), false, public_of(hub.hub->root), {}}; }
};

inline OpRun some_ops(std::size_t count, std::uint64_t seed = 9)
{
    SeededRandom random(seed);
    OpRun run;
    StreamId stream;
    random.fill(stream.bytes);
    for (std::size_t i = 0; i < count; ++i) {
        sync::Op op{.stream = stream, .seq = i + 1, .hlc = (1'700'000'000'000ULL + i) << 16, .kind = sync::Kind::create};
        random.fill(op.scope.bytes);
        random.fill(op.record.bytes);
        op.actor = "CB01";
        op.payload = cbor::encode(cbor::Map{{1, cbor::Map{{1, 1}}}, {2, "Đơn vị hẹn trả nợ trước ngày 30"}});
        if (i > 0) {
            op.prev = run.back().hash;
            op.over = {sync::ref_of(run.back())};
        }
        sync::seal(op);
        run.push_back(op);
    }
    return run;
}

inline BundleParts small_parts(const Office& office, const OpRun& run)
{
    BundleParts parts;
    Manifest& m = parts.manifest;
    m.kind = BundleKind::up;
    m.from = device_id(office.laptop);
    m.serial = 1;
    m.number = {1, 7};
    m.to = device_id(office.hub);
    m.app = "dondoc 0.1.0";
    m.totals.ops = run.size();
    m.streams = {{run.front().stream, 1, run.size(), {}, run.back().hash}};
    parts.segments.push_back(pack_segment(1, SegmentType::ops, run.size(), encode_runs({run})));
    parts.certificates.sender = office.certificate(office.laptop);
    parts.letter = "Gói dữ liệu Đôn Đốc: chuyển nguyên tệp này cho BHXH tỉnh.\n";
    return parts;
}

inline Bytes written(const Office& office, const BundleParts& parts, std::uint64_t seed = 5)
{
    SeededRandom random(seed);
    MemorySink out;
    REQUIRE(write_bundle(out, parts, office.laptop.sign, {public_of(office.hub.box), public_of(office.escrow)}, random).ok());
    return out.bytes;
}

struct Kept : BundleHandler {
    std::vector<sync::Op> ops;
    std::map<std::string, Bytes> blobs;
    Result<Done> segment(const SegmentEntry&, ByteView raw) override
    {
        auto read = decode_runs(raw);
        if (!read.ok())
            return read.problems();
        ops.insert(ops.end(), read->begin(), read->end());
        return Done{};
    }
    Result<Done> chunk(const AttachmentEntry& entry, std::uint64_t, ByteView bytes) override
    {
        Bytes& blob = blobs[hex(entry.content.view())];
        blob.insert(blob.end(), bytes.begin(), bytes.end());
        return Done{};
    }
};

inline Result<Kept> read_whole(ByteView file, const Trust& trust, const std::vector<BoxSecret>& keys)
{
    MemorySource source(file);
    BundleReader reader(source);
    if (auto r = reader.read_header(); !r.ok())
        return r.problems();
    if (auto r = reader.unlock(keys); !r.ok())
        return r.problems();
    const auto front = reader.read_front();
    if (!front.ok())
        return front.problems();
    if (auto r = prove(*front, trust, reader.cover()); !r.ok())
        return r.problems();
    Kept kept;
    if (auto r = reader.read_body(front->manifest, kept); !r.ok())
        return r.problems();
    return kept;
}

template <class T>
std::string why(const Result<T>& result)
{
    if (result.ok())
        return "taken";
    const auto reason = reason_of(result.problems().at(0));
    return reason ? code(*reason) : result.problems().at(0).code;
}

} // namespace dondoc::bundle

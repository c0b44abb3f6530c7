#pragma once
// Segments: one zstd frame each, of declared size (SYNC.md 3.4).
#include "core/base/hash.hpp"
#include "core/base/result.hpp"

namespace dondoc::bundle {

enum class SegmentType : std::uint8_t {
    ops = 1,       ///< runs of the sender's own streams, elided (op_wire.hpp)
    vouched = 2,   ///< ops with the hub's voucher: own ones given back by the hub, foreign ones given back by a laptop
    feed = 3,      ///< entries of the device's feed, in order
    snapshots = 4, ///< hub snapshots
    statement = 5, ///< held, confirmed, surplus
};

struct SegmentEntry {
    std::string name; ///< in the tar: "seg/00001.ops.zst"
    SegmentType type = SegmentType::ops;
    std::uint64_t raw = 0;    ///< bytes before compression
    std::uint64_t stored = 0; ///< bytes in the tar
    Hash hash;                ///< of the stored bytes
    std::uint64_t count = 0;  ///< of what it holds
    friend bool operator==(const SegmentEntry&, const SegmentEntry&) = default;
};

struct PackedSegment {
    SegmentEntry entry;
    Bytes stored;
};

/// Compresses at level 3. `number` from 1; raw at most 8 MiB.
PackedSegment pack_segment(std::size_t number, SegmentType type, std::uint64_t count, ByteView raw);
std::string segment_name(std::size_t number, SegmentType type);
Hash segment_hash(ByteView stored);

/// `stored` must already have the hash of a signed entry. Q08 when it is not one frame of exactly the declared size and a small window; Q03 when damaged.
Result<Bytes> unpack_segment(const SegmentEntry& entry, ByteView stored);

} // namespace dondoc::bundle

#pragma once
// Fills segments of about half a megabyte, and keeps the manifest's account of what stands in them.
#include "core/bundle/manifest.hpp"
#include "core/bundle/op_wire.hpp"
#include "core/bundle/statement_wire.hpp"

namespace dondoc::bundle {

/// Account of runs: an op that follows the last one lengthens its range, any other begins a new one. Writer and reader keep it the same way.
void add_to_ranges(std::vector<StreamRange>& ranges, const sync::Op& op);

class SegmentBuilder
{
public:
    /// The lists stand first: they say whose streams the ops are.
    explicit SegmentBuilder(const Lists& lists);
    void own(const sync::Op& op);
    void vouched(const sync::Op& op, ByteView voucher); ///< 16 bytes
    void feed(FeedItem item);
    void snapshot(SnapshotPart part);

    /// Nothing may be added after this. Fills streams and totals.ops of the manifest.
    std::vector<PackedSegment> finish(Manifest& manifest);
    [[nodiscard]] std::uint64_t ops() const { return ops_; }

private:
    void close_own();
    void close_vouched();
    void close_feed();
    void close_snapshots();
    void add(SegmentType type, std::uint64_t count, const Bytes& raw);
    std::vector<PackedSegment> done_;
    std::vector<StreamRange> ranges_;
    std::vector<OpRun> runs_;
    std::vector<VouchedOp> vouched_;
    std::vector<FeedItem> feed_;
    std::vector<SnapshotPart> snapshots_;
    std::size_t run_bytes_ = 0, vouched_bytes_ = 0, feed_bytes_ = 0, snapshot_bytes_ = 0;
    std::uint64_t ops_ = 0;
};

} // namespace dondoc::bundle

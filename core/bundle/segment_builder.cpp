#include "core/bundle/segment_builder.hpp"
#include <algorithm>

namespace dondoc::bundle {

namespace {

constexpr std::size_t target = 512 * 1024; ///< raw bytes: the reader's memory stays small, and zstd has seen enough to be good
constexpr std::size_t fixed_part = 160;    ///< of an op, beside its payload

std::size_t size_of(const sync::Op& op) { return fixed_part + op.payload.size() + 40 * op.over.size(); }

bool follows(const StreamRange& range, const sync::Op& op)
{
    return range.stream == op.stream && range.to + 1 == op.seq && range.head == op.prev;
}

template <class Items>
std::uint64_t count_of(const std::vector<Items>& runs)
{
    std::uint64_t out = 0;
    for (const auto& run : runs)
        out += run.size();
    return out;
}

} // namespace

void add_to_ranges(std::vector<StreamRange>& ranges, const sync::Op& op)
{
    if (ranges.empty() || !follows(ranges.back(), op)) {
        ranges.push_back({op.stream, op.seq, op.seq, op.prev, op.hash});
        return;
    }
    ranges.back().to = op.seq;
    ranges.back().head = op.hash;
}

SegmentBuilder::SegmentBuilder(const Lists& lists)
{
    if (lists.size() > 0)
        add(SegmentType::statement, lists.size(), encode(lists));
}

void SegmentBuilder::add(SegmentType type, std::uint64_t count, const Bytes& raw) { done_.push_back(pack_segment(done_.size() + 1, type, count, raw)); }

void SegmentBuilder::own(const sync::Op& op)
{
    const std::size_t ranges = ranges_.size();
    add_to_ranges(ranges_, op);
    if (runs_.empty() || ranges_.size() != ranges)
        runs_.emplace_back();
    runs_.back().push_back(op);
    run_bytes_ += size_of(op);
    ++ops_;
    if (run_bytes_ >= target)
        close_own();
}

void SegmentBuilder::vouched(const sync::Op& op, ByteView voucher)
{
    check(voucher.size() == std::tuple_size_v<sync::Voucher>, "a voucher of 16 bytes");
    vouched_.push_back({op, {}});
    std::copy(voucher.begin(), voucher.end(), vouched_.back().voucher.begin());
    vouched_bytes_ += size_of(op);
    ++ops_;
    if (vouched_bytes_ >= target)
        close_vouched();
}

void SegmentBuilder::feed(FeedItem item)
{
    feed_bytes_ += 40 + (item.body ? size_of(item.body->op) : 0);
    ops_ += item.body ? 1 : 0;
    feed_.push_back(std::move(item));
    if (feed_bytes_ >= target)
        close_feed();
}

void SegmentBuilder::snapshot(SnapshotPart part)
{
    snapshot_bytes_ += part.body.size() + 60;
    snapshots_.push_back(std::move(part));
    if (snapshot_bytes_ >= target)
        close_snapshots();
}

void SegmentBuilder::close_own()
{
    if (!runs_.empty())
        add(SegmentType::ops, count_of(runs_), encode_runs(runs_));
    runs_.clear();
    run_bytes_ = 0;
}

void SegmentBuilder::close_vouched()
{
    if (!vouched_.empty())
        add(SegmentType::vouched, vouched_.size(), encode_vouched(vouched_));
    vouched_.clear();
    vouched_bytes_ = 0;
}

void SegmentBuilder::close_feed()
{
    if (!feed_.empty())
        add(SegmentType::feed, feed_.size(), encode_feed(feed_));
    feed_.clear();
    feed_bytes_ = 0;
}

void SegmentBuilder::close_snapshots()
{
    if (!snapshots_.empty())
        add(SegmentType::snapshots, snapshots_.size(), encode(snapshots_));
    snapshots_.clear();
    snapshot_bytes_ = 0;
}

std::vector<PackedSegment> SegmentBuilder::finish(Manifest& manifest)
{
    close_own();
    close_vouched();
    close_feed();
    close_snapshots();
    manifest.streams = std::move(ranges_);
    manifest.totals.ops = ops_;
    return std::move(done_);
}

} // namespace dondoc::bundle

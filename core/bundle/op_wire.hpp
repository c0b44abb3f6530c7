#pragma once
// Ops in a segment. A run of one's own stream leaves out all that the reader can recompute (SYNC.md 0, no. 13); ops that travel with the hub's
// voucher stand in their stored form, because their neighbours may not be there.
#include "core/sync/op.hpp"
#include "core/sync/voucher.hpp"

namespace dondoc::bundle {

/// One unbroken stretch of a stream, ascending.
using OpRun = std::vector<sync::Op>;

/// Segment type `ops`: [[stream, first seq, prev | null, [op …]] …].
Bytes encode_runs(const std::vector<OpRun>& runs);
/// Q10 for another form, Q08 for an op beyond its limit. Hashes are computed, never read.
Result<std::vector<sync::Op>> decode_runs(ByteView raw);

struct VouchedOp {
    sync::Op op;
    sync::Voucher voucher{};
};

/// Segment type `vouched`: [[stored op, voucher] …].
Bytes encode_vouched(const std::vector<VouchedOp>& ops);
Result<std::vector<VouchedOp>> decode_vouched(ByteView raw);

/// One entry of a feed: a hash alone says that the op is no longer for this device (FEED.md FIX 9).
struct FeedItem {
    Hash hash;
    std::optional<VouchedOp> body;
};

/// Segment type `feed`: [[stored op, voucher] | [hash] …].
Bytes encode_feed(const std::vector<FeedItem>& items);
Result<std::vector<FeedItem>> decode_feed(ByteView raw);

} // namespace dondoc::bundle

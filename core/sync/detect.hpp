#pragma once
// How a store finds out from a bundle that itself, or the hub, was set back to an older state (SYNC.md 2.8, FEED.md). Pure: the caller says what it holds.
#include "core/sync/statement.hpp"
#include <functional>

namespace dondoc::sync {

enum class Sign : std::uint8_t {
    base_unknown = 3,     ///< D3: the other side believes I hold an op that I lack
    saw_ahead = 4,        ///< D4 at a laptop, D8 at a hub: it has seen a bundle of mine that I never wrote
    own_op_unknown = 5,   ///< D5: an op of my current stream that I did not write
    snapshot_unknown = 9, ///< D9: a snapshot of my epoch that I did not issue
    feed_unknown = 10,    ///< D10: a position of my feed that is not on its chain
};

/// What I am; `current` is the stream that I write now.
struct Self {
    StreamId current;
    Number last_bundle; ///< (my epoch, number of my last bundle)
};

using HoldsRun = std::function<bool(const Run&)>; ///< is the head of this run an op that I hold effective?

/// `fresh_streams`: streams of the ops that this bundle made effective; `newest`: the bundle's statement is newer than all before it.
/// Laptop: D3, D4, D5. `base` and `saw` are those of the hub's bundle.
std::vector<Sign> signs_at_laptop(const Self& self, const std::vector<Run>& base, const Number& saw, const std::vector<StreamId>& fresh_streams, const HoldsRun& holds);

/// Hub: D3, D5, D8, D9, D10. D3, D9 and D10 only from a newest statement, D3 and D9 only if it was made in sight of my present epoch:
/// older ones prove nothing, or one old file would open an epoch each time it comes.
std::vector<Sign> signs_at_hub(const Self& self, const Statement& stated, bool newest, const std::vector<StreamId>& fresh_streams, const HoldsRun& holds,
                               const SnapshotMarks& issued, const HubFeed* feed);

/// D6: another op stands at this place already. `held_at(stream, seq)` gives the hashes held there.
bool is_fork(const Op& op, const std::vector<Hash>& held_at);

/// D7: the number of a device's bundle goes down in its epoch, or the same number comes with another content.
enum class NumberSign : std::uint8_t { in_order, known, older, other_content };
NumberSign judge_number(const Number& fresh, const Hash& content, const Number& last, const Hash& last_content);

/// Of a new epoch: greater than every one that this store has been known under.
std::uint64_t next_epoch(std::uint64_t own, std::uint64_t largest_seen);

/// An op's clock is merged into the receiver's unless it is more than 48 h ahead of the receiver's wall clock (SYNC.md 2.10): a laptop set to 2037 infects nobody.
bool is_clock_far_ahead(std::uint64_t hlc, std::int64_t wall_ms);
std::uint64_t merged_clock(std::uint64_t own_hlc, std::uint64_t seen_hlc, std::int64_t wall_ms);

} // namespace dondoc::sync

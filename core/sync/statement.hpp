#pragma once
// What each side says of itself in a bundle's manifest: full statements, replaced by newer ones, never added to (SYNC.md 2.13.4, FEED.md).
#include "core/sync/feed.hpp"
#include "core/sync/runs.hpp"

namespace dondoc::sync {

/// Of a bundle: (epoch of its writer, counter in it). Of a snapshot: (hub epoch, counter) (FEED.md FIX 4).
struct Number {
    std::uint64_t epoch = 0;
    std::uint64_t no = 0;
    friend auto operator<=>(const Number&, const Number&) = default;
};

struct SnapshotKey {
    std::uint64_t table = 0;
    ScopeId unit; ///< empty for tables of the whole office
    friend auto operator<=>(const SnapshotKey&, const SnapshotKey&) = default;
};

struct SnapshotMark {
    Number number;
    Hash content;
    friend auto operator<=>(const SnapshotMark&, const SnapshotMark&) = default;
};

using SnapshotMarks = std::map<SnapshotKey, SnapshotMark>;

/// Newest statement of a device, as the hub keeps it. A device never heard of: all empty.
struct Statement {
    Number number;                 ///< of the bundle that carried it
    Number saw;                    ///< newest bundle of the other side that its writer had taken
    std::vector<Run> have;         ///< what it holds of its own ops
    std::vector<Run> base;         ///< what it believes the other side holds (= the ack it knows)
    FeedPosition feed;
    SnapshotMarks snapshots;
    std::vector<Hash> want;        ///< attachments named by its ops and not there
    std::vector<Hash> surplus;     ///< foreign ops given back in this bundle
};

inline bool is_newer(const Statement& fresh, const Statement& known) { return fresh.number > known.number; }

/// A snapshot is taken only if its number is higher than the one held (SYNC.md 2.4).
bool supersedes(const SnapshotMark& fresh, const SnapshotMarks& held, const SnapshotKey& key);
/// A hub sends a snapshot when the device's mark is not exactly its own.
bool is_due(const SnapshotMark& mine, const SnapshotMarks& stated, const SnapshotKey& key);

} // namespace dondoc::sync

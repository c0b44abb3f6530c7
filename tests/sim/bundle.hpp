#pragma once
// Bundles as the protocol sees them: no envelope, no bytes.
#include "core/sync/control.hpp"
#include "core/sync/statement.hpp"
#include "core/sync/voucher.hpp"
#include <optional>

namespace dondoc::sim {

using namespace dondoc::sync;

struct Carried {
    const Op* op = nullptr;
    std::optional<Voucher> voucher;
};

struct SnapshotPart {
    SnapshotKey key;
    SnapshotMark mark;
};

/// Laptop to hub.
struct Up {
    DeviceId from;
    bool training = false;
    bool damaged = false;
    Statement stated;
    std::vector<Carried> ops;
    std::vector<Hash> blobs;
};

/// Hub to laptop.
struct Down {
    DeviceId to;
    Number number;
    Number saw;                       ///< newest bundle of the laptop that the hub had taken
    std::vector<Run> base;            ///< what the hub believes the laptop holds of its own ops
    std::vector<Run> ack;
    std::vector<Carried> own;
    std::set<Hash> held;              ///< in the hub's pending
    FeedPart feed;
    std::vector<Carried> bodies;      ///< of the feed's entries, where they may be seen
    std::vector<SnapshotPart> snapshots;
    std::vector<Hash> confirmed;
    std::vector<Hash> blobs;
    std::set<Hash> want;
    std::set<Number> quarantined;
    std::set<ScopeId> truth_units;    ///< of the officer's open grants when it was written; for I5 only
};

} // namespace dondoc::sim

#pragma once
// What a manifest of 1 MiB cannot hold: lists that grow with the log, and whose streams the ops of a bundle are. Segment type `statement`, one a bundle.
#include "core/base/hash.hpp"
#include "core/base/ids.hpp"
#include "core/base/result.hpp"

namespace dondoc::bundle {

/// Whose stream it is; `by_hub` gives its ops the hub's rank.
struct StreamOwner {
    StreamId stream;
    DeviceId device;
    std::uint64_t epoch = 0;
    bool by_hub = false;
    friend bool operator==(const StreamOwner&, const StreamOwner&) = default;
};

struct Lists {
    std::vector<StreamOwner> owners; ///< of every stream whose ops stand in the bundle
    std::vector<Hash> held;          ///< down: in the hub's pending
    std::vector<Hash> confirmed;     ///< down: of the surplus given back, what the hub holds now
    std::vector<Hash> surplus;       ///< up: foreign ops given back here
    friend bool operator==(const Lists&, const Lists&) = default;
    [[nodiscard]] std::size_t size() const { return owners.size() + held.size() + confirmed.size() + surplus.size(); }
};

Bytes encode(const Lists& lists);
Result<Lists> read_lists(ByteView raw); ///< Q10

/// One snapshot: a table's part of one owner, its number at the hub, its canonical body (db/exchange_snapshots writes and reads bodies).
struct SnapshotPart {
    std::uint64_t table = 0;
    ScopeId owner;
    std::uint64_t epoch = 0, counter = 0;
    Bytes body;
    friend bool operator==(const SnapshotPart&, const SnapshotPart&) = default;
};
Bytes encode(const std::vector<SnapshotPart>& parts);
Result<std::vector<SnapshotPart>> read_snapshots(ByteView raw); ///< Q10
Hash snapshot_hash(ByteView body);

} // namespace dondoc::bundle

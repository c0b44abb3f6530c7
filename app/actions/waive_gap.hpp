#pragma once
// waive-gap: ops whose ancestors no longer exist anywhere are let in, by an op of the hub like any other (SYNC.md 2.8).
#include "core/base/result.hpp"
#include "db/store.hpp"

namespace dondoc::actions {

/// A hole in a stream, and what waits above it.
struct Gap {
    StreamId stream;
    DeviceId device;
    std::string officer;
    std::uint64_t from = 0, to = 0; ///< missing seqs
    std::size_t waiting = 0;
};
std::vector<Gap> list_gaps(const db::Store& store);

/// How many ops became effective. `waive.not_hub`, `waive.none` (nothing waits in this stream).
Result<std::size_t> waive_gap(db::Store& hub, const StreamId& stream);

} // namespace dondoc::actions

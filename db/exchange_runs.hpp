#pragma once
// Which ops of a device are held without gaps, which of them the other side lacks, and what a laptop gives back (FEED.md FIX 1, 2).
#include "core/sync/runs.hpp"
#include "db/log.hpp"

namespace dondoc::db {

/// The have-statement about all streams of a device.
std::vector<sync::Run> runs_of(const Reader& reader, const DeviceId& device);
/// Is the head of this run an op that is effective here?
bool holds_run(const Reader& reader, const sync::Run& run);

/// Effective ops of a device that the peer's statement does not cover; by stream, ascending.
void each_uncovered(const Reader& reader, const DeviceId& device, const std::vector<sync::Run>& peer, const std::function<void(const LogRow&)>& use);
std::size_t count_uncovered(const Reader& reader, const DeviceId& device, const std::vector<sync::Run>& peer);

/// Ops of one stream from a seq on, ascending.
void each_op_from(const Reader& reader, const StreamId& stream, std::uint64_t seq, const std::function<void(const LogRow&)>& use);

/// Laptop: foreign ops with a voucher that neither the present feed names nor the hub confirmed.
void each_surplus(const Reader& reader, const DeviceId& own, const std::function<void(const LogRow&)>& use);

/// Ops of a device's streams that wait for earlier ones.
std::size_t pending_count(const Reader& reader, const DeviceId& device);

/// One op by its local number.
std::optional<LogRow> op_numbered(const Reader& reader, std::int64_t number);

} // namespace dondoc::db

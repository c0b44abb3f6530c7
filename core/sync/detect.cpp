#include "core/sync/detect.hpp"
#include <algorithm>

namespace dondoc::sync {
namespace {

bool names_unknown(const std::vector<Run>& base, const HoldsRun& holds)
{
    return std::any_of(base.begin(), base.end(), [&](const Run& run) { return !holds(run); });
}

bool has(const std::vector<StreamId>& streams, const StreamId& one) { return std::find(streams.begin(), streams.end(), one) != streams.end(); }

/// A mark of my epoch that is higher than what I issued, or the same number with another content.
bool was_never_issued(const SnapshotMarks& stated, const SnapshotMarks& issued, std::uint64_t epoch)
{
    return std::any_of(stated.begin(), stated.end(), [&](const auto& entry) {
        const auto& [key, mark] = entry;
        if (mark.number.epoch != epoch)
            return false;
        const auto mine = issued.find(key);
        return mine == issued.end() || mark.number > mine->second.number || (mark.number == mine->second.number && mark.content != mine->second.content);
    });
}

} // namespace

std::vector<Sign> signs_at_laptop(const Self& self, const std::vector<Run>& base, const Number& saw, const std::vector<StreamId>& fresh_streams, const HoldsRun& holds)
{
    std::vector<Sign> out;
    if (names_unknown(base, holds))
        out.push_back(Sign::base_unknown);
    if (saw > self.last_bundle)
        out.push_back(Sign::saw_ahead);
    if (has(fresh_streams, self.current))
        out.push_back(Sign::own_op_unknown);
    return out;
}

std::vector<Sign> signs_at_hub(const Self& self, const Statement& stated, bool newest, const std::vector<StreamId>& fresh_streams, const HoldsRun& holds,
                               const SnapshotMarks& issued, const HubFeed* feed)
{
    std::vector<Sign> out;
    if (stated.saw > self.last_bundle)
        out.push_back(Sign::saw_ahead);
    if (has(fresh_streams, self.current))
        out.push_back(Sign::own_op_unknown);
    if (!newest)
        return out;
    if (stated.saw.epoch == self.last_bundle.epoch && names_unknown(stated.base, holds))
        out.push_back(Sign::base_unknown);
    if (stated.saw.epoch == self.last_bundle.epoch && was_never_issued(stated.snapshots, issued, self.last_bundle.epoch))
        out.push_back(Sign::snapshot_unknown);
    if (feed != nullptr && never_issued(*feed, stated.feed))
        out.push_back(Sign::feed_unknown);
    return out;
}

bool is_fork(const Op& op, const std::vector<Hash>& held_at)
{
    return std::any_of(held_at.begin(), held_at.end(), [&](const Hash& held) { return held != op.hash; });
}

NumberSign judge_number(const Number& fresh, const Hash& content, const Number& last, const Hash& last_content)
{
    if (fresh == last)
        return content == last_content ? NumberSign::known : NumberSign::other_content;
    return fresh < last ? NumberSign::older : NumberSign::in_order;
}

std::uint64_t next_epoch(std::uint64_t own, std::uint64_t largest_seen) { return std::max(own, largest_seen) + 1; }

bool is_clock_far_ahead(std::uint64_t hlc, std::int64_t wall_ms)
{
    constexpr std::int64_t two_days = 48 * 3'600'000;
    return static_cast<std::int64_t>(hlc >> 16) > wall_ms + two_days;
}

std::uint64_t merged_clock(std::uint64_t own_hlc, std::uint64_t seen_hlc, std::int64_t wall_ms)
{
    return is_clock_far_ahead(seen_hlc, wall_ms) ? own_hlc : std::max(own_hlc, seen_hlc);
}

} // namespace dondoc::sync

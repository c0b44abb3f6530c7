#include "core/sync/detect.hpp"
#include "tests/core/sync/memory_feed.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::sync;

namespace {

constexpr StreamId mine{{1}}, other{{2}};
const Self self{mine, {3, 10}};
const Run known{mine, 1, 4, {{4}}}, unknown{mine, 1, 9, {{9}}};
bool holds(const Run& run) { return run == known; }
using Signs = std::vector<Sign>;

Signs at_hub(const Statement& stated, bool newest = true, std::vector<StreamId> fresh = {}, const HubFeed* feed = nullptr)
{
    const SnapshotMarks issued{{{1, {{5}}}, {{3, 7}, {{7}}}}};
    return signs_at_hub(self, stated, newest, fresh, holds, issued, feed);
}

} // namespace

TEST_CASE("a bundle that fits shows no sign")
{
    CHECK(signs_at_laptop(self, {known}, {3, 10}, {other}, holds).empty());
    CHECK(at_hub({.saw = {3, 10}, .base = {known}, .snapshots = {{{1, {{5}}}, {{3, 7}, {{7}}}}}}).empty());
}

TEST_CASE("a laptop set back is told by what the hub holds, has seen and sends back")
{
    CHECK(signs_at_laptop(self, {unknown}, {3, 10}, {}, holds) == Signs{Sign::base_unknown});
    CHECK(signs_at_laptop(self, {known}, {3, 11}, {}, holds) == Signs{Sign::saw_ahead});
    CHECK(signs_at_laptop(self, {known}, {4, 0}, {}, holds) == Signs{Sign::saw_ahead});
    CHECK(signs_at_laptop(self, {known}, {3, 1}, {mine}, holds) == Signs{Sign::own_op_unknown});
}

TEST_CASE("a hub set back is told by numbers, ops, snapshots and feeds that it did not issue")
{
    CHECK(at_hub({.saw = {3, 11}}) == Signs{Sign::saw_ahead});
    CHECK(at_hub({.saw = {3, 1}}, true, {mine}) == Signs{Sign::own_op_unknown});
    CHECK(at_hub({.saw = {3, 1}, .base = {unknown}}) == Signs{Sign::base_unknown});
    const auto snapshot = [](Number number, std::uint8_t content) { return Statement{.saw = {3, 1}, .snapshots = {{{1, {{5}}}, {number, {{content}}}}}}; };
    CHECK(at_hub(snapshot({3, 8}, 1)) == Signs{Sign::snapshot_unknown});
    CHECK(at_hub(snapshot({3, 7}, 1)) == Signs{Sign::snapshot_unknown});
    CHECK(at_hub(snapshot({3, 6}, 1)).empty());
    CHECK(at_hub(snapshot({2, 99}, 1)).empty());
    const test::MemoryFeed feed({3, {1}});
    CHECK(at_hub({.saw = {3, 1}, .feed = {{3, {1}}, 1, {{1}}}}, true, {}, &feed) == Signs{Sign::feed_unknown});
}

TEST_CASE("a stale statement, or one made in sight of an older epoch, proves nothing of ops and snapshots")
{
    CHECK(at_hub({.saw = {3, 1}, .base = {unknown}}, false).empty());
    CHECK(at_hub({.saw = {2, 99}, .base = {unknown}}).empty());
    CHECK(at_hub({.saw = {2, 1}, .snapshots = {{{1, {{5}}}, {{3, 8}, {{1}}}}}}).empty());
}

TEST_CASE("two ops at one place are a fork, the same op twice is none")
{
    Op op;
    op.hash = {{1}};
    CHECK_FALSE(is_fork(op, {}));
    CHECK_FALSE(is_fork(op, {Hash{{1}}}));
    CHECK(is_fork(op, {Hash{{2}}}));
}

TEST_CASE("the number of a bundle tells repetition, age and another content")
{
    CHECK(judge_number({1, 2}, {{1}}, {1, 1}, {{9}}) == NumberSign::in_order);
    CHECK(judge_number({2, 1}, {{1}}, {1, 9}, {{9}}) == NumberSign::in_order);
    CHECK(judge_number({1, 2}, {{1}}, {1, 2}, {{1}}) == NumberSign::known);
    CHECK(judge_number({1, 2}, {{1}}, {1, 2}, {{2}}) == NumberSign::other_content);
    CHECK(judge_number({1, 1}, {{1}}, {1, 2}, {{2}}) == NumberSign::older);
}

TEST_CASE("a new epoch is above all that are known, own or seen")
{
    CHECK(next_epoch(3, 1) == 4);
    CHECK(next_epoch(3, 8) == 9);
}

TEST_CASE("a clock in 2037 is not merged, a clock two days ahead is")
{
    const std::int64_t now = 1'764'000'000'000, two_days = 48 * 3'600'000;
    const auto at = [](std::int64_t ms) { return static_cast<std::uint64_t>(ms) << 16; };
    CHECK(merged_clock(at(now), at(now + two_days), now) == at(now + two_days));
    CHECK(merged_clock(at(now), at(now + two_days + 1), now) == at(now));
    CHECK(merged_clock(at(now), at(now - 5), now) == at(now));
}

TEST_CASE("a snapshot is taken when its number is higher and sent when the mark differs")
{
    const SnapshotKey key{1, {{5}}};
    const SnapshotMarks held{{key, {{3, 7}, {{7}}}}};
    CHECK(supersedes({{4, 1}, {}}, held, key));
    CHECK_FALSE(supersedes({{3, 7}, {{8}}}, held, key));
    CHECK_FALSE(supersedes({{2, 99}, {}}, held, key));
    CHECK(supersedes({{0, 1}, {}}, {}, key));
    CHECK_FALSE(is_due({{3, 7}, {{7}}}, held, key));
    CHECK(is_due({{3, 7}, {{8}}}, held, key));
    CHECK(is_due({{3, 8}, {{7}}}, held, key));
    CHECK(is_due({{3, 8}, {{7}}}, {}, key));
}

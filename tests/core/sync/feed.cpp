#include "core/sync/feed.hpp"
#include "core/base/random.hpp"
#include "tests/core/sync/memory_feed.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::sync;
using dondoc::sync::test::MemoryFeed;

namespace {

Hash op(std::uint8_t n) { return {{n, 7}}; }

FeedPart part_of(const MemoryFeed& feed, std::uint64_t base)
{
    FeedPart out{feed.ident(), base, feed.chain_at(base), {}};
    for (std::uint64_t no = base + 1; no <= feed.size(); ++no)
        out.entries.push_back(feed.entry_at(no));
    return out;
}

MemoryFeed fed(std::initializer_list<std::uint8_t> ops, std::uint8_t ident = 1)
{
    MemoryFeed feed({1, {ident}});
    for (std::uint8_t n : ops)
        offer(feed, op(n));
    return feed;
}

} // namespace

TEST_CASE("a feed names each op once, and again only when it was withheld")
{
    MemoryFeed feed = fed({1, 2, 1});
    CHECK(feed.size() == 2);
    CHECK(carries_body(feed, 1, true));
    CHECK_FALSE(carries_body(feed, 2, false));
    offer(feed, op(1));
    offer(feed, op(2));
    offer(feed, op(2));
    CHECK(feed.size() == 3);
    CHECK(feed.entry_at(3) == op(2));
}

TEST_CASE("a laptop takes a new feed from its first entry only")
{
    const MemoryFeed feed = fed({1, 2, 3});
    CHECK(join({}, part_of(feed, 2)).position == FeedPosition{});
    const FeedJoin all = join({}, part_of(feed, 0));
    CHECK(all.replaced);
    CHECK(all.position == FeedPosition{feed.ident(), 3, feed.chain_at(3)});
    CHECK(all.first_new == 0);
}

TEST_CASE("entries join where the chain meets, also with overlap, and not beyond a hole")
{
    MemoryFeed feed = fed({1, 2, 3});
    const FeedPosition at_two{feed.ident(), 2, feed.chain_at(2)};
    for (std::uint64_t base : {0, 1, 2}) {
        CAPTURE(base);
        const FeedJoin joined = join(at_two, part_of(feed, base));
        CHECK(joined.position == FeedPosition{feed.ident(), 3, feed.chain_at(3)});
        CHECK(joined.first_new == 2 - base);
        CHECK_FALSE(joined.replaced);
    }
    const FeedJoin beyond = join(at_two, part_of(feed, 3));
    CHECK(beyond.position == at_two);
    CHECK(beyond.first_new == 0 + part_of(feed, 3).entries.size());
}

TEST_CASE("a chain that differs below my position does not join")
{
    const MemoryFeed mine = fed({1, 2}), theirs = fed({1, 9, 3});
    const FeedPosition at_two{mine.ident(), 2, mine.chain_at(2)};
    CHECK(join(at_two, part_of(theirs, 0)).position == at_two);
    CHECK(join(at_two, part_of(theirs, 2)).position == at_two);
}

TEST_CASE("the hub sends from what the device stated, or from the start of a feed that it does not know")
{
    const MemoryFeed feed = fed({1, 2, 3});
    CHECK(base_for(feed, {feed.ident(), 2, {}}) == 2);
    CHECK(base_for(feed, {feed.ident(), 9, {}}) == 3);
    CHECK(base_for(feed, {{1, {8}}, 2, {}}) == 0);
}

TEST_CASE("a position that was never on the chain shows that the hub was rolled back")
{
    const MemoryFeed feed = fed({1, 2, 3});
    CHECK_FALSE(never_issued(feed, {feed.ident(), 2, feed.chain_at(2)}));
    CHECK_FALSE(never_issued(feed, {{1, {8}}, 7, op(1)}));
    CHECK(never_issued(feed, {feed.ident(), 4, op(1)}));
    CHECK(never_issued(feed, {feed.ident(), 2, op(1)}));
}

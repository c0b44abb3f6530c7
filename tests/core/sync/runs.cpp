#include "core/sync/runs.hpp"
#include "core/base/random.hpp"
#include <algorithm>
#include <doctest/doctest.h>
#include <set>

using namespace dondoc;
using namespace dondoc::sync;

namespace {

constexpr StreamId stream_a{{1}}, stream_b{{2}};
Hash h(std::uint8_t n, std::uint8_t branch = 0) { return {{n, branch, 1}}; }
Link link(std::uint8_t seq, StreamId stream = stream_a) { return {stream, seq, h(seq, stream.bytes[0]), seq == 1 ? Hash{} : h(static_cast<std::uint8_t>(seq - 1), stream.bytes[0])}; }

std::vector<Run> runs_of(std::vector<Link> links)
{
    RunFinder finder;
    for (const Link& l : links)
        finder.take(l);
    return finder.finish();
}

std::vector<bool> covered(const std::vector<Run>& runs, std::vector<Link> links)
{
    CoverFinder finder(runs);
    std::vector<bool> out(links.size());
    for (std::size_t i = links.size(); i-- > 0;)
        out[i] = finder.take(links[i]);
    return out;
}

} // namespace

TEST_CASE("an unbroken stream is one run from its first op")
{
    CHECK(runs_of({link(1), link(2), link(3)}) == std::vector<Run>{{stream_a, 1, 3, h(3, 1)}});
    CHECK(runs_of({}).empty());
}

TEST_CASE("a gap ends a run, and the run above it does not claim what lies below")
{
    CHECK(runs_of({link(1), link(2), link(5), link(6)}) == std::vector<Run>{{stream_a, 1, 2, h(2, 1)}, {stream_a, 5, 6, h(6, 1)}});
    CHECK(covered({{stream_a, 5, 6, h(6, 1)}}, {link(3), link(4), link(5), link(6)}) == std::vector<bool>{false, false, true, true});
}

TEST_CASE("each branch of a fork has its own head")
{
    const Link branch{stream_a, 3, h(3, 9), h(2, 1)};
    const auto runs = runs_of({link(1), link(2), link(3), branch});
    CHECK(runs == std::vector<Run>{{stream_a, 1, 3, h(3, 1)}, {stream_a, 1, 3, h(3, 9)}});
    CHECK(covered({runs[0]}, {link(1), link(2), link(3), branch}) == std::vector<bool>{true, true, true, false});
}

TEST_CASE("runs of several streams do not mix")
{
    CHECK(runs_of({link(1), link(2), link(1, stream_b)}).size() == 2);
    CHECK(runs_of({link(2), link(3, stream_b)}).size() == 2);
}

TEST_CASE("a head that is unknown here covers nothing")
{
    CHECK(covered({{stream_a, 1, 3, h(77)}}, {link(1), link(2)}) == std::vector<bool>{false, false});
}

TEST_CASE("what runs state of any set of ops covers exactly that set")
{
    SeededRandom random(3);
    for (int round = 0; round < 500; ++round) {
        std::vector<Link> all;
        for (std::uint8_t s = 1; s <= 2; ++s) { // a tree in each stream
            std::vector<Hash> heads{Hash{}};
            for (std::uint8_t seq = 1; seq < 9; ++seq) {
                std::vector<Hash> next;
                for (std::size_t b = 0; b < 1 + (seq > 3 ? random.below(3) : 0); ++b) {
                    const Hash hash = h(seq, static_cast<std::uint8_t>(s * 16 + b));
                    all.push_back({{{s}}, seq, hash, heads[random.below(heads.size())]});
                    next.push_back(hash);
                }
                heads = next;
            }
        }
        std::vector<Link> held;
        for (const Link& l : all)
            if (random.below(5) != 0)
                held.push_back(l);
        const auto mine = covered(runs_of(held), all);
        for (std::size_t i = 0; i < all.size(); ++i)
            REQUIRE(mine[i] == std::any_of(held.begin(), held.end(), [&](const Link& l) { return l.hash == all[i].hash; }));
    }
}

// The pure ring (SYNC.md amendment 8). $DONDOC_SIM_SEEDS sets another number of seeds.
#include "tests/sim/campaign.hpp"
#include <cstdlib>
#include <doctest/doctest.h>

using namespace dondoc::sim;

namespace {

#ifdef NDEBUG
constexpr std::uint64_t usual_seeds = 10'000, mutant_seeds = 2'000;
#else // sanitizers and debuggers: the same schedules, fewer of them
constexpr std::uint64_t usual_seeds = 300, mutant_seeds = 60;
#endif

std::uint64_t seeds_or(std::uint64_t usual)
{
    const char* given = std::getenv("DONDOC_SIM_SEEDS");
    return given != nullptr ? std::strtoull(given, nullptr, 10) : usual;
}

} // namespace

TEST_CASE("no schedule of losses, repetitions, restores, clones and hand-overs breaks an invariant")
{
    const Campaign campaign = run_campaign(0, seeds_or(usual_seeds));
    CHECK(campaign.done == seeds_or(usual_seeds));
    for (const Outcome& outcome : campaign.broken)
        FAIL_CHECK(describe(outcome, Mutant::none));
}

TEST_CASE("each planted mistake is caught")
{
    int caught = 0;
    for (const MutantRow& row : all_mutants()) {
        const Campaign campaign = run_campaign(0, seeds_or(mutant_seeds), row.mutant, true);
        caught += campaign.broken.empty() ? 0 : 1;
        if (seeds_or(mutant_seeds) >= 2'000) {
            CAPTURE(row.name);
            CHECK_FALSE(campaign.broken.empty());
        }
    }
    CHECK(caught > 15); // the rare ones need the full 2,000 seeds
}

TEST_CASE("a failure is the same when its seed runs again, and shrinks to fewer steps that break the same invariant")
{
    const Campaign campaign = run_campaign(0, 50, Mutant::ackgrow, true);
    REQUIRE_FALSE(campaign.broken.empty());
    const Outcome& first = campaign.broken.front();
    const Outcome again = run_seed(first.seed, Mutant::ackgrow);
    REQUIRE(again.broken);
    CHECK(again.broken->detail == first.broken->detail);
    const Shrunk shrunk = shrink(first, Mutant::ackgrow);
    CHECK(shrunk.broken.invariant == first.broken->invariant);
    CHECK(shrunk.steps.size() < static_cast<std::size_t>(first.steps));
}

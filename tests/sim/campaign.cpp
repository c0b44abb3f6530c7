#include "tests/sim/campaign.hpp"
#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace dondoc::sim {

Outcome run_seed(std::uint64_t seed, Mutant mutant, const std::set<int>& left_out, bool trace)
{
    Outcome out{.seed = seed};
    std::unique_ptr<World> world;
    try {
        world = std::make_unique<World>(seed, mutant, trace);
        out.steps = world->steps();
        for (int i = 0; i < out.steps; ++i)
            if (!left_out.contains(i))
                world->step(i);
        world->finish();
    } catch (const Broken& broken) {
        out.broken = broken;
    }
    if (world)
        out.counts = world->counts();
    return out;
}

Campaign run_campaign(std::uint64_t start, std::uint64_t seeds, Mutant mutant, bool stop_at_first)
{
    Campaign out;
    std::mutex guard;
    std::atomic<std::uint64_t> next{0}, limit{seeds};
    const auto work = [&] {
        for (std::uint64_t i = next++; i < limit; i = next++) {
            Outcome outcome = run_seed(start + i, mutant);
            const std::lock_guard lock(guard);
            ++out.done;
            for (const auto& [what, count] : outcome.counts)
                out.counts[what] += count;
            if (!outcome.broken)
                continue;
            if (stop_at_first)
                limit = std::min(limit.load(), i + 1);
            out.broken.push_back(std::move(outcome));
        }
    };
    std::thread second(work);
    work();
    second.join();
    std::sort(out.broken.begin(), out.broken.end(), [](const Outcome& a, const Outcome& b) { return a.seed < b.seed; });
    return out;
}

Shrunk shrink(const Outcome& outcome, Mutant mutant)
{
    Shrunk out{{}, *outcome.broken};
    std::set<int> left_out;
    for (int size = std::max(1, outcome.steps / 2); size >= 1; size /= 2)
        for (int from = 0; from < outcome.steps; from += size) {
            std::set<int> fewer = left_out;
            for (int i = from; i < std::min(from + size, outcome.steps); ++i)
                fewer.insert(i);
            if (fewer.size() == left_out.size())
                continue;
            const Outcome again = run_seed(outcome.seed, mutant, fewer);
            if (!again.broken || again.broken->invariant != outcome.broken->invariant)
                continue;
            left_out = std::move(fewer);
            out.broken = *again.broken;
        }
    for (int i = 0; i < outcome.steps; ++i)
        if (!left_out.contains(i))
            out.steps.push_back(i);
    return out;
}

std::string describe(const Outcome& outcome, Mutant mutant)
{
    const Shrunk shrunk = shrink(outcome, mutant);
    std::string out = "seed " + std::to_string(outcome.seed) + ": " + outcome.broken->invariant + " " + outcome.broken->detail + "\n  enough are " +
                      std::to_string(shrunk.steps.size()) + " of " + std::to_string(outcome.steps) + " steps (" + shrunk.broken.detail + "):";
    for (int step : shrunk.steps)
        out += " " + std::to_string(step);
    return out;
}

} // namespace dondoc::sim

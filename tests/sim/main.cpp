// sim: run schedules of the sync protocol by hand.
#include "tests/sim/campaign.hpp"
#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>

using namespace dondoc::sim;

namespace {

void print(const Campaign& campaign, Mutant mutant)
{
    std::printf("seeds %llu, broken %zu\n", static_cast<unsigned long long>(campaign.done), campaign.broken.size());
    for (std::size_t i = 0; i < std::min<std::size_t>(campaign.broken.size(), 4); ++i)
        std::printf("%s\n", describe(campaign.broken[i], mutant).c_str());
    for (const auto& [what, count] : campaign.counts)
        std::printf("  %-45s %lld\n", what.c_str(), static_cast<long long>(count));
}

int trace(std::uint64_t seed, Mutant mutant, bool shrunk)
{
    std::set<int> left_out;
    if (shrunk)
        if (const Outcome first = run_seed(seed, mutant); first.broken) {
            const Shrunk kept = shrink(first, mutant);
            for (int i = 0; i < first.steps; ++i)
                if (std::find(kept.steps.begin(), kept.steps.end(), i) == kept.steps.end())
                    left_out.insert(i);
        }
    const Outcome outcome = run_seed(seed, mutant, left_out, true);
    std::printf("%s\n", outcome.broken ? (outcome.broken->invariant + " " + outcome.broken->detail).c_str() : "holds");
    return outcome.broken ? 1 : 0;
}

int all_mutants_caught(std::uint64_t start, std::uint64_t seeds)
{
    int missed = 0;
    for (const MutantRow& row : all_mutants()) {
        const Campaign campaign = run_campaign(start, seeds, row.mutant, true);
        const bool caught = !campaign.broken.empty();
        missed += caught ? 0 : 1;
        std::printf("%-12s %s %llu %-10s %s\n", row.name, caught ? "caught after" : "NOT CAUGHT in",
                    static_cast<unsigned long long>(caught ? campaign.broken.front().seed - start + 1 : campaign.done), caught ? campaign.broken.front().broken->invariant.c_str() : "", row.mistake);
        std::fflush(stdout);
    }
    return missed == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app{"Runs schedules of the sync protocol on core/sync. Exit 1 if an invariant is broken."};
    std::uint64_t seeds = 1000, start = 0;
    std::string name;
    std::optional<std::uint64_t> traced;
    bool every = false, shrunk = false;
    app.add_option("--seeds", seeds, "how many");
    app.add_option("--start", start, "the first");
    app.add_option("--mutant", name, "plant this mistake");
    app.add_flag("--all-mutants", every, "plant each mistake in turn until it is caught");
    app.add_option("--trace", traced, "show one seed");
    app.add_flag("--shrunk", shrunk, "with --trace: only the steps that are enough to break it");
    CLI11_PARSE(app, argc, argv);
    const auto mutant = name.empty() ? std::optional(Mutant::none) : mutant_named(name);
    if (!mutant) {
        std::fprintf(stderr, "no mutant is called %s\n", name.c_str());
        return 2;
    }
    if (traced)
        return trace(*traced, *mutant, shrunk);
    if (every)
        return all_mutants_caught(start, seeds);
    const auto began = std::chrono::steady_clock::now();
    const Campaign campaign = run_campaign(start, seeds, *mutant);
    print(campaign, *mutant);
    std::printf("%.1f s\n", std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
    return campaign.broken.empty() ? 0 : 1;
}

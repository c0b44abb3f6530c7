#pragma once
// Many seeds on two threads; a failure names its seed and is shrunk by leaving steps out.
#include "tests/sim/world.hpp"

namespace dondoc::sim {

struct Outcome {
    std::uint64_t seed = 0;
    std::optional<Broken> broken;
    Counts counts;
    int steps = 0;
};

/// `left_out`: steps that are not taken.
Outcome run_seed(std::uint64_t seed, Mutant mutant = Mutant::none, const std::set<int>& left_out = {}, bool trace = false);

struct Campaign {
    std::uint64_t done = 0;
    std::vector<Outcome> broken; ///< by seed
    Counts counts;
};

/// Seeds start … start + seeds − 1. `stop_at_first`: ends with the lowest seed that breaks.
Campaign run_campaign(std::uint64_t start, std::uint64_t seeds, Mutant mutant = Mutant::none, bool stop_at_first = false);

struct Shrunk {
    std::vector<int> steps; ///< that are enough to break the same invariant
    Broken broken;
};
Shrunk shrink(const Outcome& outcome, Mutant mutant);

/// "seed 17: I1 ops L0 u1; after shrinking 6 of 81 steps: 3 7 …"
std::string describe(const Outcome& outcome, Mutant mutant);

} // namespace dondoc::sim

#pragma once
// Randomness and clock come from outside, so that a test replays them.
#include "core/base/bytes.hpp"

namespace dondoc {

struct Random {
    virtual ~Random() = default;
    virtual void fill(std::span<std::uint8_t> out) = 0;
};

struct Clock {
    virtual ~Clock() = default;
    virtual std::int64_t wall_ms() = 0; ///< ms since 1970-01-01 UTC, as this machine believes
};

/// For tests and the simulator: the same seed gives the same bytes (xoshiro256**; never for keys).
struct SeededRandom : Random {
    explicit SeededRandom(std::uint64_t seed);
    void fill(std::span<std::uint8_t> out) override;
    std::uint64_t next();
    std::uint64_t below(std::uint64_t bound); ///< 0 … bound−1
    std::array<std::uint64_t, 4> state{};
};

struct FixedClock : Clock {
    std::int64_t now = 0;
    explicit FixedClock(std::int64_t ms) : now(ms) {}
    std::int64_t wall_ms() override { return now; }
};

} // namespace dondoc

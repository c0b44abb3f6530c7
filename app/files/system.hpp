#pragma once
// The machine's own randomness, clock and folders; tests bring their own.
#include "core/base/day.hpp"
#include "core/base/random.hpp"
#include <filesystem>

namespace dondoc::files {

struct SystemRandom : Random {
    SystemRandom();
    void fill(std::span<std::uint8_t> out) override; ///< libsodium's generator: good for keys
};

struct SystemClock : Clock {
    std::int64_t wall_ms() override;
};

/// The day in Vietnam (UTC+7, no daylight saving time).
Day vietnam_day(std::int64_t wall_ms);

/// $XDG_DATA_HOME/dondoc/dondoc.store, or the same under ~/.local/share.
std::filesystem::path default_store_path();

} // namespace dondoc::files

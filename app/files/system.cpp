#include "app/files/system.hpp"
#include "core/base/check.hpp"
#include <chrono>
#include <cstdlib>
#include <sodium.h>

namespace dondoc::files {

SystemRandom::SystemRandom() { check(sodium_init() >= 0, "libsodium starts"); }
void SystemRandom::fill(std::span<std::uint8_t> out) { randombytes_buf(out.data(), out.size()); }

std::int64_t SystemClock::wall_ms()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

Day vietnam_day(std::int64_t wall_ms)
{
    constexpr std::int64_t hour = 3'600'000, day = 24 * hour;
    const std::int64_t local = wall_ms + 7 * hour;
    return {static_cast<std::int32_t>(local >= 0 ? local / day : (local - day + 1) / day)};
}

std::filesystem::path default_store_path()
{
    const char* data = std::getenv("XDG_DATA_HOME");
    const char* home = std::getenv("HOME");
    const std::filesystem::path base = data && *data ? data : std::filesystem::path(home ? home : ".") / ".local/share";
    return base / "dondoc" / "dondoc.store";
}

} // namespace dondoc::files

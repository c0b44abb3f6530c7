#pragma once
// clang 14 has no __builtin_source_location, so libstdc++ 12 gives it no std::source_location. Included before everything in the fuzz build only.
#if defined(__clang__) && __clang_major__ < 16
#include <cstdint>

namespace std {
struct source_location {
    static constexpr source_location current(const char* file = __builtin_FILE(), std::uint_least32_t line = __builtin_LINE()) noexcept
    {
        source_location out;
        out.file_ = file;
        out.line_ = line;
        return out;
    }
    [[nodiscard]] constexpr const char* file_name() const noexcept { return file_; }
    [[nodiscard]] constexpr std::uint_least32_t line() const noexcept { return line_; }

private:
    const char* file_ = "";
    std::uint_least32_t line_ = 0;
};
} // namespace std
#endif

#pragma once
// Steps through valid UTF-8 by code point.
#include <cstddef>
#include <string>
#include <string_view>

namespace dondoc::ui {

inline bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

inline std::size_t next_char(std::string_view text, std::size_t at)
{
    if (at < text.size())
        ++at;
    while (at < text.size() && is_continuation(text[at]))
        ++at;
    return at;
}

inline std::size_t previous_char(std::string_view text, std::size_t at)
{
    if (at > 0)
        --at;
    while (at > 0 && is_continuation(text[at]))
        --at;
    return at;
}

/// code ≤ U+10FFFF and no surrogate.
inline std::string encode_char(char32_t code)
{
    const auto c = static_cast<std::uint32_t>(code);
    const auto byte = [](std::uint32_t v) { return static_cast<char>(v); };
    if (c < 0x80)
        return {byte(c)};
    if (c < 0x800)
        return {byte(0xC0U | c >> 6), byte(0x80U | (c & 63U))};
    if (c < 0x10000)
        return {byte(0xE0U | c >> 12), byte(0x80U | (c >> 6 & 63U)), byte(0x80U | (c & 63U))};
    return {byte(0xF0U | c >> 18), byte(0x80U | (c >> 12 & 63U)), byte(0x80U | (c >> 6 & 63U)), byte(0x80U | (c & 63U))};
}

/// The code point that starts at `at`; 0 at the end.
inline char32_t char_at(std::string_view text, std::size_t at)
{
    if (at >= text.size())
        return 0;
    const auto b = [&](std::size_t i) { return i < text.size() ? static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])) : 0U; };
    const std::uint32_t first = b(at);
    if (first < 0x80)
        return first;
    if (first < 0xE0)
        return (first & 31U) << 6 | (b(at + 1) & 63U);
    if (first < 0xF0)
        return (first & 15U) << 12 | (b(at + 1) & 63U) << 6 | (b(at + 2) & 63U);
    return (first & 7U) << 18 | (b(at + 1) & 63U) << 12 | (b(at + 2) & 63U) << 6 | (b(at + 3) & 63U);
}

} // namespace dondoc::ui

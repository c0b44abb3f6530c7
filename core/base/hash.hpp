#pragma once
// BLAKE2b-256 with a personal string everywhere, but SHA-256 for content hashes that any tool must be able to check (DESIGN.md 4).
#include "core/base/bytes.hpp"
#include <compare>
#include <initializer_list>

namespace dondoc {

struct Hash {
    std::array<std::uint8_t, 32> bytes{};
    friend auto operator<=>(const Hash&, const Hash&) = default;
    [[nodiscard]] bool empty() const { return bytes == std::array<std::uint8_t, 32>{}; }
    [[nodiscard]] ByteView view() const { return bytes; }
    static std::optional<Hash> from(ByteView raw);
};

/// personal: at most 16 bytes, padded with zeros; e.g. "bhx-op-v1".
Hash blake2b(std::string_view personal, ByteView data);
Hash blake2b(std::string_view personal, std::initializer_list<ByteView> parts);
Hash sha256(ByteView data);

/// a + b mod 2^256, little-endian: digests of sets that do not depend on order.
Hash add_mod(const Hash& a, const Hash& b);
Hash subtract_mod(const Hash& a, const Hash& b);

} // namespace dondoc

template <>
struct std::hash<dondoc::Hash> {
    std::size_t operator()(const dondoc::Hash& h) const noexcept
    {
        std::size_t out = 0;
        for (std::size_t i = 0; i < sizeof out; ++i)
            out = out << 8 | h.bytes[i];
        return out;
    }
};

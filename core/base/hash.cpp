#include "core/base/hash.hpp"
#include "core/base/check.hpp"
#include <algorithm>
#include <cstring>
#include <sodium.h>

namespace dondoc {

std::optional<Hash> Hash::from(ByteView raw)
{
    if (raw.size() != 32)
        return {};
    Hash out;
    std::memcpy(out.bytes.data(), raw.data(), 32);
    return out;
}

Hash blake2b(std::string_view personal, ByteView data) { return blake2b(personal, {data}); }

Hash blake2b(std::string_view personal, std::initializer_list<ByteView> parts)
{
    check(personal.size() <= 16, "personal string of at most 16 bytes");
    std::array<std::uint8_t, 16> padded{};
    std::copy(personal.begin(), personal.end(), padded.begin());
    crypto_generichash_blake2b_state state;
    crypto_generichash_blake2b_init_salt_personal(&state, nullptr, 0, 32, nullptr, padded.data());
    for (auto part : parts)
        crypto_generichash_blake2b_update(&state, part.data(), part.size());
    Hash out;
    crypto_generichash_blake2b_final(&state, out.bytes.data(), 32);
    return out;
}

Hash sha256(ByteView data)
{
    Hash out;
    crypto_hash_sha256(out.bytes.data(), data.data(), data.size());
    return out;
}

Hash add_mod(const Hash& a, const Hash& b)
{
    Hash out;
    unsigned carry = 0;
    for (std::size_t i = 0; i < 32; ++i) {
        carry += static_cast<unsigned>(a.bytes[i]) + b.bytes[i];
        out.bytes[i] = static_cast<std::uint8_t>(carry & 255U);
        carry >>= 8;
    }
    return out;
}

Hash subtract_mod(const Hash& a, const Hash& b)
{
    Hash out;
    int borrow = 0;
    for (std::size_t i = 0; i < 32; ++i) {
        const int value = int{a.bytes[i]} - int{b.bytes[i]} - borrow;
        out.bytes[i] = static_cast<std::uint8_t>(value & 255);
        borrow = value < 0 ? 1 : 0;
    }
    return out;
}

} // namespace dondoc

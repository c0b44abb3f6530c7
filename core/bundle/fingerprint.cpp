#include "core/bundle/fingerprint.hpp"

namespace dondoc::bundle {

namespace {

std::uint64_t first_64_bits(const Hash& hash)
{
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < 8; ++i)
        out = out << 8 | hash.bytes[i];
    return out;
}

} // namespace

std::string fingerprint(const Hash& hash)
{
    constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const std::uint64_t bits = first_64_bits(hash);
    std::string out;
    for (unsigned i = 0; i < 12; ++i) {
        if (i == 4 || i == 8)
            out += '-';
        out += letters[bits >> (59 - 5 * i) & 31U];
    }
    return out;
}

std::string twelve_digits(const Hash& hash)
{
    const std::string digits = std::to_string(first_64_bits(hash) % 1'000'000'000'000ULL);
    return std::string(12 - digits.size(), '0') + digits;
}

} // namespace dondoc::bundle

#include "core/base/random.hpp"
#include <bit>

namespace dondoc {

SeededRandom::SeededRandom(std::uint64_t seed)
{
    for (auto& word : state) { // splitmix64
        seed += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = seed;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        word = z ^ (z >> 31);
    }
}

std::uint64_t SeededRandom::next()
{
    const std::uint64_t out = std::rotl(state[1] * 5, 7) * 9, shifted = state[1] << 17;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = std::rotl(state[3], 45);
    return out;
}

std::uint64_t SeededRandom::below(std::uint64_t bound) { return bound == 0 ? 0 : next() % bound; }

void SeededRandom::fill(std::span<std::uint8_t> out)
{
    for (std::size_t i = 0; i < out.size();) {
        std::uint64_t word = next();
        for (int k = 0; k < 8 && i < out.size(); ++k, word >>= 8)
            out[i++] = static_cast<std::uint8_t>(word & 255U);
    }
}

} // namespace dondoc

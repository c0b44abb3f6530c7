// Two seconds for every reader of outside bytes: samples with bits flipped, bytes overwritten, pieces cut out, doubled and spliced.
// $DONDOC_FUZZ_SECONDS sets another time.
#include "core/base/random.hpp"
#include "tests/fuzz/target.hpp"
#include <chrono>
#include <cstdlib>
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::fuzz;

namespace {

double seconds_each()
{
    const char* given = std::getenv("DONDOC_FUZZ_SECONDS");
#ifdef NDEBUG
    constexpr double usual = 0.3; // the long look is the one with sanitizers
#else
    constexpr double usual = 2.0;
#endif
    return given != nullptr ? std::strtod(given, nullptr) : usual;
}

std::uint8_t byte_of(SeededRandom& random)
{
    static constexpr std::uint8_t telling[] = {0, 1, 0x17, 0x18, 0x1B, 0x7F, 0x80, 0x9B, 0xBB, 0xF6, 0xFF, '"', '<', '\n'};
    return random.below(2) == 0 ? telling[random.below(std::size(telling))] : static_cast<std::uint8_t>(random.below(256));
}

using Place = std::ptrdiff_t;

void mutate(Bytes& bytes, const Bytes& other, SeededRandom& random)
{
    const auto place = [&](std::size_t size) { return static_cast<Place>(random.below(size + 1)); };
    const std::size_t at = random.below(bytes.size() + 1);
    switch (random.below(6)) {
    case 0:
        if (at < bytes.size())
            bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ 1U << random.below(8));
        break;
    case 1:
        if (at < bytes.size())
            bytes[at] = byte_of(random);
        break;
    case 2: bytes.insert(bytes.begin() + static_cast<Place>(at), byte_of(random)); break;
    case 3: bytes.resize(at); break;
    case 4: {
        const Place from = place(bytes.size()), to = from + static_cast<Place>(random.below(std::min<std::size_t>(40, bytes.size() - static_cast<std::size_t>(from)) + 1));
        bytes.erase(bytes.begin() + from, bytes.begin() + to);
        break;
    }
    default: {
        const Place from = place(other.size());
        const Bytes piece(other.begin() + from, other.begin() + from + static_cast<Place>(random.below(std::min<std::size_t>(200, other.size() - static_cast<std::size_t>(from)) + 1)));
        bytes.insert(bytes.begin() + static_cast<Place>(at), piece.begin(), piece.end());
    }
    }
}

/// Number of inputs that `target` lived through.
std::uint64_t smoke(const Target& target)
{
    const std::vector<Bytes> samples = target.samples();
    for (const Bytes& sample : samples)
        target.run(sample);
    SeededRandom random(17);
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds_each());
    std::uint64_t runs = 0;
    for (; std::chrono::steady_clock::now() < end; ++runs) {
        Bytes input = samples[random.below(samples.size())];
        for (std::uint64_t i = 1 + random.below(4); i > 0; --i)
            mutate(input, samples[random.below(samples.size())], random);
        target.run(input);
    }
    return runs;
}

} // namespace

TEST_CASE("readers of bytes from outside live through mutated samples")
{
    for (const Target* target : {&cbor_target, &op_target, &fold_target, &age_target, &tar_target, &manifest_target, &certificate_target, &segment_target, &zstd_target, &sheet_target, &html_target,
                                 &picture_target, &draft_target}) {
        CAPTURE(target->name);
        CHECK(smoke(*target) > 20);
    }
}

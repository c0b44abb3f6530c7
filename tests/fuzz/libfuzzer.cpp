// The door that libFuzzer knocks at; the target is chosen when this is compiled. With $DONDOC_FUZZ_SAMPLES it writes its samples there and ends.
#include "tests/fuzz/target.hpp"
#include <cstdlib>
#include <fstream>

using dondoc::fuzz::DONDOC_FUZZ_TARGET;

extern "C" int LLVMFuzzerInitialize(int*, char***)
{
    const char* folder = std::getenv("DONDOC_FUZZ_SAMPLES");
    if (folder == nullptr)
        return 0;
    int number = 0;
    for (const dondoc::Bytes& sample : DONDOC_FUZZ_TARGET.samples())
        std::ofstream(std::string(folder) + "/sample" + std::to_string(number++), std::ios::binary) << dondoc::text_of(sample);
    std::exit(0);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    DONDOC_FUZZ_TARGET.run({data, size});
    return 0;
}

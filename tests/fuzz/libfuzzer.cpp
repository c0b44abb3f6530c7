// The door that libFuzzer knocks at; the target is chosen when this is compiled.
#include "tests/fuzz/target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    dondoc::fuzz::DONDOC_FUZZ_TARGET.run({data, size});
    return 0;
}

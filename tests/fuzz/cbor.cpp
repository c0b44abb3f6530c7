#include "core/base/cbor.hpp"
#include "core/base/check.hpp"
#include "tests/fuzz/target.hpp"

namespace dondoc::fuzz {
namespace {

void run(ByteView input)
{
    if (const auto value = cbor::decode(input); value.ok())
        check(cbor::encode(*value) == copy_of(input), "what is accepted is its own encoding");
}

std::vector<Bytes> samples()
{
    using cbor::Array;
    using cbor::Map;
    return {cbor::encode(Map{{0, Bytes(16, 1)}, {2, Map{{1, "Đôn Đốc"}, {2, -5}, {3, Array{true, cbor::Value(), 70000}}}}}), cbor::encode(Array{std::int64_t{1} << 40, "a"})};
}

} // namespace

const Target cbor_target{"cbor", run, samples};

} // namespace dondoc::fuzz

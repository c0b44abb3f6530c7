#include "core/bundle/age.hpp"
#include "core/bundle/bundle_reader.hpp"
#include "tests/fuzz/target.hpp"

namespace dondoc::fuzz {
namespace {

using namespace bundle;

const BoxSecret secret{{1, 2, 3}};

void run(ByteView input)
{
    MemorySource source(input);
    BundleReader reader(source);
    if (!reader.read_header().ok() || !reader.unlock({secret}).ok())
        return;
    (void)reader.read_front();
}

std::vector<Bytes> samples()
{
    SeededRandom random(5);
    MemorySink sink;
    AgeWriter writer(sink, {public_of(secret)}, {{{"bhxh.gov.vn/goi", "v1", "a", "b", "1.2", "1/1", "0"}, Bytes(8, 1)}}, random);
    writer.write(Bytes(2000, 7));
    writer.finish();
    return {sink.bytes};
}

} // namespace

const Target age_target{"age", run, samples};

} // namespace dondoc::fuzz

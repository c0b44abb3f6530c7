#include "core/bundle/ustar.hpp"
#include "tests/fuzz/target.hpp"

namespace dondoc::fuzz {
namespace {

using namespace bundle;

void run(ByteView input)
{
    MemorySource source(input);
    TarReader reader(source);
    for (int i = 0; i < 100; ++i) {
        const auto entry = reader.next();
        if (!entry.ok() || !entry->has_value() || !reader.content(1 << 20).ok())
            return;
    }
}

std::vector<Bytes> samples()
{
    MemorySink sink;
    TarWriter writer(sink);
    writer.file("bhx/manifest.cbor", Bytes(700, 1));
    writer.file("seg/00001.ops.zst", {});
    writer.finish();
    return {sink.bytes};
}

} // namespace

const Target tar_target{"tar", run, samples};

} // namespace dondoc::fuzz

#include "core/base/check.hpp"
#include "core/bundle/manifest.hpp"
#include "tests/fuzz/target.hpp"

namespace dondoc::fuzz {
namespace {

using namespace bundle;

void run(ByteView input)
{
    if (const auto manifest = read_manifest(input); manifest.ok())
        check(encode(*manifest) == copy_of(input), "what is accepted is its own encoding");
}

std::vector<Bytes> samples()
{
    Manifest m;
    m.from.bytes[0] = 1;
    m.number = {1, 7};
    m.app = "0.1.0";
    m.streams = {{{{2}}, 1, 9, {}, {{3}}}};
    m.have = {{{{2}}, 1, 9, {{3}}}};
    m.base = m.have;
    m.saw = sync::Number{1, 2};
    m.segments = {{segment_name(1, SegmentType::ops), SegmentType::ops, 100, 50, {{4}}, 9}};
    m.attachments = {{{{5}}, 10, "image/jpeg", {{{6}}}, {0}}};
    m.want = {{{7}}};
    m.feed = sync::FeedPosition{{1, {1}}, 3, {{8}}};
    m.snapshots = {{{1, {{9}}}, {{1, 4}, {{10}}}}};
    m.quarantine = {{{1, 3}, 3, "cut"}};
    m.note = "ghi chú";
    return {encode(m)};
}

} // namespace

const Target manifest_target{"manifest", run, samples};

} // namespace dondoc::fuzz

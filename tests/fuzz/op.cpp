#include "core/base/check.hpp"
#include "core/sync/payload.hpp"
#include "tests/fuzz/target.hpp"

namespace dondoc::fuzz {
namespace {

void run(ByteView input)
{
    const auto op = sync::unpack(input);
    if (!op.ok())
        return;
    check(sync::pack(*op) == copy_of(input), "what is accepted is its own encoding");
    (void)sync::read_granting(*op);
    (void)sync::read_review(*op);
    (void)sync::read_finalising(*op);
    (void)sync::read_attaching(*op);
    (void)sync::read_voiding(*op);
    (void)sync::read_superseding(*op);
    (void)sync::read_refusing(*op);
}

std::vector<Bytes> samples()
{
    sync::Op op;
    op.stream.bytes[0] = 1;
    op.seq = 2;
    op.prev.bytes[0] = 3;
    op.hlc = sync::next_hlc(0, 1'764'000'000'000);
    op.scope.bytes[1] = 4;
    op.over = {{op.stream, 1, {1}}, {{{9}}, 7, {2}}};
    op.actor = "cb01";
    op.payload = cbor::encode(cbor::Map{{2, cbor::Map{{1, "làm việc"}}}});
    seal(op);
    Bytes whole = pack(op);
    op.payload.clear();
    return {whole, pack(op)};
}

} // namespace

const Target op_target{"op", run, samples};

} // namespace dondoc::fuzz

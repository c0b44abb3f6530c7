// Ops as a hostile device may write them: every kind, any payload, any references. Four bytes of head choose kind, group of bits and references of each op.
#include "core/base/check.hpp"
#include "core/sync/fold.hpp"
#include "tests/fuzz/target.hpp"
#include <algorithm>
#include <deque>

namespace dondoc::fuzz {
namespace {

using namespace sync;

Bytes payload_from(ByteView bytes)
{
    return cbor::decode(bytes).ok() ? copy_of(bytes) : cbor::encode(cbor::Map{{bytes.empty() ? 2U : bytes[0] % 5U, cbor::Map{{1, copy_of(bytes)}}}});
}

void run(ByteView input)
{
    std::deque<Op> ops;
    std::vector<RankedOp> ranked;
    while (input.size() >= 4 && ops.size() < 64) {
        const std::size_t length = std::min<std::size_t>(input[3], input.size() - 4);
        Op op;
        op.stream.bytes[0] = input[1] & 3;
        op.seq = ops.size() + 2;
        op.prev.bytes[0] = 1;
        op.hlc = input[1] >> 2;
        op.kind = static_cast<Kind>(1 + input[0] % 20);
        op.grant[0] = input[2] & 1;
        for (std::size_t i = 0; i < ops.size() && i < 7; ++i)
            if ((input[2] >> (i + 1) & 1) != 0)
                op.over.push_back(ref_of(ops[ops.size() - 1 - i]));
        op.payload = payload_from(input.subspan(4, length));
        seal(op);
        ops.push_back(std::move(op));
        ranked.push_back({&ops.back(), rank_of(ops.back(), ops.back().stream.bytes[0] == 3)});
        input = input.subspan(4 + length);
    }
    const auto state = [&] { return cbor::encode(state_value(fold_record(ranked, facts_of(ranked)))); };
    const Bytes forwards = state();
    std::reverse(ranked.begin(), ranked.end());
    check(state() == forwards, "a fold is blind to order");
}

std::vector<Bytes> samples()
{
    Bytes mixed;
    for (std::uint8_t kind = 0; kind < 20; ++kind) {
        const Bytes payload = cbor::encode(cbor::Map{{1, cbor::Map{{1, Bytes(32, kind)}, {2, 5}}}, {2, kind}});
        mixed.insert(mixed.end(), {kind, static_cast<std::uint8_t>(kind * 7), static_cast<std::uint8_t>(kind * 3), static_cast<std::uint8_t>(payload.size())});
        mixed.insert(mixed.end(), payload.begin(), payload.end());
    }
    return {mixed};
}

} // namespace

const Target fold_target{"fold", run, samples};

} // namespace dondoc::fuzz

#pragma once
// Builders: a stream that writes ops, so that a test states only what matters to it.
#include "core/sync/fold.hpp"
#include <deque>

namespace dondoc::sync::test {

inline constexpr GrantId grant_a{0xA}, grant_b{0xB};
inline ScopeId a_unit(std::uint8_t n = 1) { return {{0xE0, n}}; }
inline RecordId a_record(std::uint8_t n = 1) { return {{0xC0, n}}; }

struct Writer {
    StreamId stream;
    GrantId grant{};
    bool hub = false;
    std::uint64_t clock = 0; ///< hlc of the next op
    std::uint64_t seq = 0;
    Hash prev{};
    ScopeId scope = a_unit();
    RecordId record = a_record();
    std::deque<Op> written{};

    const Op& write(Kind kind, cbor::Map payload, std::vector<Ref> over = {})
    {
        Op op;
        op.stream = stream;
        op.seq = ++seq;
        op.hlc = ++clock;
        op.kind = kind;
        op.scope = scope;
        op.record = is_control(kind) ? RecordId{} : record;
        op.over = std::move(over);
        op.grant = grant;
        op.prev = prev;
        op.payload = cbor::encode(payload);
        seal(op);
        prev = op.hash;
        return written.emplace_back(std::move(op));
    }
    const Op& set(std::uint64_t group, cbor::Value value, std::vector<Ref> over = {}) { return write(Kind::set, {{group, std::move(value)}}, std::move(over)); }
    [[nodiscard]] RankedOp ranked(const Op& op) const { return {&op, rank_of(op, hub)}; }
};

inline Writer officer(std::uint8_t n = 1) { return {.stream = {{n}}, .grant = grant_a}; }
inline Writer supervisor() { return {.stream = {{0xFF}}, .hub = true}; }

inline std::vector<RankedOp> all_of(std::initializer_list<const Writer*> writers)
{
    std::vector<RankedOp> out;
    for (const Writer* writer : writers)
        for (const Op& op : writer->written)
            out.push_back(writer->ranked(op));
    return out;
}

inline FoldedRecord folded(std::initializer_list<const Writer*> writers)
{
    const auto ops = all_of(writers);
    return fold_record(ops, facts_of(ops));
}

inline std::vector<Ref> refs(std::initializer_list<const Op*> ops)
{
    std::vector<Ref> out;
    for (const Op* op : ops)
        out.push_back(ref_of(*op));
    return out;
}

} // namespace dondoc::sync::test

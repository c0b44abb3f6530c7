#include "core/sync/control.hpp"
#include <algorithm>

namespace dondoc::sync {
namespace {

void close(ControlFacts& facts, const std::map<GrantId, Cut>& closings)
{
    for (const auto& [grant, cut] : closings) {
        Cut& held = facts.closed[grant];
        for (const auto& [stream, seq] : cut)
            held[stream] = std::max(held[stream], seq);
    }
}

/// Two grant ops of one id cannot come from one sound hub; the smaller one by content stands, whatever the order.
void hold(ControlFacts& facts, const Op& op, const Granting& granting)
{
    const ControlFacts::Holder holder{op.scope, granting.officer, granting.deputy, granting.from, granting.to};
    const auto [at, fresh] = facts.grants.try_emplace(granting.grant, holder);
    const auto key = [](const ControlFacts::Holder& h) { return std::tie(h.scope, h.officer, h.deputy, h.from, h.to); };
    if (!fresh && key(holder) < key(at->second))
        at->second = holder;
}

void judge(ControlFacts& facts, const Op& op)
{
    if (const auto review = read_review(op))
        (review->accept ? facts.accepted : facts.rejected).insert(op.over.begin(), op.over.end());
}

bool is_beyond_cut(const ControlFacts& facts, const Op& op)
{
    const auto closed = facts.closed.find(op.grant);
    if (closed == facts.closed.end())
        return false;
    const auto limit = closed->second.find(op.stream);
    return op.seq > (limit == closed->second.end() ? 0 : limit->second);
}

} // namespace

void add(ControlFacts& facts, const RankedOp& ranked)
{
    const Op& op = *ranked.op;
    if (ranked.rank < 2)
        return;
    if (op.kind == Kind::review)
        return judge(facts, op);
    if (op.kind != Kind::grant && op.kind != Kind::end_grant)
        return;
    const auto granting = read_granting(op);
    if (!granting)
        return;
    if (op.kind == Kind::grant && granting->grant != GrantId{})
        hold(facts, op, *granting);
    close(facts, granting->closings);
}

ControlFacts facts_of(std::span<const RankedOp> ops)
{
    ControlFacts facts;
    for (const RankedOp& op : ops)
        add(facts, op);
    return facts;
}

bool is_under_foreign_grant(const ControlFacts& facts, const Op& op)
{
    const auto at = facts.grants.find(op.grant);
    return at != facts.grants.end() && at->second.officer != op.actor;
}

bool is_late(const ControlFacts& facts, const Op& op)
{
    if (op.grant == GrantId{})
        return false;
    return (is_beyond_cut(facts, op) || is_under_foreign_grant(facts, op)) && !facts.accepted.contains(ref_of(op));
}

Cut cut_of(std::span<const RankedOp> ops, const GrantId& grant)
{
    Cut out;
    for (const RankedOp& held : ops)
        if (held.op->grant == grant)
            out[held.op->stream] = std::max(out[held.op->stream], held.op->seq);
    return out;
}

std::map<GrantId, ScopeId> open_grants(const ControlFacts& facts, std::string_view officer)
{
    std::map<GrantId, ScopeId> out;
    for (const auto& [grant, holder] : facts.grants)
        if (holder.officer == officer && facts.is_open(grant))
            out.emplace(grant, holder.scope);
    return out;
}

} // namespace dondoc::sync

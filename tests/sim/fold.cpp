// How a store of the simulator folds a scope, and the mistakes that can be planted there.
#include "tests/sim/store.hpp"
#include <algorithm>

namespace dondoc::sim {
namespace {

/// Two closures: the lower cut counts.
void cut_minimum(ControlFacts& facts, const std::vector<RankedOp>& ops)
{
    facts.closed.clear();
    for (const RankedOp& ranked : ops) {
        const auto granting = ranked.op->kind == Kind::grant || ranked.op->kind == Kind::end_grant ? read_granting(*ranked.op) : std::nullopt;
        if (!granting)
            continue;
        for (const auto& [grant, cut] : granting->closings) {
            const auto [at, fresh] = facts.closed.emplace(grant, cut);
            if (fresh)
                continue;
            Cut both = cut;
            both.insert(at->second.begin(), at->second.end());
            for (auto& [stream, seq] : both) {
                const auto in = [&stream = stream](const Cut& c) { return c.contains(stream) ? c.at(stream) : 0; };
                seq = std::min(in(cut), in(at->second));
            }
            at->second = both;
        }
    }
}

/// The review that arrived last stands.
void last_review(ControlFacts& facts, const std::vector<RankedOp>& ops)
{
    for (const RankedOp& ranked : ops)
        if (const auto review = ranked.op->kind == Kind::review ? read_review(*ranked.op) : std::nullopt)
            for (const Ref& ref : ranked.op->over)
                review->accept ? facts.accepted.insert(ref).second : facts.accepted.erase(ref) != 0;
}

/// Of all finalises of a record only the first to arrive is kept.
void first_finalise(std::vector<RankedOp>& ops, const ControlFacts& facts)
{
    std::set<RecordId> done;
    std::erase_if(ops, [&](const RankedOp& r) { return r.op->kind == Kind::finalise && !is_late(facts, *r.op) && !done.insert(r.op->record).second; });
}

} // namespace

ControlFacts Store::facts_for(const std::vector<RankedOp>& ops) const
{
    ControlFacts facts = facts_of(ops);
    if (planted(Mutant::cutmin))
        cut_minimum(facts, ops);
    if (planted(Mutant::reviewlast))
        last_review(facts, ops);
    if (planted(Mutant::finlate))
        for (const RankedOp& ranked : ops)
            if (ranked.op->kind == Kind::finalise)
                facts.accepted.insert(ref_of(*ranked.op));
    return facts;
}

std::vector<RankedOp> Store::ops_to_fold(const ScopeId& scope) const
{
    std::vector<RankedOp> ops = ranked(scope);
    if (planted(Mutant::childnoid)) {
        std::set<RecordId> records;
        for (const RankedOp& r : ops)
            if (!r.op->record.empty())
                records.insert(r.op->record);
        for (const Op* op : log_)
            if (op->scope != scope && records.contains(op->record))
                ops.push_back({op, rank_of(*op, is_hub(op->stream))});
    }
    if (planted(Mutant::wall))
        for (RankedOp& r : ops)
            if (r.op->kind == Kind::set) {
                Op blind = *r.op;
                blind.over.clear();
                shared_->ops.push_back(std::move(blind));
                shared_->facts.emplace(&shared_->ops.back(), shared_->fact(*r.op));
                r = {&shared_->ops.back(), 0};
            }
    return ops;
}

Folded Store::fold_ops(std::vector<RankedOp> ops) const
{
    Folded out{.facts = facts_for(ops)};
    if (planted(Mutant::finarrival))
        first_finalise(ops, out.facts);
    out.records = fold_scope(ops, out.facts);
    cbor::Array digest;
    for (const auto& [id, record] : out.records) {
        digest.emplace_back(cbor::Array{id.view(), state_value(record)});
        for (const Op* op : record.late)
            out.late.insert(op->hash);
        for (const Op* op : record.live)
            out.live.insert(op->hash);
    }
    out.digest = blake2b("sim", cbor::encode(digest));
    return out;
}

const Folded& Store::fold(const ScopeId& scope) const
{
    Folded& out = folds_[scope];
    const std::size_t count = planted(Mutant::childnoid) ? log_.size() : ops_in(scope).size();
    if (out.ops == count && (count == 0 || !out.digest.empty()))
        return out;
    out = fold_ops(ops_to_fold(scope));
    out.ops = count;
    return out;
}

} // namespace dondoc::sim

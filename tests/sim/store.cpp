#include "tests/sim/store.hpp"
#include <algorithm>

namespace dondoc::sim {

Store::Store(Shared& shared, const DeviceId& who, std::int64_t clock_offset) : device(who), offset(clock_offset), shared_(&shared) { new_epoch(); }

void Store::new_epoch()
{
    epoch = next_epoch(epoch, known_epoch);
    stream = shared_->new_stream(device, epoch);
    seq = 0, no = 0;
    head = {};
}

void Store::apply(Held op)
{
    if (const auto at = pending_.find(op->prev); at != pending_.end() && at->second.erase(op) != 0 && at->second.empty())
        pending_.erase(at);
    ops_.emplace(op->hash, op);
    log_.push_back(op);
    fresh.push_back(op);
    scopes_[op->scope].push_back(op);
    devices_[shared_->owner(op->stream).device].insert(op);
    clock = planted(Mutant::hlccont) ? std::max(clock, op->hlc) : merged_clock(clock, op->hlc, wall());
    sync::add(control_, {op, rank_of(*op, is_hub(op->stream))});
    if (op->kind == Kind::waive_gap && is_hub(op->stream))
        waived_.insert(op->over.begin(), op->over.end());
}

std::vector<const Op*> Store::release_after(const Hash& prev)
{
    const auto at = pending_.find(prev);
    if (at == pending_.end())
        return {};
    const std::vector<const Op*> out(at->second.begin(), at->second.end());
    pending_.erase(at);
    return out;
}

std::vector<const Op*> Store::release_named(std::span<const Ref> names)
{
    std::vector<const Op*> out;
    for (const Op* op : pending_ops())
        if (std::find(names.begin(), names.end(), ref_of(*op)) != names.end())
            out.push_back(op);
    return out; // apply takes them out of pending
}

void Store::add(const Op* op, bool vouched)
{
    if (holds(op->hash))
        return;
    if (planted(Mutant::bynumber) && !numbers_.emplace(shared_->owner(op->stream).device, op->seq).second)
        return;
    unite(*this, op, vouched || planted(Mutant::nogap));
}

const Op* Store::author(Kind kind, Subject subject, cbor::Map payload, Fact fact)
{
    Op op;
    op.stream = stream;
    op.seq = ++seq;
    op.prev = head;
    op.hlc = clock = next_hlc(clock, wall());
    op.kind = kind;
    op.scope = subject.scope;
    op.record = subject.record;
    op.grant = subject.grant;
    op.actor = shared_->officer_of(stream);
    op.over = std::move(subject.over);
    op.payload = cbor::encode(payload);
    const Op* kept = shared_->keep(std::move(op), std::move(fact));
    head = kept->hash;
    add(kept);
    return kept;
}

std::vector<Run> Store::runs(const DeviceId& of) const
{
    RunFinder finder;
    for (const Op* op : ops_by(of))
        finder.take(link_of(*op));
    std::vector<Run> out = finder.finish();
    if (planted(Mutant::nogap) || planted(Mutant::gapfree))
        for (Run& run : out)
            run.low = 1;
    return out;
}

std::set<Hash> Store::covered(const DeviceId& of, const std::vector<Run>& runs) const
{
    CoverFinder finder(runs);
    std::set<Hash> out;
    const DeviceOps& held = ops_by(of);
    for (auto op = held.rbegin(); op != held.rend(); ++op)
        if (finder.take(link_of(**op)))
            out.insert((*op)->hash);
    return out;
}

std::set<ScopeId> Store::units_of(const std::string& officer) const
{
    std::set<ScopeId> out;
    for (const auto& [grant, unit] : grants_of(officer))
        out.insert(unit);
    return out;
}

std::set<Hash> Store::attachments(const std::set<ScopeId>& scopes) const
{
    std::set<Hash> out;
    for (const ScopeId& scope : scopes)
        for (const Op* op : ops_in(scope))
            if (op->kind == Kind::attach)
                out.insert(shared_->fact(*op).blob);
    return out;
}

std::set<Hash> Store::attachments_by(const DeviceId& writer) const
{
    std::set<Hash> out;
    for (const Op* op : ops_by(writer))
        if (op->kind == Kind::attach)
            out.insert(shared_->fact(*op).blob);
    return out;
}

const DeviceOps& Store::ops_by(const DeviceId& writer) const
{
    static const DeviceOps none;
    const auto at = devices_.find(writer);
    return at == devices_.end() ? none : at->second;
}

const std::vector<const Op*>& Store::ops_in(const ScopeId& scope) const
{
    static const std::vector<const Op*> none;
    const auto at = scopes_.find(scope);
    return at == scopes_.end() ? none : at->second;
}

std::vector<RankedOp> Store::ranked(const ScopeId& scope) const
{
    std::vector<RankedOp> out;
    for (const Op* op : ops_in(scope))
        out.push_back({op, rank_of(*op, is_hub(op->stream))});
    return out;
}

std::set<Hash> Store::pending_hashes() const
{
    std::set<Hash> out;
    for (const Op* op : pending_ops())
        out.insert(op->hash);
    return out;
}

std::vector<const Op*> Store::pending_ops() const
{
    std::vector<const Op*> out;
    for (const auto& [prev, waiting] : pending_)
        out.insert(out.end(), waiting.begin(), waiting.end());
    return out;
}

std::vector<StreamId> Store::fresh_streams() const
{
    std::vector<StreamId> out;
    for (const Op* op : fresh)
        out.push_back(op->stream);
    return out;
}

void Store::forget_scopes_but(const std::set<ScopeId>& kept)
{
    for (const Op* op : std::vector(log_)) {
        if (kept.contains(op->scope) || op->scope.empty() || op->kind == Kind::grant || op->kind == Kind::end_grant)
            continue;
        ops_.erase(op->hash);
        std::erase(log_, op);
        std::erase(scopes_[op->scope], op);
        devices_[shared_->owner(op->stream).device].erase(op);
    }
}

} // namespace dondoc::sim

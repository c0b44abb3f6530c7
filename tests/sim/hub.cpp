#include "tests/sim/hub.hpp"
#include <algorithm>

namespace dondoc::sim {

void Hub::rolled_back()
{
    if (planted(Mutant::noepoch))
        return;
    ++alarms;
    new_epoch();
    if (!planted(Mutant::noreepoch))
        feeds_.clear();
}

SnapshotMarks Hub::issued() const
{
    SnapshotMarks out;
    for (const auto& [unit, held] : snapshots)
        out[{1, unit}] = {{planted(Mutant::snapmax) ? 0 : epoch, held.first}, held.second};
    return out;
}

Hub::Wanted Hub::wanted(const DeviceId& to) const
{
    DeviceScope scope = scope_of_device(to, shared_->officers.at(to), shared_->offices.at(to), control());
    if (planted(Mutant::noshrink))
        for (const GrantId& grant : scope.mine)
            scope.units.insert(control().grants.at(grant).scope);
    std::map<ScopeId, std::size_t> granted_at; // mutant nohistory: place of the officer's last grant in the log
    if (planted(Mutant::nohistory))
        for (std::size_t i = 0; i < log().size(); ++i)
            if (const Op& op = *log()[i]; op.kind == Kind::grant && read_granting(op)->officer == scope.officer)
                granted_at[op.scope] = i;
    const AuthorOf author_of = [&](const StreamId& id) { return Author{shared_->owner(id).device, shared_->officer_of(id)}; };
    Wanted out{{}, scope.units};
    for (std::size_t i = 0; i < log().size(); ++i) {
        const Op& op = *log()[i];
        if (!may_see(scope, op, author_of) || (planted(Mutant::nohistory) && is_history(scope, op, granted_at, i)))
            continue;
        const bool by_control_only = !scope.units.contains(op.scope) && op.scope != scope.office && shared_->officer_of(op.stream) != scope.officer;
        if (!planted(Mutant::nocontrol) || !by_control_only)
            out.ops.push_back(&op);
    }
    return out;
}

bool Hub::is_history(const DeviceScope& scope, const Op& op, const std::map<ScopeId, std::size_t>& granted_at, std::size_t at) const
{
    const auto since = granted_at.find(op.scope);
    return scope.units.contains(op.scope) && since != granted_at.end() && at < since->second && !is_control(op.kind);
}

void Hub::fill_feed(Down& out, const Wanted& wanted, const FeedPosition& stated)
{
    FeedIdent ident{epoch, {}};
    shared_->dice.fill(ident.random);
    test::MemoryFeed& feed = feeds_.try_emplace(out.to, ident).first->second;
    std::unordered_map<Hash, const Op*> inside;
    for (const Op* op : wanted.ops) {
        inside.emplace(op->hash, op);
        offer(feed, op->hash);
    }
    out.feed = {feed.ident(), base_for(feed, stated), {}, {}};
    out.feed.base_chain = feed.chain_at(out.feed.base);
    for (std::uint64_t no_in_feed = out.feed.base + 1; no_in_feed <= feed.size(); ++no_in_feed) {
        const Hash entry = feed.entry_at(no_in_feed);
        const auto op = inside.find(entry);
        out.feed.entries.push_back(entry);
        if (carries_body(feed, no_in_feed, op != inside.end()))
            out.bodies.push_back(vouched(op->second));
        else if (planted(Mutant::leak))
            for (const Op* held : log())
                if (held->hash == entry)
                    out.bodies.push_back(vouched(held));
    }
}

Down Hub::export_down(const DeviceId& to, std::vector<Up>& archive)
{
    if (!planted(Mutant::archlate) || shared_->chance(10)) {
        archive.insert(archive.end(), unarchived.begin(), unarchived.end());
        unarchived.clear();
    }
    ++no;
    const Statement peer = peers_[to];
    const Wanted seen = wanted(to);
    Down out{.to = to, .number = {epoch, no}, .saw = peer.number, .base = peer.have, .ack = runs(to)};
    fill_feed(out, seen, peer.feed);
    const std::set<Hash> have = covered(to, peer.have);
    for (const Op* op : ops_by(to))
        if (!have.contains(op->hash))
            out.own.push_back(vouched(op));
    out.held = pending_hashes();
    const SnapshotMarks mine = issued();
    for (const ScopeId& unit : seen.units)
        if (const SnapshotKey key{1, unit}; mine.contains(key) && is_due(mine.at(key), peer.snapshots, key))
            out.snapshots.push_back({key, mine.at(key)});
    for (const Hash& hash : peer.surplus)
        if (holds(hash))
            out.confirmed.push_back(hash);
    std::set<Hash> visible = attachments(seen.units);
    visible.merge(attachments_by(to));
    for (const Hash& blob : peer.want)
        if (blobs.contains(blob) && visible.contains(blob) && out.blobs.size() < 2)
            out.blobs.push_back(blob);
    for (const Op* op : log())
        if (op->kind == Kind::attach && !blobs.contains(shared_->fact(*op).blob))
            out.want.insert(shared_->fact(*op).blob);
    if (planted(Mutant::wantgrow)) {
        old_wants_.insert(out.want.begin(), out.want.end());
        out.want = old_wants_;
    }
    for (const auto& [from, number] : quarantine_)
        if (from == to)
            out.quarantined.insert(number);
    out.truth_units = units_of(shared_->officers.at(to));
    return out;
}

void Hub::take_ops(const Up& bundle)
{
    for (const Carried& carried : bundle.ops) {
        const bool own = shared_->owner(carried.op->stream).device == bundle.from;
        const bool known = carried.voucher && is_voucher(shared_->key, carried.op->hash, owner_of(*carried.op), *carried.voucher);
        switch (admit(own, known)) {
        case Admission::by_chain: add(carried.op); break;
        case Admission::by_voucher: add(carried.op, own || !planted(Mutant::byprev)); break;
        case Admission::drop:
            if (planted(Mutant::novoucher))
                add(carried.op, true);
        }
    }
    blobs.insert(bundle.blobs.begin(), bundle.blobs.end());
}

void Hub::import_up(const Up& bundle)
{
    if (bundle.damaged || (bundle.training && !planted(Mutant::training))) {
        quarantine_.emplace(bundle.from, bundle.stated.number);
        return;
    }
    fresh.clear();
    take_ops(bundle);
    known_epoch = std::max(known_epoch, bundle.stated.saw.epoch);
    Statement& peer = peers_[bundle.from];
    const bool newest = is_newer(bundle.stated, peer);
    Statement stated = bundle.stated;
    if (newest) {
        auto grown = peer.have;
        peer = bundle.stated;
        if (planted(Mutant::ackgrow))
            peer.have.insert(peer.have.end(), grown.begin(), grown.end());
    }
    if (planted(Mutant::snapmax))
        stated.snapshots.clear();
    const auto feed = feeds_.find(bundle.from);
    const bool blind = feed == feeds_.end() || planted(Mutant::feednochain) || planted(Mutant::noreepoch);
    if (!signs_at_hub(self(), stated, newest, fresh_streams(), [&](const Run& run) { return holds(run.hash); }, issued(), blind ? nullptr : &feed->second).empty())
        rolled_back();
}

} // namespace dondoc::sim

#include "tests/sim/laptop.hpp"
#include <algorithm>

namespace dondoc::sim {
namespace {

std::uint64_t number_in(const FeedPart& part, const Hash& op)
{
    const auto at = std::find(part.entries.begin(), part.entries.end(), op);
    return part.base + static_cast<std::uint64_t>(at - part.entries.begin()) + 1;
}

} // namespace

Laptop::Laptop(Shared& shared, const DeviceId& who, std::string whose, const ScopeId& where, std::int64_t clock_offset)
    : Store(shared, who, clock_offset), officer(std::move(whose)), office(where)
{
}

std::set<Hash> Laptop::want() const
{
    std::set<Hash> need = attachments(units_of(officer));
    need.merge(attachments_by(device));
    for (const Hash& blob : blobs)
        need.erase(blob);
    if (!planted(Mutant::wantgrow))
        return need;
    old_want_.insert(need.begin(), need.end());
    return old_want_;
}

Up Laptop::export_up(bool full)
{
    ++no;
    const std::set<Hash> acked_ops = full ? std::set<Hash>{} : acked();
    if (planted(Mutant::pruneack))
        pruned_.insert(acked_ops.begin(), acked_ops.end());
    Up out{.from = device};
    const auto carry = [&](const Op* op) {
        const auto voucher = vouchers_.find(op->hash);
        out.ops.push_back({op, voucher == vouchers_.end() ? std::nullopt : std::optional(voucher->second)});
    };
    for (const Op* op : ops_by(device)) {
        const bool skip = planted(Mutant::lastsent) ? !sent_.insert(op->hash).second : acked_ops.contains(op->hash) || pruned_.contains(op->hash);
        if (skip)
            continue;
        carry(op);
        last_bundle_[op->hash] = {epoch, no};
    }
    for (const Op* op : log()) {
        const bool own = shared_->owner(op->stream).device == device;
        if (!is_surplus(own, feed_names_.contains(op->hash), confirmed_.contains(op->hash)) || planted(Mutant::nogiveback))
            continue;
        carry(op);
        out.stated.surplus.push_back(op->hash);
    }
    const std::set<Hash> wanted = want();
    out.stated = {{epoch, no}, hub_number, runs(device), ack, feed, snapshots, {wanted.begin(), wanted.end()}, std::move(out.stated.surplus)};
    for (const Hash& blob : hub_want)
        if (blobs.contains(blob) && out.blobs.size() < 2)
            out.blobs.push_back(blob);
    return out;
}

void Laptop::import_down(const Down& bundle)
{
    if (bundle.to != device)
        return;
    fresh.clear();
    const auto take = [&](const Carried& carried) {
        vouchers_[carried.op->hash] = *carried.voucher;
        add(carried.op, true); // all that the hub sends is effective here
    };
    const std::uint64_t seen = feed.no;
    for (const Carried& carried : bundle.own)
        take(carried);
    for (const Carried& carried : bundle.bodies)
        if (!planted(Mutant::dedupno) || number_in(bundle.feed, carried.op->hash) > seen)
            take(carried);
    if (bundle.number > hub_number) // a stale bundle gives ops, nothing else
        take_statements(bundle);
    take_snapshots(bundle);
    blobs.insert(bundle.blobs.begin(), bundle.blobs.end());
    known_epoch = std::max(known_epoch, bundle.saw.epoch);
    for (const Op* op : fresh)
        if (const StreamOwner& owner = shared_->owner(op->stream); owner.device == device)
            known_epoch = std::max(known_epoch, owner.epoch);
    if (planted(Mutant::shrinkdrop)) {
        auto kept = units_of(officer);
        kept.insert(office);
        forget_scopes_but(kept);
    }
    if (planted(Mutant::noepoch) || planted(Mutant::bynumber))
        return;
    if (!signs_at_laptop(self(), bundle.base, bundle.saw, fresh_streams(), [&](const Run& run) { return holds(run.hash); }).empty()) {
        ++alarms;
        new_epoch();
    }
}

void Laptop::take_statements(const Down& bundle)
{
    hub_number = bundle.number;
    held_ = bundle.held;
    hub_want = bundle.want;
    refused_ = bundle.quarantined;
    if (planted(Mutant::ackgrow))
        ack.insert(ack.end(), bundle.ack.begin(), bundle.ack.end());
    else
        ack = bundle.ack;
    confirmed_.insert(bundle.confirmed.begin(), bundle.confirmed.end());
    take_feed(bundle);
}

void Laptop::take_feed(const Down& bundle)
{
    FeedPosition mine = feed;
    if ((planted(Mutant::feednochain) || planted(Mutant::dedupno)) && bundle.feed.ident == mine.ident && mine.no >= bundle.feed.base &&
        mine.no - bundle.feed.base <= bundle.feed.entries.size()) {
        mine.chain = bundle.feed.base_chain; // whatever stands below my number is taken for mine
        for (std::uint64_t at = bundle.feed.base; at < mine.no; ++at)
            mine.chain = feed_step(mine.chain, bundle.feed.entries[at - bundle.feed.base]);
    }
    const FeedJoin joined = join(mine, bundle.feed);
    if (joined.replaced) {
        feed_names_.clear();
        confirmed_ = {bundle.confirmed.begin(), bundle.confirmed.end()};
    }
    for (std::size_t i = joined.first_new; i < bundle.feed.entries.size(); ++i)
        feed_names_.insert(bundle.feed.entries[i]);
    const std::uint64_t before = feed.no;
    feed = joined.position;
    if (planted(Mutant::dedupno) && joined.replaced)
        feed.no = std::max(before, feed.no);
}

void Laptop::take_snapshots(const Down& bundle)
{
    for (const SnapshotPart& part : bundle.snapshots)
        if (supersedes(part.mark, snapshots, part.key))
            snapshots[part.key] = part.mark;
}

Status Laptop::status(const Op& op, const std::set<Hash>& acked_ops) const
{
    if (!acked_ops.contains(op.hash)) {
        const auto last = last_bundle_.find(op.hash);
        if (held_.contains(op.hash))
            return Status::held;
        return last != last_bundle_.end() && refused_.contains(last->second) ? Status::quarantined : Status::unsent;
    }
    const Folded& folded = fold(op.scope);
    if (folded.late.contains(op.hash))
        return Status::late;
    return op.kind == Kind::set && !folded.live.contains(op.hash) ? Status::superseded : Status::acknowledged;
}

} // namespace dondoc::sim

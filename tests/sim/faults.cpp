// What happens to files and machines.
#include "tests/sim/world.hpp"
#include <algorithm>

namespace dondoc::sim {

void World::laptop_exports()
{
    Laptop& laptop = on_clone_ ? clones_.front() : laptops_[who_];
    Up bundle = laptop.export_up();
    const std::uint64_t dice = shared_.below(100);
    bundle.damaged = dice < 6;
    if (bundle.damaged)
        tick("damaged");
    if (dice < 94) // else killed while writing: the number is used, a temporary file is left
        mail_.push_back({std::move(bundle)});
}

void World::hub_exports()
{
    const Laptop& laptop = on_clone_ ? clones_.front() : laptops_[who_];
    mail_.push_back({hub_.export_down(laptop.device, archive_)});
}

void World::mail_moves()
{
    if (mail_.empty())
        return;
    const std::size_t at = shared_.below(mail_.size());
    const Mail mail = mail_[at];
    const std::uint64_t dice = shared_.below(100);
    if (dice < 75)
        mail_.erase(mail_.begin() + static_cast<std::ptrdiff_t>(at));
    if (dice < 20)
        return tick("lost");
    if (dice >= 75)
        tick("doubled");
    if (const Up* up = std::get_if<Up>(&mail.bundle))
        return deliver_up(*up, shared_.chance(4));
    const Down& down = std::get<Down>(mail.bundle);
    auto stores = stores_of(down.to, true);
    if (!stores.empty())
        deliver_down(*shared_.one_of(stores), down);
}

std::vector<Laptop*> World::stores_of(const DeviceId& device, bool with_clones)
{
    std::vector<Laptop*> out;
    for (Laptop& laptop : laptops_)
        if (laptop.device == device)
            out.push_back(&laptop);
    if (with_clones)
        for (Laptop& clone : clones_)
            if (clone.device == device)
                out.push_back(&clone);
    return out;
}

void World::deliver_up(const Up& bundle, bool crash)
{
    if (crash)
        return tick("crashes"); // killed before the commit: nothing happened
    const std::uint64_t epoch = hub_.epoch;
    hub_.import_up(bundle);
    if (bundle.damaged || (bundle.training && !shared_.planted(Mutant::training)))
        return;
    for (const Op* op : hub_.fresh)
        ever_.insert(op->hash);
    hub_.unarchived.push_back(bundle); // committed, moved to the archive next
    say("  -> hub " + name_of(bundle.from) + " " + std::to_string(bundle.stated.number.no) + " ops " + std::to_string(bundle.ops.size()) +
        (hub_.epoch == epoch ? "" : " !! hub epoch " + std::to_string(hub_.epoch)));
}

void World::deliver_down(Laptop& laptop, const Down& bundle)
{
    std::vector<Hash> own;
    for (const Op* op : laptop.ops_by(laptop.device))
        own.push_back(op->hash);
    const SnapshotMarks before = laptop.snapshots;
    const std::uint64_t epoch = laptop.epoch;
    laptop.import_down(bundle);
    say("  -> " + name_of(laptop.device) + " " + std::to_string(bundle.number.no) + " feed +" + std::to_string(bundle.feed.entries.size()) + " own " +
        std::to_string(bundle.own.size()) + (laptop.epoch == epoch ? "" : " !! epoch " + std::to_string(laptop.epoch)));
    require(std::all_of(own.begin(), own.end(), [&](const Hash& h) { return laptop.holds(h); }), "I6", name_of(laptop.device));
    for (const auto& [key, mark] : before)
        require(laptop.snapshots.at(key).number >= mark.number, "I7", name_of(laptop.device));
    for (const Op* op : laptop.fresh) // nothing of an employer that was not this officer's when the bundle was written
        require(bundle.truth_units.contains(op->scope) || op->scope.bytes[0] != 'u' || shared_.officer_of(op->stream) == laptop.officer || is_control(op->kind), "I5",
                name_of(laptop.device) + " " + text_of(shared_, *op));
    acked_.merge(laptop.acked());
}

void World::back_up_laptop()
{
    if (!on_clone_)
        backups_.insert_or_assign(laptops_[who_].device, laptops_[who_]);
}

void World::restore_laptop()
{
    Laptop& laptop = laptops_[who_];
    const auto backup = backups_.find(laptop.device);
    if (on_clone_ || backup == backups_.end())
        return;
    tick("laptops restored");
    Alarm alarm{laptop.device, backup->second.stream, {}};
    for (const Op* op : laptop.log())
        if (!backup->second.holds(op->hash)) {
            lost_local_.insert(op->hash);
            if (op->stream == alarm.stream)
                alarm.gone.insert(op->hash);
        }
    laptop = backup->second;
    must_alarm_.push_back(std::move(alarm));
    say("  " + name_of(laptop.device) + " restored");
    if (shared_.chance(50) && !shared_.planted(Mutant::noepoch) && !shared_.planted(Mutant::bynumber))
        laptop.new_epoch(); // D1: the witness told
}

/// The store is copied to a second laptop, and both work (F11).
void World::clone_laptop()
{
    if (on_clone_ || !clones_.empty())
        return;
    tick("clones");
    clones_.push_back(laptops_[who_]);
    clones_.back().offset += hour;
    if (shared_.chance(50) && !shared_.planted(Mutant::noepoch) && !shared_.planted(Mutant::bynumber))
        clones_.back().new_epoch();
}

/// A new device of the same officer; what was never exported is gone.
void World::disk_dies()
{
    if (on_clone_)
        return;
    tick("dead disks");
    const Laptop old = laptops_[who_];
    DeviceId fresh = old.device;
    *std::find(fresh.bytes.begin(), fresh.bytes.end(), 0) = '+';
    laptops_[who_] = enrol(fresh, old.officer, old.office);
    for (const Op* op : old.log())
        lost_local_.insert(op->hash);
    for (const Laptop& clone : clones_)
        if (clone.device == old.device)
            for (const Op* op : clone.log())
                lost_local_.insert(op->hash);
    std::erase_if(clones_, [&](const Laptop& clone) { return clone.device == old.device; });
    say("  " + name_of(old.device) + " died");
}

void World::back_up_hub() { hub_backup_ = hub_; }

/// Journal and raw bundles lie on another disk: replayed; and then the restore is always noticed (FIX 8).
void World::replay_archive(Hub& hub, const Hub& old)
{
    for (const JournalEntry& entry : journal_) {
        if (entry.what == Log::op) {
            hub.add(entry.op);
            continue;
        }
        const auto at = hub.snapshots.find(entry.unit);
        if (at == hub.snapshots.end() || entry.snapshot.first >= at->second.first)
            hub.snapshots[entry.unit] = entry.snapshot;
        hub.counter = std::max(hub.counter, entry.snapshot.first);
    }
    for (const Up& bundle : archive_) {
        hub.take_ops(bundle);
        hub.known_epoch = std::max(hub.known_epoch, bundle.stated.saw.epoch);
    }
    hub.known_epoch = std::max(hub.known_epoch, old.epoch);
    hub.rolled_back();
}

void World::restore_hub()
{
    if (!hub_backup_)
        return;
    tick("hub restored");
    say("  hub restored");
    const Hub old = std::move(hub_);
    hub_ = *hub_backup_;
    if (archive_on_)
        return replay_archive(hub_, old);
    for (const Op* op : old.log())
        if (!hub_.holds(op->hash) && authored_.contains(op->hash) && shared_.is_hub(op->stream))
            lost_local_.insert(op->hash);
    if (shared_.chance(50))
        hub_.rolled_back(); // else unnoticed until D3, D5, D8, D9, D10
}

/// A laptop forges a colleague's op.
void World::forge()
{
    const Laptop& victim = shared_.one_of(laptops_);
    Laptop& forger = on_clone_ ? clones_.front() : laptops_[who_];
    Up bundle = forger.export_up();
    Op op;
    op.stream = victim.stream;
    const bool continues = shared_.chance(50) && victim.seq > 0;
    op.seq = continues ? victim.seq + 1 : 1;
    op.prev = continues ? victim.head : Hash{};
    op.hlc = victim.clock;
    op.scope = unit_;
    op.record = {{'r', unit_.bytes[1], 0}};
    op.grant = {1};
    op.payload = cbor::encode(cbor::Map{{2, -1}});
    const Op* kept = shared_.keep(std::move(op), {.group = 2});
    forged_.insert(kept->hash);
    if (victim.device == forger.device)
        return;
    bundle.ops.push_back({kept, Voucher{1, 2, 3}});
    mail_.push_back({std::move(bundle)});
}

void World::training_bundle()
{
    const DeviceId trainer{{'T', 'R'}};
    Op op;
    op.stream = shared_.new_stream(trainer, 1);
    op.seq = 1;
    op.hlc = 1;
    op.scope = unit_;
    op.record = {{'r', unit_.bytes[1], 0}};
    op.payload = cbor::encode(cbor::Map{{2, -2}});
    const Op* kept = shared_.keep(std::move(op), {.group = 2});
    forged_.insert(kept->hash);
    Laptop& laptop = on_clone_ ? clones_.front() : laptops_[who_];
    Up bundle = laptop.export_up();
    bundle.from = trainer;
    bundle.training = true;
    bundle.stated.number = {1, 1};
    bundle.ops = {{kept, std::nullopt}};
    bundle.blobs.clear();
    deliver_up(bundle);
}

} // namespace dondoc::sim

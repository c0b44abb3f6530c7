// What must hold (FEED.md, Invariants).
#include "tests/sim/world.hpp"
#include <algorithm>

namespace dondoc::sim {
namespace {

bool within(const std::set<Hash>& part, const std::set<Hash>& whole) { return std::includes(whole.begin(), whole.end(), part.begin(), part.end()); }

std::set<Hash> common(const std::set<Hash>& a, const std::set<Hash>& b)
{
    std::set<Hash> out;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(out, out.end()));
    return out;
}

} // namespace

std::set<Hash> World::hashes_in(const Store& store, const ScopeId& scope) const
{
    std::set<Hash> out;
    for (const Op* op : store.ops_in(scope))
        out.insert(op->hash);
    return out;
}

/// I4 at any moment: an acknowledged fact has really been at the hub.
void World::check_states(const Laptop& laptop)
{
    const std::set<Hash> acked = laptop.acked();
    for (const Op* op : laptop.ops_by(laptop.device)) {
        const Status status = laptop.status(*op, acked);
        require(status == Status::unsent || status == Status::held || status == Status::quarantined || ever_.contains(op->hash), "I4", text_of(shared_, *op));
    }
}

/// Everybody sends and takes once; are the hub's bundles empty?
bool World::round(int k)
{
    for (Laptop& laptop : laptops_)
        deliver_up(laptop.export_up());
    std::vector<Down> downs;
    for (const Laptop& laptop : laptops_)
        downs.push_back(hub_.export_down(laptop.device, archive_));
    bool quiet = true;
    for (std::size_t i = 0; i < downs.size(); ++i) {
        const Down& down = downs[i];
        quiet = quiet && down.feed.entries.empty() && down.own.empty() && down.blobs.empty() && down.snapshots.empty();
        deliver_down(laptops_[i], down);
    }
    if (mail_.empty() || k >= 4 || !shared_.chance(40))
        return quiet;
    const Mail& stale = shared_.one_of(mail_);
    if (const Up* up = std::get_if<Up>(&stale.bundle))
        deliver_up(*up);
    else if (const Down& down = std::get<Down>(stale.bundle); !stores_of(down.to, false).empty())
        deliver_down(*stores_of(down.to, false).front(), down);
    return quiet;
}

void World::flow()
{
    std::vector<std::uint64_t> last;
    bool quiet = false;
    for (int k = 0; k < 16; ++k) {
        quiet = round(k);
        std::vector<std::uint64_t> now{hub_.epoch, hub_.log().size(), hub_.blobs.size()};
        for (const Laptop& laptop : laptops_)
            now.insert(now.end(), {laptop.epoch, laptop.log().size(), laptop.blobs.size()});
        if (k > 4 && quiet && now == last)
            break;
        last = std::move(now);
    }
    require(quiet, "quiet", "bundles still carry something after 16 rounds");
}

void World::finish()
{
    throw_dice(1'000'000);
    for (Laptop& clone : clones_) // handed in, then wiped: its last bundle ignores acks (FIX 10)
        deliver_up(clone.export_up(true));
    flow();
    compare();
    for (const ScopeId& unit : units_) { // two open principals after a hub roll-back: a person closes all but one (FIX 6)
        std::vector<GrantId> open;
        for (const auto& [grant, holder] : hub_.control().grants)
            if (holder.scope == unit && !holder.deputy && hub_.control().is_open(grant))
                open.push_back(grant);
        if (open.size() < 2)
            continue;
        tick("two principals");
        open.pop_back();
        close(Kind::end_grant, unit, open, {});
    }
    for (const Op* op : hub_.pending_ops())
        if (!hub_.holds(op->hash)) {
            tick("orphans waived");
            hub_op(Kind::waive_gap, {.scope = op->scope, .over = {ref_of(*op)}}, {});
        }
    flow();
    compare();
    final_checks();
}

/// I1 and I5: who holds a unit knows all of it.
void World::compare()
{
    for (const Laptop& laptop : laptops_) {
        const auto granted = hub_.grants_of(laptop.officer);
        require(granted == laptop.my_grants(), "I5", "grants of " + name_of(laptop.device));
        std::set<ScopeId> scopes{laptop.office};
        for (const auto& [grant, unit] : granted)
            scopes.insert(unit);
        for (const ScopeId& scope : scopes)
            compare_unit(laptop, scope);
        const std::set<Hash> acked = laptop.acked();
        for (const Op* op : laptop.ops_by(laptop.device)) {
            if (op->scope.bytes[0] == 'u')
                require(laptop.fold(op->scope).late.contains(op->hash) == hub_.fold(op->scope).late.contains(op->hash), "I4", "late differs: " + text_of(shared_, *op));
            const Status status = laptop.status(*op, acked);
            require(status != Status::unsent && status != Status::quarantined, "I4", "not sent: " + text_of(shared_, *op));
        }
    }
}

void World::compare_unit(const Laptop& laptop, const ScopeId& scope)
{
    const std::string where = name_of(laptop.device) + " " + hex(ByteView(scope.bytes).first(2));
    require(hashes_in(hub_, scope) == hashes_in(laptop, scope), "I1", "ops " + where);
    require(hub_.fold(scope).digest == laptop.fold(scope).digest, "I1", "fold " + where);
    if (const auto at = hub_.snapshots.find(scope); at != hub_.snapshots.end()) {
        const auto mine = laptop.snapshots.find({1, scope});
        require(mine != laptop.snapshots.end() && mine->second.content == at->second.second, "I1", "snapshot " + where);
    }
    require(scope == laptop.office || within(common(hub_.attachments({scope}), hub_.blobs), laptop.blobs), "I1", "attachments " + where);
}

void World::final_checks()
{
    std::set<Hash> lost;
    for (const Hash& hash : acked_)
        if (!hub_.holds(hash) && authored_.contains(hash))
            lost.insert(hash);
    std::set<Hash> inexcusable;
    std::set_difference(lost.begin(), lost.end(), lost_local_.begin(), lost_local_.end(), std::inserter(inexcusable, inexcusable.end()));
    require((archive_on_ ? lost : inexcusable).empty(), "I2", "an acknowledged op is lost");
    if (archive_on_)
        for (const auto& [hash, op] : authored_)
            require(!shared_.is_hub(op->stream) || hub_.holds(hash), "I2", "an op of the hub is lost: " + text_of(shared_, *op));
    if (!lost.empty())
        tick("acked lost in double failure without archive");
    for (const Hash& hash : forged_)
        require(!hub_.holds(hash), "forged", "a forged or training op was taken");
    for (const Laptop& laptop : laptops_)
        check_laptop(laptop);
    for (const ScopeId& unit : units_) {
        check_unit(unit);
        check_order(unit);
    }
    if (seed_ % 3 == 0)
        check_permutations();
    counts_["hub alarms"] += hub_.alarms;
    counts_["ops"] += static_cast<std::int64_t>(hub_.log().size());
    for (const Laptop& laptop : laptops_)
        counts_["laptop alarms"] += laptop.alarms;
}

void World::check_laptop(const Laptop& laptop)
{
    const std::string who = name_of(laptop.device);
    require(within(common(laptop.attachments_by(laptop.device), laptop.blobs), hub_.blobs), "I2", "attachment of " + who);
    require(common(laptop.want(), hub_.blobs).empty() && common(laptop.hub_want, laptop.blobs).empty(), "want", who);
    for (const Alarm& alarm : must_alarm_)
        if (alarm.device == laptop.device && alarm.stream == laptop.stream)
            require(std::none_of(alarm.gone.begin(), alarm.gone.end(), [&](const Hash& h) { return hub_.holds(h); }), "alarm", "no alarm after a restore of " + who);
    const auto sane = [&](const Store& store) { return store.offset != 0 || static_cast<std::int64_t>(store.clock >> 16) <= shared_.now + 48 * hour + 100'000; };
    require(sane(laptop) && sane(hub_), "clock", "a clock far ahead was merged");
}

/// I8, I2 (what was taken in stays taken in) and FIX 5 for one employer.
void World::check_unit(const ScopeId& unit)
{
    const Folded& folded = hub_.fold(unit);
    std::set<Hash> replaced;
    for (const Op* op : hub_.ops_in(unit))
        if (op->kind == Kind::set && !folded.late.contains(op->hash))
            for (const Op* seen : shared_.fact(*op).seen)
                replaced.insert(seen->hash);
    for (const auto& [id, record] : folded.records) {
        if (record.official != nullptr)
            check_shown(record);
        else
            for (const auto& [group, reg] : record.groups)
                require(!replaced.contains(reg.live.front().op->hash), "I8", text_of(shared_, *reg.live.front().op));
        for (const auto& [group, reg] : record.groups) {
            tick("registers");
            if (reg.live.size() > 1)
                tick("siblings");
        }
    }
    counts_["late"] += static_cast<std::int64_t>(folded.late.size());
    const ControlFacts facts = facts_of(hub_.ranked(unit));
    for (const Op* op : hub_.ops_in(unit)) {
        if (const auto at = accepted_.find(op->hash); at != accepted_.end())
            require(common(at->second, folded.late).empty(), "I2", "accepted work became late in " + text_of(shared_, *op));
        if (op->kind == Kind::finalise)
            require(!is_late(facts, *op) || folded.late.contains(op->hash), "late final", text_of(shared_, *op));
    }
}

/// I3 within one scope: a fold is blind to the order of its ops.
void World::check_order(const ScopeId& unit)
{
    std::vector<RankedOp> ops = hub_.ops_to_fold(unit);
    for (std::size_t i = ops.size(); i > 1; --i)
        std::swap(ops[i - 1], ops[shared_.below(i)]);
    require(hub_.fold_ops(std::move(ops)).digest == hub_.fold(unit).digest, "I3", "order in " + hex(ByteView(unit.bytes).first(2)));
}

/// What a finalise froze is what it named, and of two writes that it named never the one that the other had seen and replaced.
void World::check_shown(const FoldedRecord& record)
{
    const auto& named = record.official->over;
    const auto is_named = [&](const Op& op) { return std::binary_search(named.begin(), named.end(), ref_of(op)); };
    for (const auto& [group, reg] : record.groups)
        for (const Write& write : reg.live) {
            require(is_named(*write.op), "I8", "a finalised record shows " + text_of(shared_, *write.op));
            for (const Write& other : reg.live) {
                const auto& seen = shared_.fact(*other.op).seen;
                require(std::find(seen.begin(), seen.end(), write.op) == seen.end(), "I8", "finalised over " + text_of(shared_, *write.op));
            }
        }
}

/// I3: any order and repetition of all raw bundles and of the journal gives the same hub.
void World::check_permutations()
{
    struct Job {
        const Up* bundle;
        const Op* op;
    };
    std::vector<Job> jobs;
    for (const std::vector<Up>* files : {&archive_, &hub_.unarchived})
        for (const Up& bundle : *files)
            jobs.push_back({&bundle, nullptr});
    const std::size_t files = jobs.size();
    for (std::size_t i = 0; i < files / 3; ++i)
        jobs.push_back(jobs[shared_.below(files)]);
    for (const JournalEntry& entry : journal_)
        if (entry.what == Log::op)
            jobs.push_back({nullptr, entry.op});
    std::vector<Hub> pair;
    for (int k = 0; k < 2; ++k) {
        for (std::size_t i = jobs.size(); i > 1; --i)
            std::swap(jobs[i - 1], jobs[shared_.below(i)]);
        Hub& hub = pair.emplace_back(shared_);
        for (const Job& job : jobs)
            job.bundle != nullptr ? hub.take_ops(*job.bundle) : hub.add(job.op);
    }
    const auto hashes = [](const Hub& hub) {
        std::set<Hash> out;
        for (const Op* op : hub.log())
            out.insert(op->hash);
        return out;
    };
    require(hashes(pair[0]) == hashes(pair[1]) && pair[0].pending_hashes() == pair[1].pending_hashes() && pair[0].blobs == pair[1].blobs, "I3", "ops");
    for (const ScopeId& unit : units_)
        require(pair[0].fold(unit).digest == pair[1].fold(unit).digest, "I3", "fold " + hex(ByteView(unit.bytes).first(2)));
}

} // namespace dondoc::sim

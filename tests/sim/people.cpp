// What people write: officers, supervisors, the hub's clerks.
#include "tests/sim/world.hpp"

namespace dondoc::sim {
namespace {

RecordId record_of(const ScopeId& unit, std::uint64_t n) { return {{'r', unit.bytes[1], static_cast<std::uint8_t>(n)}}; }

Hash blob_of(std::uint64_t value) { return blake2b("sim-blob", ByteView(reinterpret_cast<const std::uint8_t*>(&value), sizeof value)); }

} // namespace

const Op* World::hub_op(Kind kind, Subject subject, cbor::Map payload, Fact fact)
{
    const Op* op = hub_.author(kind, std::move(subject), std::move(payload), std::move(fact));
    ever_.insert(op->hash);
    authored_[op->hash] = op;
    if (!shared_.planted(Mutant::nojournal)) // on the archive disk before the commit is reported (SYNC.md 2.8)
        journal_.push_back({Log::op, op, {}, {}});
    say("  hub " + text_of(shared_, *op));
    return op;
}

void World::edit(Store& store, const ScopeId& scope, const RecordId& record, std::uint64_t group, const GrantId& grant)
{
    const auto& records = store.fold(scope).records;
    const auto at = records.find(record);
    Fact fact{.group = group};
    std::vector<Ref> over;
    if (at != records.end()) {
        for (const Op* op : at->second.live)
            if (shared_.fact(*op).group == group)
                fact.seen.push_back(op);
        if (!shared_.planted(Mutant::dropover))
            over = over_for(at->second);
    }
    Subject subject{scope, record, grant, std::move(over)};
    cbor::Map payload{{group, new_value()}};
    if (store.device == hub_device) {
        hub_op(Kind::set, std::move(subject), std::move(payload), std::move(fact));
        return;
    }
    const Op* op = store.author(Kind::set, std::move(subject), std::move(payload), std::move(fact));
    authored_[op->hash] = op;
    say("  " + text_of(shared_, *op));
}

void World::attach(const ScopeId& scope, const RecordId& record, const GrantId& grant)
{
    Laptop& laptop = on_clone_ ? clones_.front() : laptops_[who_];
    const Hash blob = blob_of(new_value());
    const Op* op = laptop.author(Kind::attach, {scope, record, grant, {}}, payload_of(Attaching{.content = blob, .role = "photo"}), {.blob = blob});
    laptop.blobs.insert(blob);
    authored_[op->hash] = op;
}

void World::finalise(const ScopeId& scope, const RecordId& record, const GrantId& grant)
{
    Laptop& laptop = on_clone_ ? clones_.front() : laptops_[who_];
    const auto& records = laptop.fold(scope).records;
    const auto at = records.find(record);
    std::vector<Ref> over = at == records.end() ? std::vector<Ref>{} : over_for(at->second);
    const Op* op = laptop.author(Kind::finalise, {scope, record, grant, std::move(over)}, payload_of(Finalising{.content_hash = blob_of(new_value())}));
    authored_[op->hash] = op;
    say("  " + text_of(shared_, *op));
}

/// The program lets an officer write only under an open grant that it knows of (I5).
void World::write_something()
{
    Laptop& laptop = on_clone_ ? clones_.front() : laptops_[who_];
    const auto grants = laptop.my_grants();
    if (grants.empty())
        return;
    tick("edits");
    const auto [grant, unit] = *std::next(grants.begin(), static_cast<std::ptrdiff_t>(shared_.below(grants.size())));
    const RecordId record = record_of(unit, shared_.below(2));
    const std::uint64_t dice = shared_.below(10);
    if (dice < 8)
        edit(laptop, unit, record, 2 + shared_.below(2), grant);
    else if (dice < 9)
        attach(unit, record, grant);
    else
        finalise(unit, record, grant);
}

void World::supervisor_writes() { edit(hub_, unit_, record_of(unit_, shared_.below(2)), 2 + shared_.below(2), {}); }

/// One record of the office and one child per employer with its own id (amendment 1).
void World::dialogue()
{
    Laptop& laptop = on_clone_ ? clones_.front() : laptops_[who_];
    tick("dialogues");
    RecordId parent{{'d'}};
    const std::uint64_t number = new_value();
    std::memcpy(parent.bytes.data() + 8, &number, sizeof number);
    edit(laptop, laptop.office, parent, 2, {});
    const std::size_t first = shared_.below(units_.size());
    for (std::size_t k = 0; k < 2; ++k) {
        const ScopeId unit = units_[(first + k) % units_.size()];
        RecordId child = parent;
        if (!shared_.planted(Mutant::childnoid))
            child.bytes[1] = unit.bytes[1];
        edit(laptop, unit, child, 2, {});
    }
}

/// Device scope: goes to the hub and nowhere else.
void World::note_import()
{
    Laptop& laptop = on_clone_ ? clones_.front() : laptops_[who_];
    const Op* op = laptop.author(Kind::import, {}, {{1, new_value()}});
    authored_[op->hash] = op;
}

void World::close(Kind kind, const ScopeId& unit, const std::vector<GrantId>& grants, Granting granting)
{
    std::set<Hash> taken;
    for (const GrantId& grant : grants) {
        const Cut cut = hub_.cut(grant);
        for (const Op* op : hub_.ops_in(unit))
            if (op->grant == grant && cut.contains(op->stream) && op->seq <= cut.at(op->stream))
                taken.insert(op->hash);
        granting.closings[grant] = cut;
    }
    accepted_[hub_op(kind, {.scope = unit}, payload_of(granting))->hash] = std::move(taken);
}

void World::grant(const ScopeId& unit, const std::string& officer, bool deputy)
{
    std::vector<GrantId> closes;
    if (!deputy)
        for (const auto& [grant, holder] : hub_.control().grants)
            if (holder.scope == unit && hub_.control().is_open(grant) && (!holder.deputy || shared_.chance(50)))
                closes.push_back(grant);
    Granting granting{.officer = officer, .deputy = deputy};
    shared_.dice.fill(granting.grant);
    close(Kind::grant, unit, closes, granting);
}

void World::grant_unit()
{
    tick("grants");
    grant(unit_, shared_.one_of(laptops_).officer, shared_.chance(35));
}

/// A deputy is ended; or else a second closure of one grant, drafted on an older view: a lower cut.
void World::end_something()
{
    std::vector<GrantId> deputies, closed;
    for (const auto& [grant, holder] : hub_.control().grants) {
        if (!hub_.control().is_open(grant))
            closed.push_back(grant);
        else if (holder.deputy)
            deputies.push_back(grant);
    }
    if (!deputies.empty()) {
        tick("deputy ends");
        const GrantId grant = shared_.one_of(deputies);
        close(Kind::end_grant, hub_.control().grants.at(grant).scope, {grant}, {});
    } else if (!closed.empty()) {
        tick("second closures");
        const GrantId grant = shared_.one_of(closed);
        Cut cut = hub_.cut(grant);
        for (auto& [stream, seq] : cut)
            seq /= 2;
        hub_op(Kind::end_grant, {.scope = hub_.control().grants.at(grant).scope}, payload_of(Granting{.closings = {{grant, cut}}}));
    }
}

/// Late work is judged, and now and then somebody else judges it again.
void World::review_late()
{
    std::vector<std::pair<ScopeId, Ref>> late, judged;
    for (const ScopeId& unit : units_) {
        const Folded& folded = hub_.fold(unit);
        for (const Op* op : hub_.ops_in(unit)) {
            const Ref ref = ref_of(*op);
            if (folded.facts.accepted.contains(ref) || folded.facts.rejected.contains(ref))
                judged.emplace_back(unit, ref);
            else if (folded.late.contains(op->hash))
                late.emplace_back(unit, ref);
        }
    }
    auto& chosen = late.empty() || (!judged.empty() && shared_.chance(50)) ? judged : late;
    if (chosen.empty())
        return;
    tick("reviews");
    const auto [unit, ref] = shared_.one_of(chosen);
    hub_op(Kind::review, {.scope = unit, .over = {ref}}, payload_of(Review{shared_.chance(50), {}}));
}

void World::new_snapshot()
{
    const std::pair<std::uint64_t, Hash> snapshot{++hub_.counter, blob_of(new_value())};
    hub_.snapshots[unit_] = snapshot;
    journal_.push_back({Log::snapshot, nullptr, unit_, snapshot});
}

} // namespace dondoc::sim

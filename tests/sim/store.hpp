#pragma once
// What hub and laptop share: log, union, streams, epochs, scopes, grants. All rules are core/sync's; a mutant replaces one step of their composition here.
#include "core/sync/detect.hpp"
#include "core/sync/union.hpp"
#include "tests/sim/bundle.hpp"
#include "tests/sim/shared.hpp"

namespace dondoc::sim {

struct ByPlace {
    bool operator()(const Op* a, const Op* b) const { return std::tie(a->stream, a->seq, a->hash) < std::tie(b->stream, b->seq, b->hash); }
};
using DeviceOps = std::set<const Op*, ByPlace>;

/// One scope as folded, and what the invariants ask of it.
struct Folded {
    std::size_t ops = 0; ///< of the scope when this was made
    ControlFacts facts;
    std::map<RecordId, FoldedRecord> records;
    std::set<Hash> late;
    std::set<Hash> live;
    Hash digest;
};

/// What an op of the given kind is about.
struct Subject {
    ScopeId scope;
    RecordId record;
    GrantId grant{};
    std::vector<Ref> over;
};

class Store
{
public:
    using Held = const Op*;

    Store(Shared& shared, const DeviceId& device, std::int64_t clock_offset);

    // as core/sync's UnionLog
    [[nodiscard]] bool holds(const Hash& hash) const { return ops_.contains(hash); }
    [[nodiscard]] bool is_waived(const Ref& ref) const { return waived_.contains(ref); }
    [[nodiscard]] bool is_hub(const StreamId& id) const { return shared_->is_hub(id); }
    void wait(Held op) { pending_[op->prev].insert(op); }
    void apply(Held op);
    std::vector<Held> release_after(const Hash& prev);
    std::vector<Held> release_named(std::span<const Ref> names);

    void add(const Op* op, bool vouched = false);
    const Op* author(Kind kind, Subject subject, cbor::Map payload, Fact fact = {});
    void new_epoch();

    [[nodiscard]] std::vector<Run> runs(const DeviceId& device) const;
    [[nodiscard]] std::set<Hash> covered(const DeviceId& device, const std::vector<Run>& runs) const;
    [[nodiscard]] const Folded& fold(const ScopeId& scope) const;
    /// Of these ops in this order, which must not matter.
    [[nodiscard]] Folded fold_ops(std::vector<RankedOp> ops) const;
    [[nodiscard]] std::vector<RankedOp> ops_to_fold(const ScopeId& scope) const;
    [[nodiscard]] std::map<GrantId, ScopeId> grants_of(const std::string& officer) const { return open_grants(control_, officer); }
    [[nodiscard]] std::set<ScopeId> units_of(const std::string& officer) const;
    /// Attachments named by the ops of these scopes.
    [[nodiscard]] std::set<Hash> attachments(const std::set<ScopeId>& scopes) const;
    [[nodiscard]] std::set<Hash> attachments_by(const DeviceId& device) const;
    [[nodiscard]] std::int64_t wall() const { return shared_->now + offset; }
    [[nodiscard]] const DeviceOps& ops_by(const DeviceId& device) const;
    [[nodiscard]] const std::vector<const Op*>& ops_in(const ScopeId& scope) const;
    [[nodiscard]] std::vector<RankedOp> ranked(const ScopeId& scope) const;
    [[nodiscard]] std::set<Hash> pending_hashes() const;
    [[nodiscard]] std::vector<const Op*> pending_ops() const;
    [[nodiscard]] Self self() const { return {stream, {epoch, no}}; }
    [[nodiscard]] std::vector<StreamId> fresh_streams() const;
    [[nodiscard]] const std::vector<const Op*>& log() const { return log_; }
    [[nodiscard]] const ControlFacts& control() const { return control_; }
    [[nodiscard]] bool planted(Mutant m) const { return shared_->planted(m); }
    void forget_scopes_but(const std::set<ScopeId>& kept); ///< mutant shrinkdrop only

    DeviceId device;
    std::int64_t offset = 0;   ///< of this store's wall clock
    std::uint64_t clock = 0;   ///< hlc
    StreamId stream;
    std::uint64_t epoch = 0, known_epoch = 0, seq = 0, no = 0;
    Hash head;
    std::set<Hash> blobs;
    std::vector<const Op*> fresh; ///< made effective since the caller cleared it
    int alarms = 0;

protected:
    Shared* shared_;

private:
    [[nodiscard]] ControlFacts facts_for(const std::vector<RankedOp>& ops) const;

    std::unordered_map<Hash, const Op*> ops_;
    std::vector<const Op*> log_; ///< in order of arrival
    std::map<ScopeId, std::vector<const Op*>> scopes_;
    std::map<DeviceId, DeviceOps> devices_;
    std::map<Hash, DeviceOps> pending_; ///< by prev
    std::set<Ref> waived_;
    ControlFacts control_;
    std::set<std::pair<DeviceId, std::uint64_t>> numbers_; ///< mutant bynumber only
    mutable std::map<ScopeId, Folded> folds_;
};

} // namespace dondoc::sim

#pragma once
#include "core/sync/scope.hpp"
#include "tests/core/sync/memory_feed.hpp"
#include "tests/sim/store.hpp"

namespace dondoc::sim {

class Hub : public Store
{
public:
    explicit Hub(Shared& shared) : Store(shared, hub_device, 0) {}

    /// `archive`: raw files on the other disk; the bundle that acks a file is written after the file lies there (SYNC.md 5.1).
    Down export_down(const DeviceId& device, std::vector<Up>& archive);
    void import_up(const Up& bundle);
    void take_ops(const Up& bundle);
    void rolled_back();
    /// The cut of a closing: what the hub has (SYNC.md 2.7).
    [[nodiscard]] Cut cut(const GrantId& grant) const { return cut_of(ranked(control().grants.at(grant).scope), grant); }
    [[nodiscard]] SnapshotMarks issued() const;

    std::map<ScopeId, std::pair<std::uint64_t, Hash>> snapshots; ///< by unit: counter, content
    std::uint64_t counter = 0;
    std::vector<Up> unarchived;

private:
    struct Wanted {
        std::vector<const Op*> ops;
        std::set<ScopeId> units;
    };
    [[nodiscard]] Wanted wanted(const DeviceId& device) const;
    [[nodiscard]] bool is_history(const DeviceScope& scope, const Op& op, const std::map<ScopeId, std::size_t>& granted_at, std::size_t at) const;
    void fill_feed(Down& out, const Wanted& wanted, const FeedPosition& stated);
    [[nodiscard]] Owner owner_of(const Op& op) const { return {shared_->owner(op.stream).device, shared_->is_hub(op.stream)}; }
    [[nodiscard]] Carried vouched(const Op* op) const { return {op, vouch(shared_->key, op->hash, owner_of(*op))}; }

    std::map<DeviceId, Statement> peers_;
    std::map<DeviceId, test::MemoryFeed> feeds_;
    std::set<std::pair<DeviceId, Number>> quarantine_;
    std::set<Hash> old_wants_; ///< mutant wantgrow only
};

} // namespace dondoc::sim

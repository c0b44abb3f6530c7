#pragma once
#include "tests/sim/store.hpp"

namespace dondoc::sim {

enum class Status : std::uint8_t { unsent, held, quarantined, late, superseded, acknowledged };

class Laptop : public Store
{
public:
    Laptop(Shared& shared, const DeviceId& device, std::string officer, const ScopeId& office, std::int64_t offset);

    /// `full`: of a store that is handed in and wiped: acks are ignored (FEED.md FIX 10).
    Up export_up(bool full = false);
    void import_down(const Down& bundle);
    [[nodiscard]] std::set<Hash> acked() const { return covered(device, ack); }
    [[nodiscard]] std::set<Hash> want() const;
    /// One state for every own fact (I4); a view, computed.
    [[nodiscard]] Status status(const Op& op, const std::set<Hash>& acked) const;
    [[nodiscard]] std::map<GrantId, ScopeId> my_grants() const { return grants_of(officer); }

    std::string officer;
    ScopeId office;
    Number hub_number;               ///< of the newest bundle taken
    std::vector<Run> ack;
    FeedPosition feed;
    SnapshotMarks snapshots;
    std::set<Hash> hub_want;

private:
    void take_statements(const Down& bundle);
    void take_feed(const Down& bundle);
    void take_snapshots(const Down& bundle);
    std::set<Hash> feed_names_, confirmed_, held_;
    std::unordered_map<Hash, Voucher> vouchers_;
    std::set<Number> refused_;
    std::unordered_map<Hash, Number> last_bundle_;         ///< in which an own op went last
    std::set<Hash> sent_, pruned_;                         ///< mutants lastsent, pruneack only
    mutable std::set<Hash> old_want_;                      ///< mutant wantgrow only
};

} // namespace dondoc::sim

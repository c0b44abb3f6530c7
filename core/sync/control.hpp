#pragma once
// What the hub's control ops say about one scope: who holds it, which grants are closed and where, which late work was let in.
// A value of the set of ops: neither order nor repetition of `add` matters.
#include "core/sync/payload.hpp"
#include <set>
#include <span>

namespace dondoc::sync {

/// 2 = written by a stream of the hub, 1 = under a grant, 0 = otherwise (SYNC.md 2.3). The store knows which streams are the hub's.
inline int rank_of(const Op& op, bool by_hub) { return by_hub ? 2 : op.grant != GrantId{} ? 1 : 0; }

/// An op as fold sees it; the caller keeps the op alive as long as the outcome.
struct RankedOp {
    const Op* op = nullptr;
    int rank = 0;
};

inline bool is_control(Kind kind)
{
    return kind == Kind::grant || kind == Kind::end_grant || kind == Kind::review || kind == Kind::waive_gap;
}

struct ControlFacts {
    struct Holder {
        ScopeId scope;
        std::string officer;
        bool deputy = false;
        std::optional<Day> from;
        std::optional<Day> to;
        friend bool operator==(const Holder&, const Holder&) = default;
    };
    std::map<GrantId, Holder> grants;
    std::map<GrantId, Cut> closed;   ///< two closures of one grant: pointwise maximum (SYNC.md 2.7)
    std::set<Ref> accepted;          ///< any accept stands over any reject (FEED.md FIX 7)
    std::set<Ref> rejected;
    friend bool operator==(const ControlFacts&, const ControlFacts&) = default;

    [[nodiscard]] bool is_open(const GrantId& grant) const { return grants.contains(grant) && !closed.contains(grant); }
};

/// Control ops of other ranks than 2 have no effect: the hub is their only writer.
void add(ControlFacts& facts, const RankedOp& op);
ControlFacts facts_of(std::span<const RankedOp> ops);

/// Without effect until a review accepts it: written under a grant that is closed, beyond its cut, or under a grant that another officer holds than the
/// one who wrote it; every kind of op (FEED.md FIX 5, SYNC.md Q12).
bool is_late(const ControlFacts& facts, const Op& op);

/// The second of these: a grant that the hub gave to someone else.
bool is_under_foreign_grant(const ControlFacts& facts, const Op& op);

/// The cut of a forced hand-over: the last seq of each stream that this store holds under the grant (SYNC.md 2.7). `ops`: effective ones of its scope.
Cut cut_of(std::span<const RankedOp> ops, const GrantId& grant);

/// Grants that `officer` holds now, principal or deputy; with their scopes.
std::map<GrantId, ScopeId> open_grants(const ControlFacts& facts, std::string_view officer);

} // namespace dondoc::sync

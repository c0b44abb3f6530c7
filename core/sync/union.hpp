#pragma once
// Union by hash (SYNC.md 2.13, FEED.md): which ops count. Effective = the first of its stream, or its prev is effective here, or the hub vouched for it, or
// an effective waive_gap of the hub names it. All else waits in `pending` under the hash of its prev.
#include "core/sync/control.hpp"

namespace dondoc::sync {

enum class Taken : std::uint8_t { applied, pending, known };

/// What `unite` asks of a log, in memory or in SQL. `Held` is a handle that gives `const Op&` by `*held`.
template <class L>
concept UnionLog = requires(L& log, const L& still, typename L::Held held, const Hash& hash, const Ref& ref, std::span<const Ref> refs) {
    { still.holds(hash) } -> std::convertible_to<bool>;     // effective here
    { still.is_waived(ref) } -> std::convertible_to<bool>;  // named by an effective waive_gap of the hub
    { still.is_hub(ref.stream) } -> std::convertible_to<bool>;
    log.apply(held);                                        // make effective; it stands no longer in pending
    log.wait(held);                                         // keep in pending under its prev; twice is once
    { log.release_after(hash) } -> std::convertible_to<std::vector<typename L::Held>>; // take out of pending what waits for this op
    { log.release_named(refs) } -> std::convertible_to<std::vector<typename L::Held>>; // take out of pending the ops of these names
};

template <UnionLog Log>
bool is_effective(const Log& log, const Op& op, bool vouched)
{
    return vouched || op.prev.empty() || log.holds(op.prev) || log.is_waived(ref_of(op));
}

/// Takes one op and everything that its arrival sets free. Order and repetition do not matter.
template <UnionLog Log>
Taken unite(Log& log, typename Log::Held first, bool vouched)
{
    if (log.holds((*first).hash))
        return Taken::known;
    if (!is_effective(log, *first, vouched)) {
        log.wait(first);
        return Taken::pending;
    }
    std::vector<typename Log::Held> ready{first};
    while (!ready.empty()) {
        const auto held = ready.back();
        ready.pop_back();
        const Op& op = *held;
        if (log.holds(op.hash))
            continue;
        log.apply(held);
        for (auto& next : log.release_after(op.hash))
            ready.push_back(next);
        if (op.kind == Kind::waive_gap && log.is_hub(op.stream))
            for (auto& next : log.release_named(op.over))
                ready.push_back(next);
    }
    return Taken::applied;
}

/// What a hub does with one op of a device's bundle (FEED.md, HUB import; FIX 1). `vouched`: the voucher beside it is the hub's own.
enum class Admission : std::uint8_t { by_chain, by_voucher, drop };
inline Admission admit(bool written_by_sender, bool vouched)
{
    return vouched ? Admission::by_voucher : written_by_sender ? Admission::by_chain : Admission::drop;
}

/// What a laptop gives back: foreign ops that neither the current feed names nor the hub has confirmed (FEED.md, LAPTOP export).
inline bool is_surplus(bool own, bool named_by_feed, bool confirmed) { return !own && !named_by_feed && !confirmed; }

} // namespace dondoc::sync

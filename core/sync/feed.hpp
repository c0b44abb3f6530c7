#pragma once
// What the hub delivers to one device, in order: a numbered, chained list of op hashes (FEED.md). A laptop holds only parts of foreign streams, so what it
// has of them is judged on this chain and not on prev.
#include "core/base/hash.hpp"
#include <compare>
#include <vector>

namespace dondoc::sync {

struct FeedIdent {
    std::uint64_t hub_epoch = 0;
    std::array<std::uint8_t, 8> random{};
    friend auto operator<=>(const FeedIdent&, const FeedIdent&) = default;
};

/// How far a feed is known: `chain` is taken over entries 1 … no; 0 and an empty chain = nothing yet.
struct FeedPosition {
    FeedIdent ident;
    std::uint64_t no = 0;
    Hash chain;
    friend auto operator<=>(const FeedPosition&, const FeedPosition&) = default;
};

/// chain[k] = BLAKE2b-256 "bhx-feed-v1" (chain[k−1] ‖ entry k); chain[0] is empty.
Hash feed_step(const Hash& chain, const Hash& entry);

// --- hub

/// A device's feed as the hub keeps it, in memory or in SQL.
struct HubFeed {
    virtual ~HubFeed() = default;
    [[nodiscard]] virtual FeedIdent ident() const = 0;
    [[nodiscard]] virtual std::uint64_t size() const = 0;
    [[nodiscard]] virtual Hash chain_at(std::uint64_t no) const = 0;  ///< no ≤ size(); empty at 0
    [[nodiscard]] virtual Hash entry_at(std::uint64_t no) const = 0;  ///< 1 … size()
    [[nodiscard]] virtual bool names(const Hash& op) const = 0;
    [[nodiscard]] virtual bool is_withheld(const Hash& op) const = 0; ///< named once without its body
    virtual void append(const Hash& op, const Hash& chain) = 0;       ///< becomes entry size() + 1; withheld no longer
    virtual void withhold(const Hash& op) = 0;
};

/// One op that the device may see, offered in the order of the hub's log (export, step 2).
void offer(HubFeed& feed, const Hash& op);

/// Entries base + 1 … size() go into the next bundle (step 3).
std::uint64_t base_for(const HubFeed& feed, const FeedPosition& stated);

/// Entry `no`: does its body go along? An op that the device may see no longer goes as hash alone and is withheld (step 4, FIX 9).
bool carries_body(HubFeed& feed, std::uint64_t no, bool device_may_see);

/// D10: the device names a position of this feed that was never on its chain: the hub was rolled back.
bool never_issued(const HubFeed& feed, const FeedPosition& stated);

// --- laptop

/// What a down bundle carries of the feed.
struct FeedPart {
    FeedIdent ident;
    std::uint64_t base = 0;
    Hash base_chain;
    std::vector<Hash> entries;
};

/// What taking it does to the laptop's position (import, step 3). Bodies are kept in any case.
struct FeedJoin {
    FeedPosition position;          ///< the new one; the old one if the part does not join
    bool replaced = false;          ///< another feed, from its first entry: the names known so far and `confirmed` are dropped
    std::size_t first_new = 0;      ///< entries[first_new …] are named now
};
FeedJoin join(const FeedPosition& mine, const FeedPart& part);

} // namespace dondoc::sync

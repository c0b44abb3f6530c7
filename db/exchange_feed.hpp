#pragma once
// Feeds in SQL: what the hub delivers to each device, and how far a laptop has taken its own (FEED.md).
#include "core/sync/feed.hpp"
#include "db/store.hpp"

namespace dondoc::db {

/// Hub: one device's feed. Made with fresh random bytes under the hub's present epoch when there is none.
class StoredFeed : public sync::HubFeed
{
public:
    StoredFeed(Transaction& t, const DeviceId& device);
    [[nodiscard]] sync::FeedIdent ident() const override { return ident_; }
    [[nodiscard]] std::uint64_t size() const override { return size_; }
    [[nodiscard]] Hash chain_at(std::uint64_t no) const override;
    [[nodiscard]] Hash entry_at(std::uint64_t no) const override;
    [[nodiscard]] bool names(const Hash& op) const override;
    [[nodiscard]] bool is_withheld(const Hash& op) const override;
    void append(const Hash& op, const Hash& chain) override;
    void withhold(const Hash& op) override;

private:
    Transaction& t_;
    DeviceId device_;
    sync::FeedIdent ident_;
    std::uint64_t size_ = 0;
    Hash last_;
};

bool has_feed(const Reader& reader, const DeviceId& device);
/// A new epoch of the hub: every feed begins again, with another ident.
void drop_feeds(Transaction& t);

// Laptop.
sync::FeedPosition feed_position(const Reader& reader);
/// Moves on; with `replaced` the names known so far are dropped first.
void put_feed_position(Transaction& t, const sync::FeedPosition& position, bool replaced, const std::vector<Hash>& new_names);

} // namespace dondoc::db

#include "db/exchange_feed.hpp"
#include "core/base/check.hpp"
#include "db/query.hpp"

namespace dondoc::db {

StoredFeed::StoredFeed(Transaction& t, const DeviceId& device) : t_(t), device_(device)
{
    Query held(t, "SELECT hub_epoch, random FROM feed WHERE device = ?1");
    if (held.bind(device).step()) {
        ident_ = {held.natural(0), held.array<8>(1)};
    } else {
        ident_.hub_epoch = stream_head(t).epoch_no;
        t.random().fill(ident_.random);
        Query(t, "INSERT INTO feed(device, hub_epoch, random) VALUES(?1, ?2, ?3)").bind(device, ident_.hub_epoch, ident_.random).run();
    }
    Query last(t, "SELECT no, chain FROM feed_entry WHERE device = ?1 ORDER BY no DESC LIMIT 1");
    if (last.bind(device).step())
        size_ = last.natural(0), last_ = last.hash(1);
}

Hash StoredFeed::chain_at(std::uint64_t no) const
{
    if (no == 0 || no == size_)
        return no == 0 ? Hash{} : last_;
    Query q(t_, "SELECT chain FROM feed_entry WHERE device = ?1 AND no = ?2");
    check(q.bind(device_, no).step(), "a number within the feed");
    return q.hash(0);
}

Hash StoredFeed::entry_at(std::uint64_t no) const
{
    Query q(t_, "SELECT op FROM feed_entry WHERE device = ?1 AND no = ?2");
    check(q.bind(device_, no).step(), "a number within the feed");
    return q.hash(0);
}

bool StoredFeed::names(const Hash& op) const
{
    Query q(t_, "SELECT 1 FROM feed_entry WHERE device = ?1 AND op = ?2");
    return q.bind(device_, op).step();
}

bool StoredFeed::is_withheld(const Hash& op) const
{
    Query q(t_, "SELECT 1 FROM feed_withheld WHERE device = ?1 AND op = ?2");
    return q.bind(device_, op).step();
}

void StoredFeed::append(const Hash& op, const Hash& chain)
{
    Query(t_, "INSERT INTO feed_entry(device, no, op, chain) VALUES(?1, ?2, ?3, ?4)").bind(device_, ++size_, op, chain).run();
    Query(t_, "DELETE FROM feed_withheld WHERE device = ?1 AND op = ?2").bind(device_, op).run();
    last_ = chain;
}

void StoredFeed::withhold(const Hash& op)
{
    Query(t_, "INSERT OR IGNORE INTO feed_withheld(device, op) VALUES(?1, ?2)").bind(device_, op).run();
}

bool has_feed(const Reader& reader, const DeviceId& device)
{
    Query q(reader, "SELECT 1 FROM feed WHERE device = ?1");
    return q.bind(device).step();
}

void drop_feeds(Transaction& t)
{
    for (const char* sql : {"DELETE FROM feed_entry", "DELETE FROM feed_withheld", "DELETE FROM feed"})
        Query(t, sql).run();
}

sync::FeedPosition feed_position(const Reader& reader)
{
    Query q(reader, "SELECT hub_epoch, random, no, chain FROM feed_place WHERE id = 1");
    if (!q.step())
        return {};
    return {{q.natural(0), q.array<8>(1)}, q.natural(2), q.hash(3)};
}

void put_feed_position(Transaction& t, const sync::FeedPosition& position, bool replaced, const std::vector<Hash>& new_names)
{
    if (replaced)
        Query(t, "DELETE FROM feed_name").run();
    Query(t, "INSERT OR REPLACE INTO feed_place(id, hub_epoch, random, no, chain) VALUES(1, ?1, ?2, ?3, ?4)")
        .bind(position.ident.hub_epoch, position.ident.random, position.no, position.chain)
        .run();
    for (const Hash& op : new_names)
        Query(t, "INSERT OR IGNORE INTO feed_name(op) VALUES(?1)").bind(op).run();
}

} // namespace dondoc::db

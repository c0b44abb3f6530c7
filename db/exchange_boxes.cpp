#include "db/exchange_boxes.hpp"
#include "db/query.hpp"

namespace dondoc::db {
namespace {

constexpr const char* inbox_columns = "SELECT hash, name, state, reason, detail, device, epoch, no, bytes, ops, wall_ms FROM inbox";

InboxRow inbox_in(const Query& q)
{
    InboxRow out{q.hash(0), q.text(1), static_cast<InboxState>(q.integer(2)), static_cast<unsigned>(q.integer(3)), q.text(4)};
    if (!q.is_null(5))
        out.device = q.id<DeviceId>(5);
    if (!q.is_null(6) && !q.is_null(7))
        out.number = sync::Number{q.natural(6), q.natural(7)};
    out.bytes = q.natural(8);
    out.ops = q.natural(9);
    out.wall_ms = q.integer(10);
    return out;
}

} // namespace

std::optional<InboxRow> find_in_inbox(const Reader& reader, const Hash& file)
{
    Query q(reader, std::string(inbox_columns) + " WHERE hash = ?1");
    return q.bind(file).step() ? std::optional(inbox_in(q)) : std::nullopt;
}

void put_in_inbox(Transaction& t, const InboxRow& row)
{
    std::optional<std::uint64_t> epoch;
    std::optional<std::uint64_t> no;
    if (row.number)
        epoch = row.number->epoch, no = row.number->no;
    Query(t, "INSERT OR REPLACE INTO inbox(hash, name, state, reason, detail, device, epoch, no, bytes, ops, wall_ms) "
             "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
        .bind(row.hash, row.name, static_cast<int>(row.state), std::int64_t{row.reason}, row.detail, row.device, epoch, no, row.bytes, row.ops, t.now_ms())
        .run();
}

std::vector<InboxRow> inbox(const Reader& reader)
{
    std::vector<InboxRow> out;
    Query q(reader, std::string(inbox_columns) + " ORDER BY wall_ms DESC, hash");
    while (q.step())
        out.push_back(inbox_in(q));
    return out;
}

void put_in_outbox(Transaction& t, const OutboxRow& row)
{
    Query(t, "INSERT INTO outbox(epoch, no, device, file, manifest, ops, attachments, bytes, stream, seq, wall_ms) "
             "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
        .bind(row.number.epoch, row.number.no, row.device, row.file, row.manifest, row.ops, row.attachments, row.bytes, row.stream, row.seq, t.now_ms())
        .run();
}

std::vector<OutboxRow> outbox(const Reader& reader)
{
    std::vector<OutboxRow> out;
    Query q(reader, "SELECT id, epoch, no, device, file, manifest, ops, attachments, bytes, stream, seq, wall_ms, handed_over FROM outbox ORDER BY id DESC");
    while (q.step())
        out.push_back({q.integer(0), {q.natural(1), q.natural(2)}, q.id<DeviceId>(3), q.text(4), q.hash(5), q.natural(6), q.natural(7), q.natural(8),
                       q.id<StreamId>(9), q.natural(10), q.integer(11), q.yes(12)});
    return out;
}

void mark_handed_over(Transaction& t, std::int64_t id) { Query(t, "UPDATE outbox SET handed_over = 1 WHERE id = ?1").bind(id).run(); }

} // namespace dondoc::db

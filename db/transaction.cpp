#include "core/base/check.hpp"
#include "core/sync/control.hpp"
#include "db/log.hpp"
#include "db/project.hpp"

namespace dondoc::db {
namespace {

constexpr std::int64_t wall_tolerance_ms = 2000;              ///< SYNC.md 2.2, key 11
constexpr std::int64_t clock_contagion_ms = 48 * 3600 * 1000; ///< SYNC.md 2.10: a clock further ahead is not merged
constexpr std::size_t units_one_by_one = 2000;                ///< above that one pass over the months is quicker

std::int64_t ms_of(std::uint64_t hlc) { return static_cast<std::int64_t>(hlc >> 16); }

bool holds_personal_data(sync::Kind kind)
{
    using enum sync::Kind;
    return kind == create || kind == set || kind == amend || kind == resolve || kind == void_record || kind == refuse_signature;
}

struct Own {
    std::int64_t sid = 0;
    std::uint64_t hlc = 0;
    std::string new_epoch;
};

Own own_row(Connection& connection)
{
    Query q(connection, "SELECT sid, hlc, new_epoch FROM store WHERE id = 1");
    check(q.step(), "the store row is there");
    return {q.integer(0), q.natural(1), q.text(2)};
}

StreamHead head_of(Connection& connection, std::int64_t sid)
{
    Query q(connection, "SELECT stream, epoch_no, seq, head FROM stream WHERE sid = ?1");
    q.bind(sid);
    check(q.step(), "the own stream is there");
    StreamHead out{.stream = q.id<StreamId>(0), .epoch_no = q.natural(1), .seq = q.natural(2)};
    if (!q.is_null(3))
        out.head = q.hash(3);
    return out;
}

void remember_hlc(Connection& connection, std::uint64_t hlc)
{
    Query(connection, "UPDATE store SET hlc = ?1 WHERE id = 1 AND hlc < ?1").bind(hlc).run();
}

bool holds(Connection& connection, const StreamId& stream, std::uint64_t seq, const Hash& hash)
{
    Query q(connection, "SELECT 1 FROM op WHERE sid = (SELECT sid FROM stream WHERE stream = ?1) AND seq = ?2 AND hash = ?3");
    return q.bind(stream, seq, hash).step();
}

bool named_in(Connection& connection, const char* sql, const sync::Op& op)
{
    const auto ref = sync::ref_of(op);
    Query q(connection, sql);
    return q.bind(ref.stream, ref.seq, ref.h8).step();
}

bool is_waived(Connection& connection, const sync::Op& op) { return named_in(connection, "SELECT 1 FROM waived WHERE stream = ?1 AND seq = ?2 AND h8 = ?3", op); }
bool is_redacted(Connection& connection, const sync::Op& op)
{
    return named_in(connection, "SELECT 1 FROM redaction WHERE stream = ?1 AND seq = ?2 AND h8 = ?3", op);
}

std::int64_t sid_of(Connection& connection, const StreamId& stream, const Origin& origin)
{
    Query q(connection, "SELECT sid FROM stream WHERE stream = ?1");
    if (q.bind(stream).step())
        return q.integer(0);
    Query insert(connection, "INSERT INTO stream(stream, device, epoch_no, by_hub) VALUES(?1, ?2, ?3, ?4) RETURNING sid");
    insert.bind(stream, origin.device, origin.epoch_no, origin.by_hub).step();
    return insert.integer(0);
}

sync::Op unpacked(Connection& connection, ByteView body)
{
    auto op = sync::unpack(body);
    if (!op)
        throw StoreError({.code = "store.damaged", .value = connection.path.string(), .arguments = {{"detail", "op " + op.problems().front().code}}});
    return std::move(op).value();
}

std::vector<PendingRow> take_waiting(Connection& connection, const char* sql, const Hash& hash)
{
    std::vector<PendingRow> out;
    Query q(connection, sql);
    q.bind(hash);
    while (q.step())
        out.push_back({unpacked(connection, q.blob(0)), {q.id<DeviceId>(1), q.natural(2), q.yes(3)}});
    return out;
}

} // namespace

StreamHead stream_head(const Reader& reader) { return head_of(reader.connection(), own_row(reader.connection()).sid); }

Transaction::Transaction(Connection& connection) : Reader(connection) {}

std::int64_t Transaction::now_ms() const { return connection().clock.wall_ms(); }
Random& Transaction::random() const { return connection().random; }

sync::Op Transaction::append(const sync::OpDraft& draft)
{
    open_stream_when_due();
    return author(draft);
}

sync::Op Transaction::author(const sync::OpDraft& draft)
{
    const Own own = own_row(connection());
    const StreamHead head = head_of(connection(), own.sid);
    const std::int64_t wall = now_ms();
    sync::Op op{.stream = head.stream, .seq = head.seq + 1, .hlc = sync::next_hlc(own.hlc, wall), .kind = draft.kind, .scope = draft.scope,
                .record = draft.record, .over = draft.over, .grant = draft.grant, .actor = draft.actor, .prev = head.head};
    if (std::abs(ms_of(op.hlc) - wall) > wall_tolerance_ms && wall > 0)
        op.wall = static_cast<std::uint64_t>(wall);
    cbor::Map payload = draft.payload;
    if (holds_personal_data(draft.kind) && !payload.contains(0)) {
        Bytes salt(16);
        random().fill(salt);
        payload[0] = std::move(salt);
    }
    op.payload = cbor::encode(payload);
    sync::seal(op);
    store_op(op, own.sid, {});
    obey(op, connection().identity.role == Role::hub);
    return op;
}

void Transaction::store_op(const sync::Op& op, std::int64_t sid, ByteView voucher)
{
    Bytes body = sync::pack(op);
    check(body.size() <= sync::op_limit, "an op has at most 64 KiB");
    Query insert(connection(), "INSERT INTO op(sid, seq, hash, scope, rec, kind, body) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id");
    insert.bind(sid, op.seq, op.hash, op.scope, op.record, static_cast<int>(op.kind), body).step();
    const std::int64_t id = insert.integer(0);
    insert.reset();
    if (!voucher.empty())
        Query(connection(), "INSERT INTO voucher(op, mac) VALUES(?1, ?2)").bind(id, voucher).run();
    Query(connection(), "UPDATE stream SET seq = ?2, head = ?3 WHERE sid = ?1 AND seq < ?2").bind(sid, op.seq, op.hash).run();
    if (ms_of(op.hlc) <= now_ms() + clock_contagion_ms)
        remember_hlc(connection(), op.hlc);
    add_to_digest(connection(), op.scope, op.hash);
    if (!op.record.empty() && !sync::is_control(op.kind))
        touch_record(op.record);
    ++ops_added_;
}

/// What an op does beyond its record.
void Transaction::obey(const sync::Op& op, bool by_hub)
{
    if (!by_hub)
        return;
    if (op.kind == sync::Kind::waive_gap)
        return waive(op);
    if (op.kind == sync::Kind::redact)
        return redact(op);
    if (sync::is_control(op.kind))
        touch_scope(op.scope);
}

void Transaction::waive(const sync::Op& op)
{
    for (const auto& ref : op.over) {
        Query(connection(), "INSERT OR IGNORE INTO waived(stream, seq, h8) VALUES(?1, ?2, ?3)").bind(ref.stream, ref.seq, ref.h8).run();
        for (const auto& row : take_waiting(connection(), "SELECT body, device, epoch_no, by_hub FROM pending WHERE ?1 IS NOT NULL", op.hash))
            if (sync::ref_of(row.op) == ref)
                accept(row.op, row.origin, {});
    }
}

void Transaction::redact(const sync::Op& op)
{
    for (const auto& ref : op.over) {
        Query(connection(), "INSERT OR IGNORE INTO redaction(stream, seq, h8) VALUES(?1, ?2, ?3)").bind(ref.stream, ref.seq, ref.h8).run();
        const auto row = find_op(*this, ref);
        if (!row)
            continue;
        sync::Op bare = row->op;
        bare.payload.clear();
        Query(connection(), "UPDATE op SET body = ?2 WHERE id = ?1").bind(row->number, sync::pack(bare)).run();
        if (sync::is_control(bare.kind))
            touch_scope(bare.scope); // a grant or review that lost its words says nothing any more
        else if (!bare.record.empty())
            touch_record(bare.record);
    }
}

Taken Transaction::take(const sync::Op& op, const Origin& origin, bool vouched, ByteView voucher)
{
    if (holds(connection(), op.stream, op.seq, op.hash))
        return Taken::known;
    const bool connects = vouched || op.prev.empty() || holds(connection(), op.stream, op.seq - 1, op.prev) || is_waived(connection(), op);
    if (connects) {
        accept(op, origin, voucher);
        return Taken::applied;
    }
    Query insert(connection(), "INSERT OR IGNORE INTO pending(prev, hash, device, epoch_no, by_hub, body) VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    insert.bind(op.prev, op.hash, origin.device, origin.epoch_no, origin.by_hub, sync::pack(op)).run();
    return insert.changes() > 0 ? Taken::pending : Taken::known;
}

/// Makes an op effective, then all that waited for it.
void Transaction::accept(const sync::Op& first, const Origin& origin, ByteView voucher)
{
    std::vector<PendingRow> stack{{first, origin}};
    for (bool is_first = true; !stack.empty(); is_first = false) {
        PendingRow row = std::move(stack.back());
        stack.pop_back();
        Query(connection(), "DELETE FROM pending WHERE prev = ?1 AND hash = ?2").bind(row.op.prev, row.op.hash).run();
        if (holds(connection(), row.op.stream, row.op.seq, row.op.hash))
            continue;
        if (is_redacted(connection(), row.op))
            row.op.payload.clear();
        store_op(row.op, sid_of(connection(), row.op.stream, row.origin), is_first ? voucher : ByteView());
        Query(connection(), "UPDATE stream SET forked = 1 WHERE stream = ?1 AND forked = 0 AND "
                            "(SELECT count(*) FROM op WHERE op.sid = stream.sid AND op.seq = ?2) > 1")
            .bind(row.op.stream, row.op.seq)
            .run();
        obey(row.op, row.origin.by_hub);
        for (auto& waiting : take_waiting(connection(), "SELECT body, device, epoch_no, by_hub FROM pending WHERE prev = ?1", row.op.hash))
            stack.push_back(std::move(waiting));
    }
}

void Transaction::open_stream_when_due()
{
    const Own own = own_row(connection());
    const std::string why = !own.new_epoch.empty() ? own.new_epoch : opened_epoch_ ? "" : connection().new_epoch_because;
    if (!why.empty())
        new_epoch(why);
}

void Transaction::new_epoch(std::string_view reason, std::uint64_t at_least)
{
    const Own own = own_row(connection());
    const StreamHead old = head_of(connection(), own.sid);
    StreamId fresh;
    random().fill(fresh.bytes);
    Query highest(connection(), "SELECT max(epoch_no) FROM stream WHERE device = ?1");
    highest.bind(connection().identity.device).step();
    const std::uint64_t epoch_no = std::max(highest.is_null(0) ? 0 : highest.natural(0), at_least) + 1;
    const std::int64_t sid = sid_of(connection(), fresh, {connection().identity.device, epoch_no, connection().identity.role == Role::hub});
    Query(connection(), "UPDATE store SET sid = ?1, new_epoch = '' WHERE id = 1").bind(sid).run();
    opened_epoch_ = true;
    author({.kind = sync::Kind::epoch, .payload = {{1, cbor::Map{{1, old.stream.view()}, {2, old.seq}, {3, old.head.view()}, {4, epoch_no}, {5, reason}}}}});
}

void Transaction::project_now()
{
    const auto scopes = std::exchange(touched_scopes_, {});
    for (const ScopeId& scope : scopes)
        project_scope(connection(), scope);
    for (const RecordId& record : std::exchange(touched_records_, {}))
        project_record(connection(), record);
    for (const ScopeId& scope : scopes)
        if (Query q(connection(), "SELECT no FROM unit WHERE id = ?1"); q.bind(scope).step())
            touch_unit(q.integer(0));
    if (std::exchange(all_units_, false) || touched_units_.size() > units_one_by_one)
        project_all_units(connection());
    else
        for (const std::int64_t no : touched_units_)
            project_unit(connection(), no);
    touched_units_.clear();
}

} // namespace dondoc::db

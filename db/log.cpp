#include "db/log.hpp"
#include "db/query.hpp"

namespace dondoc::db {
namespace {

sync::Op op_in(const Query& q, int column)
{
    auto op = sync::unpack(q.blob(column));
    if (!op)
        throw StoreError({.code = "store.damaged", .arguments = {{"detail", "op " + op.problems().front().code}}});
    return std::move(op).value();
}

LogRow row_in(const Query& q) { return {q.integer(0), op_in(q, 1), q.is_null(2) ? Bytes{} : copy_of(q.blob(2))}; }

constexpr const char* select_row = "SELECT op.id, op.body, voucher.mac FROM op LEFT JOIN voucher ON voucher.op = op.id ";

StreamRow stream_in(const Query& q) { return {q.id<StreamId>(0), q.id<DeviceId>(1), q.natural(2), q.yes(3), q.yes(4), q.natural(5)}; }

constexpr const char* select_stream = "SELECT stream, device, epoch_no, by_hub, forked, seq FROM stream ";

std::string where_of(const LogFilter& filter)
{
    std::string out = "WHERE op.id > ?1";
    if (filter.scope)
        out += " AND op.scope = ?2";
    if (filter.record)
        out += " AND op.rec = ?3";
    if (filter.stream)
        out += " AND op.sid = (SELECT sid FROM stream WHERE stream = ?4)";
    if (filter.kind)
        out += " AND op.kind = ?5";
    out += filter.newest_first ? " ORDER BY op.id DESC" : " ORDER BY op.id";
    return filter.limit ? out + " LIMIT ?6 OFFSET ?7" : out;
}

} // namespace

std::vector<StreamRow> streams(const Reader& reader)
{
    std::vector<StreamRow> out;
    Query q(reader, std::string(select_stream) + "ORDER BY device, epoch_no, stream");
    while (q.step())
        out.push_back(stream_in(q));
    return out;
}

std::optional<StreamRow> find_stream(const Reader& reader, const StreamId& stream)
{
    Query q(reader, std::string(select_stream) + "WHERE stream = ?1");
    return q.bind(stream).step() ? std::optional(stream_in(q)) : std::nullopt;
}

void each_op(const Reader& reader, const LogFilter& filter, const std::function<bool(const LogRow&)>& use)
{
    Query q(reader, select_row + where_of(filter));
    q.put(1, filter.after);
    if (filter.scope)
        q.put(2, *filter.scope);
    if (filter.record)
        q.put(3, *filter.record);
    if (filter.stream)
        q.put(4, *filter.stream);
    if (filter.kind)
        q.put(5, static_cast<int>(*filter.kind));
    if (filter.limit) {
        q.put(6, std::uint64_t{*filter.limit});
        q.put(7, std::uint64_t{filter.offset});
    }
    while (q.step())
        if (!use(row_in(q)))
            return;
}

std::optional<LogRow> find_op(const Reader& reader, const Hash& hash)
{
    Query q(reader, std::string(select_row) + "WHERE op.id = (SELECT id FROM op WHERE hash = ?1)");
    return q.bind(hash).step() ? std::optional(row_in(q)) : std::nullopt;
}

std::optional<LogRow> find_op(const Reader& reader, const sync::Ref& ref)
{
    Query q(reader, std::string(select_row) + "WHERE op.sid = (SELECT sid FROM stream WHERE stream = ?1) AND op.seq = ?2 AND substr(op.hash, 1, 8) = ?3");
    return q.bind(ref.stream, ref.seq, ref.h8).step() ? std::optional(row_in(q)) : std::nullopt;
}

bool holds_op(const Reader& reader, const Hash& hash)
{
    Query q(reader, "SELECT 1 FROM op WHERE hash = ?1");
    return q.bind(hash).step();
}

std::size_t count_ops(const Reader& reader, std::optional<ScopeId> scope)
{
    Query q(reader, scope ? "SELECT count(*) FROM op WHERE scope = ?1" : "SELECT count(*) FROM op");
    if (scope)
        q.put(1, *scope);
    q.step();
    return static_cast<std::size_t>(q.integer(0));
}

std::int64_t last_log_number(const Reader& reader)
{
    Query q(reader, "SELECT COALESCE(max(id), 0) FROM op");
    q.step();
    return q.integer(0);
}

std::vector<PendingRow> pending_ops(const Reader& reader)
{
    std::vector<PendingRow> out;
    Query q(reader, "SELECT body, device, epoch_no, by_hub FROM pending ORDER BY prev, hash");
    while (q.step())
        out.push_back({op_in(q, 0), {q.id<DeviceId>(1), q.natural(2), q.yes(3)}});
    return out;
}

Problems audit_stream(const Reader& reader, const StreamId& stream)
{
    Query q(reader, "SELECT body, hash, seq FROM op WHERE sid = (SELECT sid FROM stream WHERE stream = ?1) ORDER BY seq, hash");
    q.bind(stream);
    Hash prev;
    std::uint64_t seq = 0;
    const auto broken = [&](const char* how) {
        return Problems{{.code = "log.chain_broken", .value = id_text(stream), .arguments = {{"seq", std::to_string(seq)}, {"detail", how}}}};
    };
    while (q.step()) {
        ++seq;
        const auto op = sync::unpack(q.blob(0));
        if (!op)
            return broken(op.problems().front().code.c_str());
        if (op->hash != q.hash(1) || op->seq != q.natural(2) || op->stream != stream)
            return broken("row");
        if (op->seq != seq)
            return broken("seq");
        if (op->prev != prev)
            return broken("prev");
        prev = op->hash;
    }
    return {};
}

} // namespace dondoc::db

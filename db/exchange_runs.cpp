#include "db/exchange_runs.hpp"
#include "core/base/check.hpp"
#include "db/query.hpp"
#include <set>

namespace dondoc::db {
namespace {

struct OwnStream {
    std::int64_t sid = 0;
    StreamId stream;
    std::uint64_t seq = 0; ///< of its newest op
    std::optional<Hash> head;
    bool is_line = false;  ///< every op connects to the one below it
};

/// A stream without forks whose ops all came in by the chain, none by voucher or waiver, is a line from 1 on: nothing needs to be walked.
bool is_line(const Reader& reader, std::int64_t sid, const StreamId& stream, bool forked)
{
    if (forked)
        return false;
    Query vouched(reader, "SELECT 1 FROM voucher CROSS JOIN op ON op.id = voucher.op WHERE op.sid = ?1 LIMIT 1");
    if (vouched.bind(sid).step())
        return false;
    Query waived(reader, "SELECT 1 FROM waived WHERE stream = ?1 LIMIT 1");
    return !waived.bind(stream).step();
}

std::vector<OwnStream> streams_of(const Reader& reader, const DeviceId& device)
{
    struct Row {
        OwnStream stream;
        bool forked;
    };
    std::vector<Row> rows;
    Query q(reader, "SELECT sid, stream, seq, head, forked FROM stream WHERE device = ?1 ORDER BY stream");
    q.bind(device);
    while (q.step())
        rows.push_back({{q.integer(0), q.id<StreamId>(1), q.natural(2), q.is_null(3) ? std::nullopt : std::optional(q.hash(3)), false}, q.yes(4)});
    std::vector<OwnStream> out;
    for (auto& [stream, forked] : rows) {
        stream.is_line = is_line(reader, stream.sid, stream.stream, forked);
        if (stream.head)
            out.push_back(stream);
    }
    return out;
}

sync::Op unpacked(const Reader& reader, ByteView body)
{
    auto op = sync::unpack(body);
    if (!op.ok())
        throw StoreError({.code = "store.damaged", .value = reader.connection().path.string(), .arguments = {{"detail", "op"}}});
    return std::move(*op);
}

LogRow row_in(const Reader& reader, const Query& q)
{
    return {q.integer(0), unpacked(reader, q.blob(1)), q.is_null(2) ? Bytes() : copy_of(q.blob(2))};
}

constexpr const char* row_columns = "SELECT op.id, op.body, voucher.mac FROM op LEFT JOIN voucher ON voucher.op = op.id ";

void each_of_stream(const Reader& reader, std::int64_t sid, std::uint64_t from, bool descending, const std::function<void(const LogRow&)>& use)
{
    Query q(reader, std::string(row_columns) + "WHERE op.sid = ?1 AND op.seq >= ?2 ORDER BY op.seq" + (descending ? " DESC" : ""));
    q.bind(sid, from);
    while (q.step())
        use(row_in(reader, q));
}

/// Of a line: everything up to the highest head that the peer names and that stands here, if the run begins at 1.
std::uint64_t covered_to(const Reader& reader, const OwnStream& stream, const std::vector<sync::Run>& peer)
{
    std::uint64_t out = 0;
    for (const sync::Run& run : peer)
        if (run.stream == stream.stream && run.low <= 1 && run.seq > out && holds_run(reader, run))
            out = run.seq;
    return out;
}

void each_uncovered_of_tree(const Reader& reader, const OwnStream& stream, const std::vector<sync::Run>& peer, const std::function<void(const LogRow&)>& use)
{
    sync::CoverFinder cover(peer);
    std::set<Hash> covered;
    each_of_stream(reader, stream.sid, 1, true, [&](const LogRow& row) {
        if (cover.take(sync::link_of(row.op)))
            covered.insert(row.op.hash);
    });
    each_of_stream(reader, stream.sid, 1, false, [&](const LogRow& row) {
        if (!covered.contains(row.op.hash))
            use(row);
    });
}

} // namespace

std::vector<sync::Run> runs_of(const Reader& reader, const DeviceId& device)
{
    std::vector<sync::Run> out;
    for (const OwnStream& stream : streams_of(reader, device)) {
        if (stream.is_line) {
            out.push_back({stream.stream, 1, stream.seq, *stream.head});
            continue;
        }
        sync::RunFinder finder;
        each_of_stream(reader, stream.sid, 1, false, [&](const LogRow& row) { finder.take(sync::link_of(row.op)); });
        const auto runs = finder.finish();
        out.insert(out.end(), runs.begin(), runs.end());
    }
    return out;
}

bool holds_run(const Reader& reader, const sync::Run& run)
{
    Query q(reader, "SELECT 1 FROM op JOIN stream USING(sid) WHERE stream.stream = ?1 AND op.seq = ?2 AND op.hash = ?3");
    return q.bind(run.stream, run.seq, run.hash).step();
}

void each_uncovered(const Reader& reader, const DeviceId& device, const std::vector<sync::Run>& peer, const std::function<void(const LogRow&)>& use)
{
    for (const OwnStream& stream : streams_of(reader, device)) {
        if (stream.is_line)
            each_of_stream(reader, stream.sid, covered_to(reader, stream, peer) + 1, false, use);
        else
            each_uncovered_of_tree(reader, stream, peer, use);
    }
}

void each_op_from(const Reader& reader, const StreamId& stream, std::uint64_t seq, const std::function<void(const LogRow&)>& use)
{
    Query q(reader, "SELECT sid FROM stream WHERE stream = ?1");
    if (q.bind(stream).step())
        each_of_stream(reader, q.integer(0), seq, false, use);
}

std::size_t count_uncovered(const Reader& reader, const DeviceId& device, const std::vector<sync::Run>& peer)
{
    std::size_t out = 0;
    for (const OwnStream& stream : streams_of(reader, device)) {
        if (stream.is_line)
            out += stream.seq - covered_to(reader, stream, peer);
        else
            each_uncovered_of_tree(reader, stream, peer, [&](const LogRow&) { ++out; });
    }
    return out;
}

void each_surplus(const Reader& reader, const DeviceId& own, const std::function<void(const LogRow&)>& use)
{
    Query q(reader, std::string("SELECT op.id, op.body, voucher.mac FROM voucher JOIN op ON op.id = voucher.op JOIN stream USING(sid) ") +
                        "WHERE stream.device <> ?1 AND NOT EXISTS(SELECT 1 FROM feed_name WHERE feed_name.op = op.hash) "
                        "AND NOT EXISTS(SELECT 1 FROM confirmed WHERE confirmed.op = op.hash) ORDER BY op.id");
    q.bind(own);
    while (q.step())
        use(row_in(reader, q));
}

std::size_t pending_count(const Reader& reader, const DeviceId& device)
{
    Query q(reader, "SELECT count(*) FROM pending WHERE device = ?1");
    q.bind(device).step();
    return static_cast<std::size_t>(q.integer(0));
}

std::optional<LogRow> op_numbered(const Reader& reader, std::int64_t number)
{
    Query q(reader, std::string(row_columns) + "WHERE op.id = ?1");
    return q.bind(number).step() ? std::optional(row_in(reader, q)) : std::nullopt;
}

} // namespace dondoc::db

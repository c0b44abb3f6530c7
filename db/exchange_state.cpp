#include "db/exchange_state.hpp"
#include "core/base/check.hpp"
#include "db/query.hpp"

namespace dondoc::db {
namespace {

constexpr const char* peer_columns =
    "SELECT device, certificate, serial, office, officer, enrolled_ms, revoked, epoch, no, content, statement, lists, taken_ms FROM peer";

Bytes blob_or_nothing(const Query& q, int column) { return q.is_null(column) ? Bytes() : copy_of(q.blob(column)); }

[[noreturn]] void damaged(const Reader& reader, const char* what)
{
    throw StoreError({.code = "store.damaged", .value = reader.connection().path.string(), .arguments = {{"detail", what}}});
}

bundle::Manifest manifest_in(const Reader& reader, ByteView stored)
{
    auto read = bundle::read_manifest(stored);
    if (!read.ok())
        damaged(reader, "peer.statement");
    return std::move(*read);
}

bundle::Lists lists_in(const Reader& reader, ByteView stored)
{
    auto read = bundle::read_lists(stored);
    if (!read.ok())
        damaged(reader, "peer.lists");
    return std::move(*read);
}

PeerRow peer_in(const Reader& reader, const Query& q)
{
    PeerRow out{q.id<DeviceId>(0), copy_of(q.blob(1)), q.natural(2), q.text(3), q.text(4), q.integer(5), q.yes(6), {q.natural(7), q.natural(8)}};
    if (!q.is_null(9))
        out.content = q.hash(9);
    if (!q.is_null(10))
        out.statement = manifest_in(reader, q.blob(10));
    if (!q.is_null(11))
        out.lists = lists_in(reader, q.blob(11));
    out.taken_ms = q.maybe_integer(12);
    return out;
}

void put_hashes(Transaction& t, const char* sql, const std::vector<Hash>& hashes)
{
    for (const Hash& hash : hashes)
        Query(t, sql).bind(hash).run();
}

} // namespace

Exchange exchange_state(const Reader& reader)
{
    Query q(reader, "SELECT root, trust_version, trust_list, certificate, epoch, no FROM exchange WHERE id = 1");
    check(q.step(), "the exchange row is there");
    Exchange out;
    if (!q.is_null(0))
        out.root = bundle::SignPublic{q.array<32>(0)};
    out.trust_version = q.natural(1);
    out.trust_list = blob_or_nothing(q, 2);
    out.certificate = blob_or_nothing(q, 3);
    out.last = {q.natural(4), q.natural(5)};
    return out;
}

void pin_root(Transaction& t, const bundle::SignPublic& root) { Query(t, "UPDATE exchange SET root = ?1").bind(root.bytes).run(); }

void put_trust_list(Transaction& t, std::uint64_t version, ByteView stored)
{
    Query(t, "UPDATE exchange SET trust_version = ?1, trust_list = ?2").bind(version, stored).run();
}

void put_own_certificate(Transaction& t, ByteView stored) { Query(t, "UPDATE exchange SET certificate = ?1").bind(stored).run(); }

sync::Number next_bundle_number(Transaction& t)
{
    const std::uint64_t epoch = stream_head(t).epoch_no;
    const sync::Number last = exchange_state(t).last;
    const sync::Number next{epoch, last.epoch == epoch ? last.no + 1 : 1};
    Query(t, "UPDATE exchange SET epoch = ?1, no = ?2").bind(next.epoch, next.no).run();
    return next;
}

std::vector<PeerRow> peers(const Reader& reader)
{
    std::vector<PeerRow> out;
    Query q(reader, std::string(peer_columns) + " ORDER BY officer, device");
    while (q.step())
        out.push_back(peer_in(reader, q));
    return out;
}

std::optional<PeerRow> find_peer(const Reader& reader, const DeviceId& device)
{
    Query q(reader, std::string(peer_columns) + " WHERE device = ?1");
    return q.bind(device).step() ? std::optional(peer_in(reader, q)) : std::nullopt;
}

void put_peer(Transaction& t, const PeerRow& peer)
{
    Query(t, "INSERT INTO peer(device, certificate, serial, office, officer, enrolled_ms) VALUES(?1, ?2, ?3, ?4, ?5, ?6) "
             "ON CONFLICT(device) DO UPDATE SET certificate = ?2, serial = ?3, office = ?4, officer = ?5")
        .bind(peer.device, peer.certificate, peer.serial, peer.office, peer.officer, peer.enrolled_ms)
        .run();
}

void forget_other_peers(Transaction& t, const DeviceId& kept) { Query(t, "DELETE FROM peer WHERE device <> ?1").bind(kept).run(); }

void put_statement(Transaction& t, const DeviceId& device, const bundle::Manifest& manifest, const bundle::Lists& lists, const Hash& content)
{
    Query(t, "UPDATE peer SET epoch = ?2, no = ?3, content = ?4, statement = ?5, lists = ?6, taken_ms = ?7 WHERE device = ?1")
        .bind(device, manifest.number.epoch, manifest.number.no, content, encode(manifest), encode(lists), t.now_ms())
        .run();
}

sync::Statement statement_of(const PeerRow& peer)
{
    if (!peer.statement)
        return {};
    const bundle::Manifest& m = *peer.statement;
    return {m.number, m.saw.value_or(sync::Number{}), m.have, m.base, m.feed.value_or(sync::FeedPosition{}), m.snapshots, m.want, peer.lists.surplus};
}

void revoke_peer(Transaction& t, const bundle::Revocation& revocation)
{
    Query(t, "UPDATE peer SET revoked = 1 WHERE device = ?1").bind(revocation.device).run();
    for (const auto& [stream, seq] : revocation.cut)
        Query(t, "INSERT INTO revocation(device, stream, seq) VALUES(?1, ?2, ?3) ON CONFLICT(device, stream) DO UPDATE SET seq = max(seq, ?3)")
            .bind(revocation.device, stream, seq)
            .run();
}

std::vector<bundle::Revocation> revocations(const Reader& reader)
{
    std::vector<bundle::Revocation> out;
    Query q(reader, "SELECT peer.device, stream, seq FROM peer LEFT JOIN revocation USING(device) WHERE revoked = 1 ORDER BY peer.device, stream");
    while (q.step()) {
        if (out.empty() || out.back().device != q.id<DeviceId>(0))
            out.push_back({q.id<DeviceId>(0), {}});
        if (!q.is_null(1))
            out.back().cut[q.id<StreamId>(1)] = q.natural(2);
    }
    return out;
}

void put_officer_of_store(Transaction& t, std::string_view officer, std::string_view officer_name)
{
    Query(t, "UPDATE store SET officer = ?1, officer_name = ?2 WHERE id = 1").bind(officer, officer_name).run();
}

void put_held_there(Transaction& t, const std::vector<Hash>& held)
{
    Query(t, "DELETE FROM held_there").run();
    put_hashes(t, "INSERT OR IGNORE INTO held_there(op) VALUES(?1)", held);
}

void add_confirmed(Transaction& t, const std::vector<Hash>& confirmed) { put_hashes(t, "INSERT OR IGNORE INTO confirmed(op) VALUES(?1)", confirmed); }

void drop_confirmed(Transaction& t) { Query(t, "DELETE FROM confirmed").run(); }

std::vector<Hash> held_there(const Reader& reader)
{
    std::vector<Hash> out;
    Query q(reader, "SELECT op FROM held_there ORDER BY op");
    while (q.step())
        out.push_back(q.hash(0));
    return out;
}

} // namespace dondoc::db

#include "db/snapshots.hpp"
#include "db/query.hpp"

namespace dondoc::db {
namespace {

constexpr const char* select_import = "SELECT tbl, source, number, file_hash, file_name, as_of, rows, debt_before, debt_after, wall_ms FROM snapshot_import ";

SnapshotImport import_in(const Query& q)
{
    return {static_cast<SnapshotTable>(q.integer(0)), static_cast<Source>(q.integer(1)), q.integer(2), q.hash(3), q.text(4), q.maybe_day(5), q.integer(6),
            q.integer(7), q.integer(8), q.integer(9)};
}

std::int64_t next_number(const Reader& reader, const SnapshotImport& import)
{
    Query q(reader, "SELECT COALESCE(max(number), 0) + 1 FROM snapshot_import WHERE tbl = ?1 AND source = ?2");
    q.bind(static_cast<int>(import.table), static_cast<int>(import.source)).step();
    return q.integer(0);
}

} // namespace

void note_import(Transaction& t, const SnapshotImport& import, std::string_view actor)
{
    const std::int64_t number = import.number != 0 ? import.number : next_number(t, import);
    Query(t, "INSERT INTO snapshot_import(tbl, source, number, file_hash, file_name, as_of, rows, debt_before, debt_after, wall_ms) "
             "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
        .bind(static_cast<int>(import.table), static_cast<int>(import.source), number, import.file_hash, import.file_name, import.as_of, import.rows,
              import.debt_before, import.debt_after, t.now_ms())
        .run();
    cbor::Map facts{{1, static_cast<int>(import.table)}, {2, number}, {3, import.file_hash.view()}, {4, import.rows}, {5, import.debt_before},
                    {6, import.debt_after}};
    t.append({.kind = sync::Kind::import, .actor = std::string(actor), .payload = {{1, std::move(facts)}}});
}

std::vector<SnapshotImport> snapshot_imports(const Reader& reader)
{
    std::vector<SnapshotImport> out;
    Query q(reader, std::string(select_import) + "ORDER BY id DESC");
    while (q.step())
        out.push_back(import_in(q));
    return out;
}

std::optional<SnapshotImport> last_import(const Reader& reader, SnapshotTable table)
{
    Query q(reader, std::string(select_import) + "WHERE tbl = ?1 ORDER BY id DESC LIMIT 1");
    return q.bind(static_cast<int>(table)).step() ? std::optional(import_in(q)) : std::nullopt;
}

} // namespace dondoc::db

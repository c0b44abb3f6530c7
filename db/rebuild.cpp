#include "db/rebuild.hpp"
#include "db/project.hpp"
#include <sqlite3.h>

namespace dondoc::db {
namespace {

struct Derived {
    const char* table;
    const char* key; ///< natural key, for the order of a dump
};

constexpr Derived derived[] = {
    {"record", "id"}, {"live", "record, grp, pos"}, {"attachment", "record, op"}, {"assignment", "grant_id"}, {"late_op", "stream, seq, hash"},
    {"scope_digest", "scope"}, {"unit_now", "unit"},
};

std::vector<ScopeId> scopes_of_log(Connection& connection)
{
    std::vector<ScopeId> out;
    Query q(connection, "SELECT DISTINCT scope FROM op ORDER BY scope");
    while (q.step())
        out.push_back(q.id<ScopeId>(0));
    return out;
}

void refill_digests(Connection& connection)
{
    Query q(connection, "SELECT scope, hash FROM op ORDER BY scope");
    Query insert(connection, "INSERT INTO scope_digest(scope, ops, count) VALUES(?1, ?2, ?3)");
    ScopeId scope;
    Hash sum;
    std::int64_t count = 0;
    const auto close = [&] {
        if (count > 0 && !scope.empty()) {
            insert.bind(scope, sum, count);
            insert.run();
        }
    };
    while (q.step()) {
        if (const auto next = q.id<ScopeId>(0); next != scope || count == 0) {
            close();
            scope = next;
            sum = {};
            count = 0;
        }
        sum = add_mod(sum, q.hash(1));
        ++count;
    }
    close();
}

void put(Bytes& out, ByteView bytes)
{
    for (int shift = 0; shift < 32; shift += 8)
        out.push_back(static_cast<std::uint8_t>(bytes.size() >> shift));
    out.insert(out.end(), bytes.begin(), bytes.end());
}

void put_column(Bytes& out, const Query& q, int column)
{
    out.push_back(static_cast<std::uint8_t>(q.type(column)));
    if (q.type(column) == SQLITE_INTEGER)
        put(out, view_of(std::to_string(q.integer(column))));
    else if (q.type(column) == SQLITE_TEXT)
        put(out, view_of(q.text_view(column)));
    else if (q.type(column) == SQLITE_BLOB)
        put(out, q.blob(column));
}

} // namespace

void rebuild(Transaction& t)
{
    Connection& connection = t.connection();
    t.project_now();
    for (const auto& [table, key] : derived)
        connection.execute(("DELETE FROM " + std::string(table)).c_str());
    for (const ScopeId& scope : scopes_of_log(connection))
        project_scope(connection, scope);
    refill_digests(connection);
    project_all_units(connection);
}

Bytes dump_derived(const Reader& reader)
{
    Bytes out;
    for (const auto& [table, key] : derived) {
        put(out, view_of(table));
        Query q(reader, "SELECT * FROM " + std::string(table) + " ORDER BY " + key);
        while (q.step())
            for (int column = 0; column < q.columns(); ++column)
                put_column(out, q, column);
    }
    return out;
}

} // namespace dondoc::db

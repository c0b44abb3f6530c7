#include "core/base/check.hpp"
#include "db/front_vfs.hpp"
#include "db/holder.hpp"
#include "db/query.hpp"
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <sodium.h>
#include <sqlite3.h>

namespace dondoc::db {
namespace {

constexpr int busy_wait_ms = 5000;

/// SQLCipher with a raw key: no derivation of its own (DESIGN.md 6). The plain build has no key.
void give_key([[maybe_unused]] sqlite3* handle, [[maybe_unused]] ByteView master)
{
#if DONDOC_ENCRYPTED
    sqlite3_exec(handle, "PRAGMA cipher_log_level = NONE", nullptr, nullptr, nullptr); // what is damaged is said by us, in words
    const std::string raw = "x'" + hex(master) + "'";
    check(sqlite3_key(handle, raw.data(), static_cast<int>(raw.size())) == SQLITE_OK, "the key is taken");
#endif
}

/// Before anything else on every connection; journal_mode stands in the file itself and is said again for a new one.
constexpr const char* preparation = "PRAGMA journal_mode=WAL;"
                                    "PRAGMA synchronous=FULL;"
                                    "PRAGMA foreign_keys=ON;"
                                    "PRAGMA secure_delete=ON;"
                                    "PRAGMA temp_store=MEMORY;"
                                    "PRAGMA trusted_schema=OFF;"
                                    "PRAGMA cache_size=-16384;";

/// What the disk did not take, or not give; a file that is read but makes no sense is damage. What the cipher rejects is said to be an error of no further kind.
bool is_refused_by_disk(int result) { return (result & 0xff) == SQLITE_IOERR && result != SQLITE_IOERR && result != SQLITE_IOERR_SHORT_READ; }

const char* code_of(int result)
{
    switch (result & 0xff) {
    case SQLITE_BUSY: case SQLITE_LOCKED: return "store.busy";
    case SQLITE_FULL: return "store.full";
    case SQLITE_READONLY: case SQLITE_PERM: case SQLITE_CANTOPEN: return "store.read_only";
    case SQLITE_CORRUPT: case SQLITE_NOTADB: case SQLITE_IOERR: return is_refused_by_disk(result) ? "store.disk" : "store.damaged";
    default: return nullptr;
    }
}

} // namespace

Connection::Connection(const std::filesystem::path& file, ByteView master_key, bool fresh, Random& r, Clock& c) : path(file), random(r), clock(c)
{
    std::copy(master_key.begin(), master_key.end(), master.begin());
    register_front_vfs();
    const int flags = SQLite::OPEN_READWRITE | (fresh ? SQLite::OPEN_CREATE : 0);
    try {
        database_ = std::make_unique<SQLite::Database>(file.string(), flags, busy_wait_ms, front_vfs_name);
    } catch (const SQLite::Exception& refused) {
        throw StoreError({.code = "store.read_only", .value = path.string(), .arguments = {{"detail", refused.what()}}});
    }
    give_key(handle(), master_key);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    execute(preparation);
}

Connection::~Connection()
{
    for (auto& [sql, statements] : idle_)
        for (sqlite3_stmt* statement : statements)
            sqlite3_finalize(statement);
    sodium_memzero(master.data(), master.size());
}

sqlite3* Connection::handle() const { return database_->getHandle(); }

void Connection::execute(const char* sql)
{
    if (const int code = sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr); code != SQLITE_OK)
        fail(code);
}

sqlite3_stmt* Connection::take_statement(const std::string& sql)
{
    if (auto found = idle_.find(sql); found != idle_.end() && !found->second.empty()) {
        sqlite3_stmt* out = found->second.back();
        found->second.pop_back();
        return out;
    }
    sqlite3_stmt* out = nullptr;
    if (const int code = sqlite3_prepare_v3(handle(), sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &out, nullptr); code != SQLITE_OK)
        fail(code);
    return out;
}

void Connection::give_back(const std::string& sql, sqlite3_stmt* statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    idle_[sql].push_back(statement);
}

void Connection::fail(int result) const
{
    const int extended = sqlite3_extended_errcode(handle());
    const char* code = code_of((extended & 0xff) == (result & 0xff) ? extended : result);
    const std::string detail = sqlite3_errmsg(handle());
    if (code == nullptr)
        throw CheckFailed("SQL: " + detail);
    Problem problem{.code = code, .value = path.string(), .arguments = {{"detail", detail}}};
    if (problem.code == "store.busy")
        problem.arguments["holder"] = write_lock_holder(path);
    throw StoreError(std::move(problem));
}

} // namespace dondoc::db

#include "db/migration_copy.hpp"
#include "db/front_vfs.hpp"
#include "db/health.hpp"
#include <fcntl.h>
#include <unistd.h>

namespace dondoc::db {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& copy, const std::string& detail)
{
    throw StoreError({.code = "store.copy_before_migration", .value = copy.string(), .arguments = {{"detail", detail}}});
}

void remove_files(const fs::path& path)
{
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        fs::remove(path.string() + suffix, ignored);
}

std::int64_t number_from(const Reader& reader, const char* sql)
{
    Query q(reader, sql);
    return q.step() ? q.integer(0) : -1;
}

/// Opened by the same key it is sound, of the same schema, and holds as many ops.
void require_equal(Connection& original, const fs::path& copy)
{
    Connection opened(copy, original.master, false, original.random, original.clock);
    const Reader reader(opened), before(original);
    if (const auto faults = integrity_faults(reader, true); !faults.empty())
        refuse(copy, faults.front());
    for (const char* sql : {"PRAGMA user_version", "SELECT count(*) FROM op", "SELECT count(*) FROM record", "SELECT count(*) FROM sqlite_schema"})
        if (number_from(reader, sql) != number_from(before, sql))
            refuse(copy, sql);
}

void sync(const fs::path& path, int flags)
{
    const int file = ::open(path.c_str(), flags | O_CLOEXEC);
    const bool done = file >= 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    if (!done)
        refuse(path, "fsync");
}

void write_copy(Connection& connection, const fs::path& copy)
{
    Query(connection, "VACUUM INTO ?1").bind(copy.string()).run();
    write_front(copy, 0, read_front(connection.path));
    require_equal(connection, copy);
    sync(copy, O_WRONLY);
}

} // namespace

fs::path migration_copy_path(const fs::path& store, std::int64_t version) { return store.string() + ".truoc-nang-cap-" + std::to_string(version); }

void copy_before_migration(Connection& connection, std::int64_t version)
{
    const fs::path place = migration_copy_path(connection.path, version), fresh = place.string() + ".dang-ghi";
    remove_files(fresh);
    try {
        write_copy(connection, fresh);
        fs::rename(fresh, place);
        sync(fs::absolute(place).parent_path(), O_RDONLY | O_DIRECTORY);
    } catch (const StoreError& refused) {
        remove_files(fresh);
        const auto detail = refused.problem.arguments.find("detail");
        refuse(place, detail == refused.problem.arguments.end() ? refused.problem.code : detail->second);
    } catch (const fs::filesystem_error& refused) {
        remove_files(fresh);
        refuse(place, refused.code().message());
    }
}

} // namespace dondoc::db

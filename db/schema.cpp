#include "db/schema.hpp"
#include "db/migration_copy.hpp"
#include <array>

namespace dondoc::db {
namespace {

constexpr std::array schema = {
#include "db/schema/0001.sql"
    ,
#include "db/schema/0002.sql"
};

std::int64_t version(Connection& connection)
{
    Query q(connection, "PRAGMA user_version");
    return q.step() ? q.integer(0) : 0;
}

} // namespace

void migrate(Connection& connection)
{
    const std::int64_t held = version(connection);
    const auto newest = static_cast<std::int64_t>(schema.size());
    if (held > newest)
        throw StoreError({.code = "store.newer", .value = connection.path.string(), .arguments = {{"format", std::to_string(held)}}});
    if (held > 0 && held < newest)
        copy_before_migration(connection, held);
    for (std::int64_t number = held + 1; number <= newest; ++number) {
        const std::string step = "BEGIN IMMEDIATE;" + std::string(schema[static_cast<std::size_t>(number - 1)]) + "PRAGMA user_version=" + std::to_string(number) + ";COMMIT;";
        connection.execute(step.c_str());
    }
}

} // namespace dondoc::db

#include "db/query.hpp"
#include <sqlite3.h>

namespace dondoc::db {

Query::Query(Connection& connection, std::string sql)
    : connection_(connection), sql_(std::move(sql)), statement_(connection.take_statement(sql_))
{
}

Query::~Query() { connection_.give_back(sql_, statement_); }

void Query::put(int at, std::int64_t value)
{
    if (const int code = sqlite3_bind_int64(statement_, at, value); code != SQLITE_OK)
        connection_.fail(code);
}

void Query::put(int at, std::uint64_t value)
{
    check(value <= INT64_MAX, "a number fits the store");
    put(at, static_cast<std::int64_t>(value));
}

void Query::put(int at, std::string_view value)
{
    if (const int code = sqlite3_bind_text64(statement_, at, value.data() ? value.data() : "", value.size(), SQLITE_STATIC, SQLITE_UTF8); code != SQLITE_OK)
        connection_.fail(code);
}

void Query::put(int at, ByteView value)
{
    const void* data = value.empty() ? static_cast<const void*>("") : value.data();
    if (const int code = sqlite3_bind_blob64(statement_, at, data, value.size(), SQLITE_STATIC); code != SQLITE_OK)
        connection_.fail(code);
}

void Query::put(int at, std::nullptr_t)
{
    if (const int code = sqlite3_bind_null(statement_, at); code != SQLITE_OK)
        connection_.fail(code);
}

bool Query::step()
{
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        connection_.fail(code);
    return false;
}

void Query::run()
{
    while (step()) {
    }
    reset();
}

void Query::reset() { sqlite3_reset(statement_); }

int Query::changes() const { return sqlite3_changes(connection_.handle()); }

bool Query::is_null(int column) const { return type(column) == SQLITE_NULL; }

std::int64_t Query::integer(int column) const
{
    if (type(column) != SQLITE_INTEGER)
        damaged("integer");
    return sqlite3_column_int64(statement_, column);
}

std::uint64_t Query::natural(int column) const
{
    const std::int64_t value = integer(column);
    if (value < 0)
        damaged("natural number");
    return static_cast<std::uint64_t>(value);
}

std::string_view Query::text_view(int column) const
{
    if (type(column) != SQLITE_TEXT)
        damaged("text");
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::string Query::text(int column) const { return std::string(text_view(column)); }

ByteView Query::blob(int column) const
{
    if (type(column) != SQLITE_BLOB)
        damaged("bytes");
    const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_, column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

Hash Query::hash(int column) const
{
    const auto out = Hash::from(blob(column));
    if (!out)
        damaged("hash");
    return *out;
}

std::optional<std::int64_t> Query::maybe_integer(int column) const
{
    return is_null(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<Day> Query::maybe_day(int column) const
{
    return is_null(column) ? std::nullopt : std::optional(day(column));
}

std::optional<Month> Query::maybe_month(int column) const
{
    return is_null(column) ? std::nullopt : std::optional(month(column));
}

int Query::type(int column) const { return sqlite3_column_type(statement_, column); }

int Query::columns() const { return sqlite3_column_count(statement_); }

void Query::damaged(const char* what) const
{
    throw StoreError({.code = "store.damaged", .value = connection_.path.string(), .arguments = {{"detail", std::string("no ") + what + " in: " + sql_}}});
}

} // namespace dondoc::db

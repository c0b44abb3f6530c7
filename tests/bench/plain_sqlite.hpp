#pragma once
// SQLite without a key, as the other side uses it.
#include <sqlite3.h>
#include <stdexcept>
#include <string>

namespace bench {

class PlainSqlite
{
public:
    explicit PlainSqlite(const std::string& path)
    {
        if (sqlite3_open(path.c_str(), &db_) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(db_));
    }
    ~PlainSqlite()
    {
        sqlite3_finalize(statement);
        sqlite3_close(db_);
    }
    PlainSqlite(const PlainSqlite&) = delete;
    PlainSqlite& operator=(const PlainSqlite&) = delete;

    void run(const char* sql)
    {
        if (sqlite3_exec(db_, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(db_));
    }
    void prepare(const char* sql)
    {
        if (sqlite3_prepare_v2(db_, sql, -1, &statement, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(db_));
    }
    void bind(const std::string& text)
    {
        sqlite3_reset(statement);
        sqlite3_bind_text(statement, 1, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    }
    void step()
    {
        if (sqlite3_step(statement) != SQLITE_DONE)
            throw std::runtime_error(sqlite3_errmsg(db_));
    }
    sqlite3_stmt* statement = nullptr;

private:
    sqlite3* db_ = nullptr;
};

} // namespace bench

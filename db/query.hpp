#pragma once
// For files in db only: the connection behind a Reader, and one prepared statement with checked columns.
//
//     Query q(reader, "SELECT name FROM unit WHERE no = ?1");
//     q.bind(no);
//     while (q.step())
//         use(q.text(0));
//
// Statements are kept prepared by the connection; SQLite's errors become Trouble (disk, damage, lock) or CheckFailed (our mistake).
#include "core/base/day.hpp"
#include "db/store.hpp"
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;
namespace SQLite {
class Database;
}

namespace dondoc::db {

class Connection
{
public:
    Connection(const std::filesystem::path& path, ByteView master_key, bool fresh, Random& random, Clock& clock);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void execute(const char* sql);
    [[nodiscard]] sqlite3* handle() const;
    [[nodiscard]] SQLite::Database& database() { return *database_; }
    sqlite3_stmt* take_statement(const std::string& sql);
    void give_back(const std::string& sql, sqlite3_stmt* statement);
    [[noreturn]] void fail(int code) const; ///< Trouble or CheckFailed for this SQLite result

    std::filesystem::path path;
    Random& random;
    Clock& clock;
    Identity identity;
    std::array<std::uint8_t, 32> master{};
    std::string new_epoch_because; ///< not empty: the first write opens a new epoch (D1)
    int snapshots = 0;             ///< open read transactions, nested

private:
    std::unique_ptr<SQLite::Database> database_;
    std::unordered_map<std::string, std::vector<sqlite3_stmt*>> idle_;
};

class Query
{
public:
    Query(const Reader& reader, std::string sql) : Query(reader.connection(), std::move(sql)) {}
    Query(Connection& connection, std::string sql);
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    /// Binds ?1, ?2, … in order. Views must live until the statement is stepped to its end or reset.
    template <class... Values>
    Query& bind(const Values&... values)
    {
        int at = 0;
        (put(++at, values), ...);
        return *this;
    }
    void put(int at, std::int64_t value);
    void put(int at, int value) { put(at, std::int64_t{value}); }
    void put(int at, bool value) { put(at, std::int64_t{value}); }
    void put(int at, std::uint64_t value); ///< above 2^63: our mistake
    void put(int at, std::string_view value);
    void put(int at, const std::string& value) { put(at, std::string_view(value)); }
    void put(int at, const char* value) { put(at, std::string_view(value)); }
    void put(int at, ByteView value);
    void put(int at, const Bytes& value) { put(at, ByteView(value)); }
    void put(int at, const Hash& value) { put(at, value.view()); }
    void put(int at, Day value) { put(at, std::int64_t{value.number}); }
    void put(int at, Month value) { put(at, std::int64_t{value.number}); }
    void put(int at, std::nullptr_t);
    template <std::size_t N>
    void put(int at, const std::array<std::uint8_t, N>& value) { put(at, ByteView(value)); }
    template <class Tag>
    void put(int at, const Id<Tag>& value) { put(at, value.view()); }
    template <class Value>
    void put(int at, const std::optional<Value>& value) { value ? put(at, *value) : put(at, nullptr); }

    bool step(); ///< true: a row stands ready
    void run();  ///< steps to the end and resets
    void reset();
    int changes() const; ///< rows that the last run changed

    // Columns from 0. Another type than asked for is damage: Trouble store.damaged.
    [[nodiscard]] bool is_null(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::uint64_t natural(int column) const;
    [[nodiscard]] bool yes(int column) const { return integer(column) != 0; }
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::string_view text_view(int column) const; ///< until the next step
    [[nodiscard]] ByteView blob(int column) const;              ///< until the next step
    [[nodiscard]] Hash hash(int column) const;
    [[nodiscard]] std::optional<std::int64_t> maybe_integer(int column) const;
    [[nodiscard]] std::optional<Day> maybe_day(int column) const;
    [[nodiscard]] std::optional<Month> maybe_month(int column) const;
    [[nodiscard]] Day day(int column) const { return {static_cast<std::int32_t>(integer(column))}; }
    [[nodiscard]] Month month(int column) const { return {static_cast<std::int32_t>(integer(column))}; }
    template <class Name>
    [[nodiscard]] Name id(int column) const
    {
        const auto raw = blob(column);
        const auto out = Name::from(raw);
        if (!out)
            damaged("id");
        return *out;
    }
    template <std::size_t N>
    [[nodiscard]] std::array<std::uint8_t, N> array(int column) const
    {
        const auto raw = blob(column);
        std::array<std::uint8_t, N> out{};
        if (raw.size() != N)
            damaged("array");
        std::copy(raw.begin(), raw.end(), out.begin());
        return out;
    }
    [[nodiscard]] int type(int column) const;
    [[nodiscard]] int columns() const;

private:
    [[noreturn]] void damaged(const char* what) const;
    Connection& connection_;
    std::string sql_;
    sqlite3_stmt* statement_;
};

} // namespace dondoc::db

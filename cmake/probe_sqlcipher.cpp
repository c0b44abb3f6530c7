// Prints "<cipher version> on SQLite <version>" and succeeds from SQLCipher 4.6 on SQLite 3.46.
#include <cstdio>
#include <cstdlib>
#include <sqlite3.h>

int main()
{
    sqlite3* db = nullptr;
    sqlite3_stmt* row = nullptr;
    if (sqlite3_open(":memory:", &db) != SQLITE_OK || sqlite3_prepare_v2(db, "PRAGMA cipher_version", -1, &row, nullptr) != SQLITE_OK)
        return 1;
    if (sqlite3_step(row) != SQLITE_ROW)
        return 1;
    const char* version = reinterpret_cast<const char*>(sqlite3_column_text(row, 0));
    std::printf("%s on SQLite %s", version, sqlite3_libversion());
    return std::atof(version) >= 4.6 && sqlite3_libversion_number() >= 3046000 ? 0 : 1;
}

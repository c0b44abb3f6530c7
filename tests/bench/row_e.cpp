// e STORE KEY_FILE FOLDER TIMES [ours]: saves so many visits; ours p50 p99, one row into SQLite WAL/FULL p50 p99, pwrite + fdatasync p50 p99.
// With "ours" only our side runs, for counting what it asks of the system.
#include "app/actions/open_store.hpp"
#include "app/files/system.hpp"
#include "tests/bench/plain_sqlite.hpp"
#include "tests/bench/rows.hpp"
#include "tests/bench/visits.hpp"
#include <fcntl.h>
#include <filesystem>
#include <iostream>
#include <unistd.h>

namespace bench {
namespace {

using namespace dondoc;

class RawFile
{
public:
    explicit RawFile(const std::string& path) : file_(::open(path.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600)) {}
    ~RawFile() { ::close(file_); }
    RawFile(const RawFile&) = delete;
    RawFile& operator=(const RawFile&) = delete;
    void append(const std::string& bytes)
    {
        if (::pwrite(file_, bytes.data(), bytes.size(), at_) != static_cast<ssize_t>(bytes.size()) || ::fdatasync(file_) != 0)
            throw std::runtime_error("pwrite");
        at_ += static_cast<off_t>(bytes.size());
    }

private:
    int file_;
    off_t at_ = 0;
};

} // namespace

int row_e(const Arguments& given)
{
    files::SystemRandom random;
    files::SystemClock clock;
    auto store = open_with_key(given.at(0), given.at(1), random, clock);
    const bool alone = given.size() > 4;
    const std::string folder = given.at(2);
    for (const char* name : {"/raw.db", "/raw.db-wal", "/raw.db-shm"})
        std::filesystem::remove(folder + name);
    PlainSqlite sql(folder + "/raw.db");
    RawFile raw(folder + "/raw.bin");
    if (!alone) {
        sql.run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE r(no INTEGER PRIMARY KEY, body TEXT)");
        sql.prepare("INSERT INTO r(body) VALUES(?1)");
    }
    Visits visits(store, 50);
    std::vector<double> ours, sqlite, file;
    for (int i = 0; i < std::stoi(given.at(3)); ++i) {
        const auto draft = visits.next();
        const auto body = json_of(draft);
        ours.push_back(timed([&] { save(store, draft); }));
        if (alone)
            continue;
        sqlite.push_back(timed([&] {
            sql.bind(body);
            sql.step();
            sqlite3_reset(sql.statement);
        }));
        file.push_back(timed([&] { raw.append(body); }));
    }
    std::cout << p50_p99(ours) << (alone ? "" : p50_p99(sqlite) + p50_p99(file)) << '\n';
    return 0;
}

} // namespace bench

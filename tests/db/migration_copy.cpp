#include "db/migration_copy.hpp"
#include "db/log.hpp"
#include "db/schema.hpp"
#include "tests/db/temp_store.hpp"
#include <doctest/doctest.h>
#include <fstream>

using namespace dondoc;
using namespace dondoc::db;
namespace fs = std::filesystem;

namespace {

std::int64_t schema_of(const Store& store)
{
    Query q(store.connection(), "PRAGMA user_version");
    q.step();
    return q.integer(0);
}

/// A store as the first schema left it: what the later ones brought is taken away again.
struct OldStore : TempStore {
    OldStore()
    {
        store.write([&](Transaction& t) { t.append(a_visit(unit_id("048", "TA0001A"), new_record_id(1, random), Day{20'000}, "trước")); });
        auto& connection = store.connection();
        for (const char* table : {"exchange", "peer", "revocation", "inbox", "outbox", "feed", "feed_entry", "feed_withheld", "feed_place", "feed_name", "confirmed", "held_there", "snapshot_mark", "tax_payer", "due_person"})
            connection.execute(("DROP TABLE " + std::string(table)).c_str());
        connection.execute("PRAGMA user_version = 1");
        path_of_copy = migration_copy_path(path, 1);
        { const Store closed = std::move(store); }
    }
    fs::path path_of_copy;
};

} // namespace

TEST_CASE("a store of schema 1 is copied before it becomes one of the newest, and the copy opens with the same key and as it was")
{
    OldStore old;
    const auto again = old.reopen();
    CHECK(schema_of(again) == 3);
    CHECK(count_ops(again.reader()) == 1);
    REQUIRE(fs::exists(old.path_of_copy));
    fs::copy_file(old.path_of_copy, old.folder.path / "looked at");
    const auto before = fs::file_size(old.folder.path / "looked at");
    const auto opened = Store::open(old.folder.path / "looked at", {.key_file = test_key_file()}, old.random, old.clock);
    CHECK(before > 8192);
    CHECK(count_ops(opened.reader()) == 1);
    CHECK(fs::exists(migration_copy_path(old.folder.path / "looked at", 1))); // it was of schema 1: it was copied, too
}

TEST_CASE("when the copy cannot be written nothing is migrated, and the store is as it was")
{
    OldStore old;
    fs::create_directories(old.path_of_copy / "in the way");
    try {
        old.reopen();
        FAIL("migrated without a copy");
    } catch (const StoreError& refused) {
        CHECK(refused.problem.code == "store.copy_before_migration");
    }
    CHECK_FALSE(fs::exists(old.path_of_copy.string() + ".dang-ghi"));
    fs::remove_all(old.path_of_copy);
    CHECK(schema_of(old.reopen()) == 3);
    CHECK(fs::is_regular_file(old.path_of_copy)); // it was still of schema 1
}

TEST_CASE("a store of the newest schema and a new one are not copied")
{
    TempStore temp;
    { const Store closed = std::move(temp.store); }
    temp.store = temp.reopen();
    for (const auto& entry : fs::directory_iterator(temp.folder.path))
        CHECK(entry.path().string().find("truoc-nang-cap") == std::string::npos);
}

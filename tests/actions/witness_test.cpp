// Detector D1: a store whose file was taken back from a copy is found out by the witness outside its folder.
#include "app/actions/open_store.hpp"
#include "app/files/sealed_attachment.hpp"
#include "tests/actions/a_caseload.hpp"
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>

using namespace dondoc;
using namespace dondoc::actions;
namespace fs = std::filesystem;

namespace {

/// $XDG_STATE_HOME for one test.
struct StateHome {
    explicit StateHome(const fs::path& place)
    {
        if (const char* held = std::getenv("XDG_STATE_HOME"))
            before = held;
        setenv("XDG_STATE_HOME", place.c_str(), 1);
    }
    ~StateHome() { before.empty() ? unsetenv("XDG_STATE_HOME") : setenv("XDG_STATE_HOME", before.c_str(), 1); }
    StateHome(const StateHome&) = delete;
    StateHome& operator=(const StateHome&) = delete;
    std::string before;
};

/// A laptop's store that every program run opens and closes anew.
struct Laptop {
    Laptop() : random(1), clock(1'795'500'000'000), path(folder.path / "a.store"), home(folder.path / "state")
    {
        db::Given given;
        auto made = db::Store::create(path, {.office = "04801", .office_name = "BHXH cơ sở", .officer = "CB01", .officer_name = "Bình"}, {.key_file = db::test_key_file()}, random,
                                      clock, given);
        made.write([](db::Transaction& t) { db::put_unit(t, db::a_unit("4001", "Công ty Một")); });
    }
    db::Store open() { return open_store(path, {.key_file = db::test_key_file()}, random, clock); }
    /// One run of record-visit; the epoch it wrote in.
    std::uint64_t record_once()
    {
        auto store = open();
        REQUIRE(record(store, a_visit(), today).ok());
        return db::stream_head(store.reader()).epoch_no;
    }
    WitnessSays asked() { return ask_witness(open()); }
    fs::path witness() { return fs::directory_iterator(folder.path / "state/dondoc")->path(); }

    db::TempFolder folder;
    SeededRandom random;
    FixedClock clock;
    fs::path path;
    StateHome home;
};

} // namespace

TEST_CASE("a store taken back from a copy is found out by its witness, and goes on in a new epoch")
{
    Laptop laptop;
    CHECK(laptop.asked() == WitnessSays::nothing);
    const auto epoch = laptop.record_once();
    CHECK(laptop.asked() == WitnessSays::agrees);
    fs::copy_file(laptop.path, laptop.folder.path / "copy");
    CHECK(laptop.record_once() == epoch);
    fs::copy_file(laptop.folder.path / "copy", laptop.path, fs::copy_options::overwrite_existing);
    CHECK(laptop.asked() == WitnessSays::newer);
    CHECK(laptop.record_once() == epoch + 1);
    CHECK(laptop.asked() == WitnessSays::agrees);
    CHECK(laptop.record_once() == epoch + 1);
}

TEST_CASE("as many ops as before, but others, are found out too")
{
    Laptop laptop;
    const auto epoch = laptop.record_once();
    fs::copy_file(laptop.path, laptop.folder.path / "copy");
    laptop.record_once();
    fs::copy_file(laptop.path, laptop.folder.path / "later");
    fs::copy_file(laptop.folder.path / "copy", laptop.path, fs::copy_options::overwrite_existing);
    const auto later = fs::path(laptop.witness());
    fs::copy_file(later, laptop.folder.path / "witness of later");
    fs::remove(later);
    CHECK(laptop.record_once() == epoch); // the same place in the stream, another op
    fs::copy_file(laptop.folder.path / "witness of later", later, fs::copy_options::overwrite_existing);
    CHECK(laptop.asked() == WitnessSays::newer);
}

TEST_CASE("an older witness, none, and one that is not ours open no new epoch")
{
    Laptop laptop;
    const auto epoch = laptop.record_once();
    const auto witness = laptop.witness();
    fs::copy_file(witness, laptop.folder.path / "old");
    laptop.record_once();
    fs::copy_file(laptop.folder.path / "old", witness, fs::copy_options::overwrite_existing);
    CHECK(laptop.asked() == WitnessSays::older);
    fs::remove(witness);
    CHECK(laptop.record_once() == epoch);
    auto bytes = *files::small_file(witness, 1000);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        auto other = bytes;
        other[i] ^= 0x10;
        files::write_file_atomically(witness, other);
        CHECK(laptop.asked() == WitnessSays::nothing);
        files::write_file_atomically(witness, ByteView(bytes).first(i));
        CHECK(laptop.asked() == WitnessSays::nothing);
    }
    CHECK(laptop.record_once() == epoch);
}

TEST_CASE("a witness that cannot be written stops no work")
{
    Laptop laptop;
    fs::create_directories(laptop.folder.path / "state");
    files::write_file_atomically(laptop.folder.path / "state/dondoc", std::string_view("no folder"));
    CHECK(laptop.record_once() == 1);
    CHECK(laptop.record_once() == 1);
}

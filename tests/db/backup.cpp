#include "db/backup.hpp"
#include "db/log.hpp"
#include "db/rebuild.hpp"
#include "tests/db/temp_store.hpp"
#include <doctest/doctest.h>
#include <fstream>

using namespace dondoc;
using namespace dondoc::db;
namespace fs = std::filesystem;

namespace {

Bytes contents(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return Bytes(std::istreambuf_iterator<char>(in), {});
}

void write_contents(const fs::path& path, const Bytes& bytes)
{
    std::ofstream(path, std::ios::binary).write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

void fill(TempStore& temp)
{
    temp.store.write([&](Transaction& t) {
        put_unit(t, a_unit("TA0001A"));
        t.append(a_visit(unit_id("048", "TA0001A"), new_record_id(1, temp.random), Day{20'000}, "trước khi sao lưu"));
    });
    fs::create_directories(temp.store.files_folder());
    write_contents(temp.store.files_folder() / "a1b2", Bytes(200'000, 5));
}

std::string refusal(const std::function<void()>& work)
{
    try {
        work();
    } catch (const StoreError& refused) {
        return refused.problem.code;
    }
    return "";
}

} // namespace

TEST_CASE("a restored back-up shows the same with its attachments, and its first write opens a new epoch")
{
    TempStore temp;
    fill(temp);
    const auto file = temp.folder.path / "a.bak", place = temp.folder.path / "b.store";
    CHECK(back_up(temp.store, file, temp.random).attachments == 1);
    restore(file, place, {.key_file = test_key_file()}, temp.random, temp.clock);
    auto again = Store::open(place, {.key_file = test_key_file()}, temp.random, temp.clock);
    CHECK(dump_derived(again.reader()) == dump_derived(temp.store.reader()));
    CHECK(contents(again.files_folder() / "a1b2") == Bytes(200'000, 5));
    const auto old = stream_head(again.reader());
    CHECK(old.stream == stream_head(temp.store.reader()).stream);
    again.write([&](Transaction& t) { t.append(a_visit(unit_id("048", "TA0001A"), new_record_id(2, temp.random), Day{20'001}, "sau")); });
    CHECK(stream_head(again.reader()).epoch_no == old.epoch_no + 1);
    CHECK(audit_stream(again.reader(), stream_head(again.reader()).stream).empty());
}

TEST_CASE("a back-up goes over no file and a restore over no store")
{
    TempStore temp;
    fill(temp);
    const auto file = temp.folder.path / "a.bak";
    back_up(temp.store, file, temp.random);
    const Bytes written = contents(file);
    CHECK(refusal([&] { back_up(temp.store, file, temp.random); }) == "file.exists");
    CHECK(refusal([&] { restore(file, temp.path, {.key_file = test_key_file()}, temp.random, temp.clock); }) == "store.exists");
    CHECK(contents(file) == written);
}

TEST_CASE("a back-up opens only for who opens the store")
{
    TempStore temp;
    fill(temp);
    const auto file = temp.folder.path / "a.bak", place = temp.folder.path / "b.store";
    back_up(temp.store, file, temp.random);
    CHECK(refusal([&] { restore(file, place, {.key_file = Bytes(32, 9)}, temp.random, temp.clock); }) == "key_file.wrong");
    CHECK(!fs::exists(place));
    restore(file, place, {.recovery_code = temp.given.recovery_code}, temp.random, temp.clock);
    CHECK(fs::exists(place));
}

TEST_CASE("a back-up that was cut or changed anywhere restores nothing")
{
    TempStore temp;
    fill(temp);
    const auto file = temp.folder.path / "a.bak", bad = temp.folder.path / "bad.bak", place = temp.folder.path / "b.store";
    back_up(temp.store, file, temp.random);
    const Bytes whole = contents(file);
    const auto refused = [&](const Bytes& bytes, std::size_t at) {
        CAPTURE(at);
        write_contents(bad, bytes);
        const std::string code = refusal([&] { restore(bad, place, {.key_file = test_key_file()}, temp.random, temp.clock); });
        CHECK((code == "backup.damaged" || code == "store.damaged" || code == "store.kind"));
        CHECK(!fs::exists(place));
        CHECK(!fs::exists(place.string() + ".files"));
    };
    for (std::size_t length = 0; length < whole.size(); length += 20'011)
        refused(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length)), length);
    for (std::size_t at = 8208; at < whole.size(); at += 30'013) {
        Bytes flipped = whole;
        flipped[at] ^= 1;
        refused(flipped, at);
    }
    Bytes longer = whole;
    longer.push_back(0);
    refused(longer, longer.size());
}

TEST_CASE("what a killed program left in the folder of attachments goes into no back-up, which therefore restores")
{
    TempStore temp;
    fill(temp);
    write_contents(temp.store.files_folder() / ".a1b3.77-1.part", Bytes(1000, 6));
    const auto file = temp.folder.path / "a.bak", place = temp.folder.path / "b.store";
    CHECK(back_up(temp.store, file, temp.random).attachments == 1);
    const auto sums = restore(file, place, {.key_file = test_key_file()}, temp.random, temp.clock);
    CHECK(sums.units == 1);
    CHECK(sums.ops == 1);
    CHECK(sums.store == temp.store.identity().store);
}

TEST_CASE("a restore that was killed between its two last steps is done again; a folder of another origin is not touched")
{
    TempStore temp;
    fill(temp);
    const auto file = temp.folder.path / "a.bak", place = temp.folder.path / "b.store";
    back_up(temp.store, file, temp.random);
    const auto again = [&] { return refusal([&] { restore(file, place, {.key_file = test_key_file()}, temp.random, temp.clock); }); };
    fs::create_directories(place.string() + ".files");
    write_contents(place.string() + ".files/a1b2", Bytes(5, 1));
    CHECK(again() == "store.exists");
    CHECK(fs::exists(place.string() + ".files/a1b2"));
    write_contents(place.string() + ".dang-khoi-phuc", Bytes(100, 1));
    CHECK(again() == "");
    CHECK(contents(place.string() + ".files/a1b2") == Bytes(200'000, 5));
    CHECK_FALSE(fs::exists(place.string() + ".dang-khoi-phuc"));
}

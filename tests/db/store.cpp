#include "db/keys.hpp"
#include "db/log.hpp"
#include "db/query.hpp"
#include "db/rebuild.hpp"
#include "db/settings.hpp"
#include "tests/db/temp_store.hpp"
#include <doctest/doctest.h>
#include <csignal>
#include <fstream>
#include <sys/wait.h>

using namespace dondoc;
using namespace dondoc::db;

namespace {

Bytes contents(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return Bytes(std::istreambuf_iterator<char>(in), {});
}

void write_contents(const std::filesystem::path& path, const Bytes& bytes)
{
    std::ofstream(path, std::ios::binary).write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
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

std::string output_of(const std::string& command)
{
    FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    std::string out;
    for (int c = 0; (c = std::fgetc(pipe)) != EOF;)
        out += static_cast<char>(c);
    ::pclose(pipe);
    return out;
}

} // namespace

TEST_CASE("a new store opens again with its passphrase, its key file and its recovery code, and says who it is")
{
    TempFolder folder;
    SeededRandom random(5);
    FixedClock clock(1'795'500'000'000);
    Given given;
    const auto path = folder.path / "a.store";
    const Identity made = [&] {
        auto store = Store::create(path, {.office = "04801", .office_name = "Hải Châu", .officer = "CB01", .officer_name = "Bình", .training = true},
                                   {.passphrase = "mật khẩu dài", .key_file = test_key_file()}, random, clock, given);
        return store.identity();
    }();
    for (const Unlock& unlock : {Unlock{.passphrase = "mật khẩu dài"}, Unlock{.key_file = test_key_file()}, Unlock{.recovery_code = given.recovery_code}}) {
        const auto store = Store::open(path, unlock, random, clock);
        CHECK(store.identity().store == made.store);
        CHECK(store.identity().office == "04801");
        CHECK(store.identity().province() == "048");
        CHECK(store.identity().officer == "CB01");
        CHECK(store.identity().training);
        CHECK(store.identity().device == bundle::device_id(store.keys()));
    }
}

TEST_CASE("a wrong passphrase, key file or recovery code is refused by its own code")
{
    TempFolder folder;
    SeededRandom random(5);
    FixedClock clock(0);
    Given given;
    const auto path = folder.path / "a.store";
    Store::create(path, {.office = "04801"}, {.passphrase = "đúng", .key_file = test_key_file()}, random, clock, given);
    CHECK(refusal([&] { Store::open(path, {.passphrase = "sai"}, random, clock); }) == "passphrase.wrong");
    CHECK(refusal([&] { Store::open(path, {.key_file = Bytes(32, 8)}, random, clock); }) == "key_file.wrong");
    CHECK(refusal([&] { Store::open(path, {.recovery_code = "00000-00000-00000-00000-000000"}, random, clock); }) == "recovery_code.wrong");
    CHECK(refusal([&] { Store::open(folder.path / "none.store", {.passphrase = "đúng"}, random, clock); }) == "store.missing");
    CHECK(refusal([&] { Store::create(path, {.office = "04801"}, {.passphrase = "đúng"}, random, clock, given); }) == "store.exists");
}

TEST_CASE("a recovery code may be typed in small letters, with spaces and with O for zero")
{
    TempFolder folder;
    SeededRandom random(6);
    FixedClock clock(0);
    Given given;
    const auto path = folder.path / "a.store";
    Store::create(path, {.office = "04801"}, {.key_file = test_key_file()}, random, clock, given);
    std::string typed;
    for (char c : given.recovery_code)
        typed += c == '-' ? ' ' : c == '0' ? 'o' : c == '1' ? 'l' : static_cast<char>(std::tolower(c));
    CHECK(Store::open(path, {.recovery_code = typed}, random, clock).identity().office == "04801");
}

TEST_CASE("a new passphrase opens and the former one does not")
{
    TempFolder folder;
    SeededRandom random(7);
    FixedClock clock(0);
    Given given;
    const auto path = folder.path / "a.store";
    {
        auto store = Store::create(path, {.office = "04801"}, {.passphrase = "cũ"}, random, clock, given);
        change_passphrase(store, "mới", random, clock);
        store.write([](Transaction& t) { put_setting(t, "place", "Đà Nẵng"); });
    }
    CHECK(refusal([&] { Store::open(path, {.passphrase = "cũ"}, random, clock); }) == "passphrase.wrong");
    CHECK(setting(Store::open(path, {.passphrase = "mới"}, random, clock).reader(), "place") == "Đà Nẵng");
}

TEST_CASE("the escrow key of the hub opens a store that was sealed to it")
{
    TempStore hub(Role::hub);
    CHECK(Store::open(hub.path, {.escrow = hub.given.escrow_secret}, hub.random, hub.clock).identity().role == Role::hub);
    TempStore laptop(Role::field, 9);
    put_escrow_slot(laptop.store, bundle::public_of(*hub.given.escrow_secret), laptop.random, laptop.clock);
    CHECK(Store::open(laptop.path, {.escrow = hub.given.escrow_secret}, hub.random, hub.clock).identity().store == laptop.store.identity().store);
    SeededRandom other(99);
    CHECK(refusal([&] { Store::open(laptop.path, {.escrow = bundle::new_box_secret(other)}, hub.random, hub.clock); }) == "escrow.wrong");
}

TEST_CASE("a torn write of the key slots leaves the former ones")
{
    TempStore temp;
    const Bytes whole = contents(temp.path);
    for (std::size_t at : {std::size_t{20}, std::size_t{60}, std::size_t{200}}) {
        Bytes torn = whole;
        torn[at] ^= 1;
        write_contents(temp.folder.path / "torn.store", torn);
        CHECK(Store::open(temp.folder.path / "torn.store", {.key_file = test_key_file()}, temp.random, temp.clock).identity().office == "04801");
    }
    Bytes both = whole;
    both[60] ^= 1;
    both[4096 + 60] ^= 1;
    write_contents(temp.folder.path / "both.store", both);
    CHECK(refusal([&] { Store::open(temp.folder.path / "both.store", {.key_file = test_key_file()}, temp.random, temp.clock); }) == "store.damaged");
}

TEST_CASE("a clean close leaves one file, and a copy of it works")
{
    TempFolder folder;
    SeededRandom random(5);
    FixedClock clock(0);
    Given given;
    const auto path = folder.path / "a.store";
    {
        auto store = Store::create(path, {.office = "04801"}, {.key_file = test_key_file()}, random, clock, given);
        store.write([](Transaction& t) { put_unit(t, a_unit("TA0001A")); });
    }
    std::size_t files = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path))
        ++files;
    CHECK(files == 1);
    std::filesystem::copy_file(path, folder.path / "b.store");
    CHECK(count_units(Store::open(folder.path / "b.store", {.key_file = test_key_file()}, random, clock).reader()) == 1);
}

TEST_CASE("a write that throws in the middle changes nothing")
{
    TempStore temp;
    const UnitId unit = temp.store.identity().unit_id("TA0001A");
    temp.store.write([](Transaction& t) { put_unit(t, a_unit("TA0001A")); });
    const Bytes before = dump_derived(temp.store.reader());
    const auto head = stream_head(temp.store.reader());
    CHECK_THROWS_AS(temp.store.write([&](Transaction& t) {
        put_unit(t, a_unit("TA0002B"));
        t.append(a_visit(unit, new_record_id(1, temp.random), Day{20000}, "một"));
        throw std::runtime_error("power");
    }), std::runtime_error);
    CHECK(dump_derived(temp.store.reader()) == before);
    CHECK(count_ops(temp.store.reader()) == 0);
    CHECK(stream_head(temp.store.reader()).seq == head.seq);
    CHECK(!find_unit(temp.store.reader(), "TA0002B"));
    temp.store.write([&](Transaction& t) { t.append(a_visit(unit, new_record_id(1, temp.random), Day{20000}, "một")); });
    CHECK(audit_stream(temp.store.reader(), stream_head(temp.store.reader()).stream).empty());
}

TEST_CASE("two programs on one store take turns, and a snapshot does not move")
{
    TempStore temp;
    auto second = temp.reopen();
    {
        const auto still = second.snapshot();
        CHECK(count_units(still) == 0);
        temp.store.write([](Transaction& t) { put_unit(t, a_unit("TA0001A")); });
        CHECK(count_units(still) == 0);
    }
    CHECK(count_units(second.reader()) == 1);
    second.write([](Transaction& t) { put_unit(t, a_unit("TA0002B")); });
    CHECK(count_units(temp.store.reader()) == 2);
}

TEST_CASE("a store that another program holds is busy, and the holder is named")
{
    TempStore temp;
    const auto script = temp.folder.path / "ready";
    const pid_t child = ::fork();
    if (child == 0) {
        try {
            auto other = temp.reopen();
            other.write([&](Transaction& t) {
                put_unit(t, a_unit("TA0001A"));
                std::ofstream(script) << "x";
                ::sleep(8);
            });
        } catch (...) {
        }
        ::_exit(0);
    }
    while (!std::filesystem::exists(script))
        ::usleep(10'000);
    std::string code, holder;
    try {
        temp.store.write([](Transaction& t) { put_unit(t, a_unit("TA0002B")); });
    } catch (const StoreError& busy) {
        code = busy.problem.code;
        holder = busy.problem.arguments.at("holder");
    }
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    CHECK(code == "store.busy");
    CHECK(holder.find(std::to_string(child)) != std::string::npos);
    temp.store.write([](Transaction& t) { put_unit(t, a_unit("TA0002B")); });
    CHECK(count_units(temp.store.reader()) == 1);
}

TEST_CASE("a damaged page is an exception with a clear code, never a crash")
{
    TempStore temp;
    temp.store.write([](Transaction& t) {
        for (int i = 0; i < 400; ++i)
            put_unit(t, a_unit("TA" + std::to_string(1000 + i), std::string(80, 'x')));
    });
    const auto path = temp.folder.path / "damaged.store";
    temp.store.write([](Transaction& t) { put_setting(t, "a", "b"); });
    {
        auto closing = std::move(temp.store);
    }
    const Bytes whole = contents(temp.path);
    std::size_t refused = 0;
    for (std::size_t at = 8192 + 100; at < whole.size(); at += 4096) {
        Bytes damaged = whole;
        damaged[at] ^= 0x40;
        write_contents(path, damaged);
        const std::string code = refusal([&] {
            const auto store = Store::open(path, {.key_file = test_key_file()}, temp.random, temp.clock);
            all_units(store.reader());
            dump_derived(store.reader());
        });
        CHECK((code.empty() || code == "store.damaged"));
        refused += code == "store.damaged" ? 1 : 0;
    }
    CHECK(refused > 2);
    for (std::size_t length = 0; length < whole.size(); length += 2048) {
        write_contents(path, Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length)));
        const std::string code = refusal([&] { all_units(Store::open(path, {.key_file = test_key_file()}, temp.random, temp.clock).reader()); });
        CAPTURE(length);
        CHECK((code == "store.damaged" || code == "store.kind"));
    }
}

#if DONDOC_ENCRYPTED
TEST_CASE("the sqlcipher shell reads the database behind the front with the raw key, and sqlite3 does not")
{
    TempStore temp;
    temp.store.write([](Transaction& t) { put_unit(t, a_unit("TA0001A", "Công ty Bí Mật")); });
    const std::string key = hex(temp.store.connection().master);
    {
        auto closing = std::move(temp.store);
    }
    const Bytes whole = contents(temp.path);
    CHECK(text_of(whole).find("Bí Mật") == std::string_view::npos);
    CHECK(text_of(whole).find("TA0001A") == std::string_view::npos);
    const auto bare = (temp.folder.path / "bare.db").string();
    write_contents(bare, Bytes(whole.begin() + 8192, whole.end()));
    CHECK(output_of("sqlcipher " + bare + " \"PRAGMA key = \\\"x'" + key + "'\\\"; SELECT name FROM unit;\"").find("Công ty Bí Mật") != std::string::npos);
    CHECK(output_of("sqlite3 " + bare + " 'SELECT name FROM unit;'").find("not a database") != std::string::npos);
}
#endif

TEST_CASE("after a demanded new epoch the first op of the new stream names the old one, and seq begins again")
{
    TempStore temp;
    const UnitId unit = temp.store.identity().unit_id("TA0001A");
    temp.store.write([&](Transaction& t) { t.append(a_visit(unit, new_record_id(1, temp.random), Day{20000}, "một")); });
    const auto old = stream_head(temp.store.reader());
    temp.store.demand_new_epoch("witness");
    CHECK(stream_head(temp.store.reader()).stream == old.stream);
    temp.store.write([](Transaction& t) { put_setting(t, "a", "b"); });
    CHECK(stream_head(temp.store.reader()).stream == old.stream);
    temp.store.write([&](Transaction& t) { t.append(a_visit(unit, new_record_id(2, temp.random), Day{20001}, "hai")); });
    const auto fresh = stream_head(temp.store.reader());
    CHECK(fresh.stream != old.stream);
    CHECK(fresh.epoch_no == old.epoch_no + 1);
    CHECK(fresh.seq == 2);
    temp.store.write([&](Transaction& t) { t.append(a_visit(unit, new_record_id(3, temp.random), Day{20001}, "ba")); });
    CHECK(stream_head(temp.store.reader()).stream == fresh.stream);
    CHECK(audit_stream(temp.store.reader(), fresh.stream).empty());
}

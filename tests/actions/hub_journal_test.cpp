#include "app/actions/hub_journal.hpp"
#include "app/actions/restore.hpp"
#include "app/actions/revoke_device.hpp"
#include "app/files/journal.hpp"
#include "core/base/trouble.hpp"
#include "db/backup.hpp"
#include "db/exchange_state.hpp"
#include "db/log.hpp"
#include "tests/actions/an_exchange.hpp"
#include <fstream>

using namespace dondoc;
using namespace dondoc::actions;

namespace {

struct Crash {};

/// The hub's work of one day, without laptops: grants in two commits.
struct Office {
    Office() : hub(folder.path, "tinh", db::Role::hub, 1)
    {
        hub.store.write([](db::Transaction& t) {
            for (const char* code : {"4001", "4002", "4003"})
                db::put_unit(t, db::a_unit(code));
        });
        attach();
    }
    void attach() { attach_journal(hub.store, hub.random, hub.clock); }
    void assign(const char* officer, const char* unit) { REQUIRE(assign_units(hub.store, {officer, {unit}, {}, {}}).ok()); }
    std::string holder(const char* unit)
    {
        const auto found = db::find_unit(hub.store.reader(), unit);
        const auto open = db::open_principal(hub.store.reader(), found->id);
        return open ? open->officer : "";
    }
    std::filesystem::path journal()
    {
        for (const auto& entry : std::filesystem::directory_iterator(archive_folder(hub.store)))
            if (entry.path().extension() == ".nhat-ky")
                return entry.path();
        return {};
    }
    void back_again(const std::filesystem::path& copy)
    {
        hub.while_closed([&] { std::filesystem::copy_file(copy, hub.path, std::filesystem::copy_options::overwrite_existing); });
        attach();
    }

    db::TempFolder folder;
    Party hub;
};

} // namespace

TEST_CASE("a hub put back from an old copy has its own grants again out of the journal before it writes anything")
{
    Office office;
    office.assign("CB01", "4001");
    office.hub.keep_copy();
    office.attach();
    office.assign("CB02", "4002");
    office.assign("CB03", "4001");
    const auto epoch = db::stream_head(office.hub.store.reader()).epoch_no;
    office.back_again(office.hub.path.string() + ".copy");
    CHECK(office.holder("4002") == "");
    office.assign("CB01", "4003"); // the first write
    CHECK(office.holder("4001") == "CB03");
    CHECK(office.holder("4002") == "CB02");
    CHECK(office.holder("4003") == "CB01");
    CHECK(db::stream_head(office.hub.store.reader()).epoch_no == epoch + 1);
}

TEST_CASE("a commit that was cut off before the journal had it joins the journal before the next write")
{
    Office office;
    office.assign("CB01", "4001");
    office.hub.while_closed([] {});
    bool crash = true;
    office.hub.store.after_commit([&](db::Store&) {
        if (std::exchange(crash, false))
            throw Crash();
    });
    office.attach();
    CHECK_THROWS_AS(assign_units(office.hub.store, {"CB02", {"4002"}, {}, {}}), Crash);
    office.hub.keep_copy(); // the commit stands, the journal lacks it
    office.attach();
    const auto epoch = db::stream_head(office.hub.store.reader()).epoch_no;
    office.assign("CB03", "4003");
    CHECK(db::stream_head(office.hub.store.reader()).epoch_no == epoch); // nothing was set back
    std::filesystem::remove(office.hub.path.string() + ".copy");
    const auto both = office.journal();
    files::JournalFile file(both, office.hub.store.derived_key("hub-journal"));
    files::JournalFile::Lock lock(file);
    std::size_t ops = 0;
    for (const Bytes& record : file.read_new(lock))
        ops += cbor::decode(record)->array()->front() == cbor::Value(1) ? 1 : 0;
    CHECK(ops == db::count_ops(office.hub.store.reader()));
}

TEST_CASE("a journal cut at any byte of its last record is taken up again without loss")
{
    Office office;
    office.assign("CB01", "4001");
    const auto before = std::filesystem::file_size(office.journal());
    office.assign("CB02", "4002");
    const auto file = office.journal();
    const auto whole = std::filesystem::file_size(file);
    REQUIRE(whole > before);
    std::filesystem::copy_file(file, file.string() + ".whole");
    for (auto size = before; size < whole; size += 13) {
        std::filesystem::copy_file(file.string() + ".whole", file, std::filesystem::copy_options::overwrite_existing);
        std::filesystem::resize_file(file, size);
        office.hub.while_closed([] {});
        office.attach();
        office.hub.store.write([](db::Transaction&) {});
        files::JournalFile again(file, office.hub.store.derived_key("hub-journal"));
        files::JournalFile::Lock lock(again);
        std::size_t ops = 0;
        for (const Bytes& record : again.read_new(lock))
            ops += cbor::decode(record)->array()->front() == cbor::Value(1) ? 1 : 0;
        CHECK(ops == db::count_ops(office.hub.store.reader()));
    }
}

TEST_CASE("damage inside the journal stops the hub's writes and says so; nothing behind it is thrown away")
{
    Office office;
    office.assign("CB01", "4001");
    office.assign("CB02", "4002");
    const auto file = office.journal();
    const auto size = std::filesystem::file_size(file);
    {
        std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
        bytes.seekp(80);
        bytes.put('x');
    }
    office.hub.while_closed([] {});
    office.attach();
    CHECK_THROWS_AS(office.hub.store.write([](db::Transaction&) {}), Trouble);
    CHECK(std::filesystem::file_size(file) == size);
    set_archive(office.hub.store, office.folder.path / "dia-khac");
    CHECK_NOTHROW(office.hub.store.write([](db::Transaction&) {}));
    CHECK(office.journal().parent_path() == office.folder.path / "dia-khac");
}

TEST_CASE("with the archive's disk away the hub writes nothing and says which disk it misses")
{
    Office office;
    office.assign("CB01", "4001");
    const auto folder = archive_folder(office.hub.store);
    std::filesystem::rename(folder, folder.string() + ".away");
    office.hub.while_closed([] {});
    office.attach();
    try {
        static_cast<void>(assign_units(office.hub.store, {"CB02", {"4002"}, {}, {}}));
        FAIL("written without its journal");
    } catch (const Trouble& trouble) {
        CHECK(trouble.problem.code == "journal.missing");
    }
    CHECK(office.holder("4002") == "");
    std::filesystem::rename(folder.string() + ".away", folder);
    office.assign("CB02", "4002");
    CHECK(office.holder("4002") == "CB02");
}

TEST_CASE("a hub restored from a backup is healed by its archive on another path: grants, devices, bundles, snapshots")
{
    AnExchange day;
    attach_journal(day.hub.store, day.hub.random, day.hub.clock);
    const auto answer = day.enrolment_answer(day.laptop(1), "CB01");
    const auto backup = day.folder.path / "tinh.bak";
    db::back_up(day.hub.store, backup, day.hub.random);
    REQUIRE(said(day.laptop(1).take(answer)) == "applied");
    REQUIRE(said(day.laptop(2).take(day.enrolment_answer(day.laptop(2), "CB02"))) == "applied");
    day.visit(1, "4001", "sau bản sao lưu");
    day.visit(2, "4003", "máy chưa có trong bản sao lưu");
    REQUIRE(said(day.hub.take(day.up(1))) == "applied");
    REQUIRE(said(day.hub.take(day.up(2))) == "applied");
    REQUIRE(assign_units(day.hub.store, {"CB01", {"4004"}, {}, {}}).ok());
    day.down(1);
    const auto digest = AnExchange::digest(day.hub, {"4001", "4003", "4004"});
    const auto archive = archive_folder(day.hub.store);
    day.hub.while_closed([] {}); // and never opened again
    const auto moved = day.folder.path / "dia-luu-tru";
    std::filesystem::rename(archive, moved);
    const auto path = day.folder.path / "may-moi" / "tinh.store";
    const auto restored = restore(backup, path, {.key_file = db::test_key_file()}, day.hub.random, day.hub.clock, moved);
    CHECK_FALSE(restored.archive_problem);
    REQUIRE(restored.replayed);
    CHECK(restored.replayed->bundles == 2);
    CHECK(restored.replayed->ops >= 1);
    day.hub.store = db::Store::open(path, {.key_file = db::test_key_file()}, day.hub.random, day.hub.clock);
    attach_journal(day.hub.store, day.hub.random, day.hub.clock);
    const auto healed = AnExchange::digest(day.hub, {"4001", "4003", "4004"});
    CHECK(healed.state == digest.state);
    CHECK(healed.records == digest.records);
    day.visit(2, "4003", "sau khi khôi phục");
    for (int round = 0; round < 2; ++round)
        for (int i = 1; i <= 2; ++i)
            day.full_exchange(i);
    CHECK(day.same_as_hub(1, {"4001", "4002", "4004"}));
    CHECK(day.same_as_hub(2, {"4003"}));
}

TEST_CASE("a replay that is cut off after any of its commits is finished by the next write")
{
    for (int crash_at = 1; crash_at <= 3; ++crash_at) {
        AnExchange day;
        attach_journal(day.hub.store, day.hub.random, day.hub.clock);
        day.enrol_all();
        day.hub.keep_copy();
        attach_journal(day.hub.store, day.hub.random, day.hub.clock);
        day.visit(1, "4001", "một");
        day.visit(2, "4003", "hai");
        day.hub.take(day.up(1));
        day.hub.take(day.up(2));
        REQUIRE(assign_units(day.hub.store, {"CB01", {"4004"}, {}, {}}).ok());
        const auto before = AnExchange::digest(day.hub, {"4001", "4003", "4004"});
        day.hub.put_copy_back();
        int commits = 0;
        day.hub.store.after_commit([&](db::Store&) {
            if (++commits == crash_at)
                throw Crash();
        });
        attach_journal(day.hub.store, day.hub.random, day.hub.clock);
        CHECK_THROWS_AS(day.hub.store.write([](db::Transaction&) {}), Crash);
        day.hub.while_closed([] {});
        attach_journal(day.hub.store, day.hub.random, day.hub.clock);
        day.hub.store.write([](db::Transaction&) {});
        const auto after = AnExchange::digest(day.hub, {"4001", "4003", "4004"});
        CHECK(after.state == before.state);
        CHECK(after.records == before.records);
    }
}

#include "tests/actions/an_exchange.hpp"
#include "app/actions/list_conflicts.hpp"
#include "app/actions/list_late_work.hpp"
#include "app/actions/resolve_conflict.hpp"
#include "app/actions/review_late_work.hpp"
#include "app/actions/sync_state.hpp"
#include "app/actions/waive_gap.hpp"
#include "app/files/archive.hpp"
#include "core/sync/payload.hpp"
#include "db/exchange_runs.hpp"

using namespace dondoc;
using namespace dondoc::actions;

namespace {

/// Everything goes back and forth until nothing is left to say.
void flow(AnExchange& day, int laptops)
{
    for (int round = 0; round < 4; ++round)
        for (int i = 1; i <= laptops; ++i) {
            day.hub.take(day.up(i));
            day.laptop(i).take(day.down(i));
        }
}

std::string notes_of(Party& party, const RecordId& id)
{
    const auto row = db::find_record(party.store.reader(), id);
    if (!row)
        return "(none)";
    const auto fields = fields_of(*kind_named("visit"), row->groups);
    const auto at = fields.find("notes");
    return at == fields.end() ? "(no notes)" : *at->second.text();
}

void edit_notes(Party& party, const RecordId& id, const std::string& notes)
{
    party.store.write([&](db::Transaction& t) {
        const auto row = db::find_record(t, id).value();
        auto fields = fields_of(*kind_named("visit"), row.groups);
        fields["notes"] = notes;
        sync::OpDraft op{.kind = sync::Kind::set, .scope = row.scope, .record = id, .actor = party.store.identity().officer};
        op.grant = db::grant_for(t, UnitId{row.scope.bytes}, party.store.identity().officer);
        for (const auto& [group, value] : groups_of(*kind_named("visit"), fields))
            if (db::live_writes(t, id).empty() || cbor::at(row.groups, group) != value)
                op.payload[group] = value, op.over = db::over_for(t, id, {group});
        t.append(op);
    });
}

} // namespace

TEST_CASE("a forced hand-over: what the former holder wrote afterwards is late everywhere until the hub accepts it")
{
    AnExchange day;
    day.enrol_all();
    day.visit(1, "4001", "trước bàn giao");
    day.full_exchange(1);
    REQUIRE(assign_units(day.hub.store, {"CB02", {"4001"}, {}, {}}).ok());
    const auto late = day.visit(1, "4001", "sau bàn giao, chưa biết");
    flow(day, 2);
    CHECK(day.same_as_hub(2, {"4001", "4003"}));
    CHECK(day.same_as_hub(1, {"4002"}));
    REQUIRE(list_late_work(day.hub.store).size() == 1);
    CHECK(list_late_work(day.laptop(1).store).size() == 1);
    CHECK(list_late_work(day.laptop(2).store).size() == 1);
    REQUIRE(review_late_work(day.hub.store, late, true, "đã gặp đơn vị").ok());
    flow(day, 2);
    for (Party* party : {&day.hub, &day.laptop(1), &day.laptop(2)})
        CHECK(list_late_work(party->store).empty());
    CHECK(day.same_as_hub(2, {"4001", "4003"}));
    CHECK(notes_of(day.laptop(2), late) == "sau bàn giao, chưa biết");
}

TEST_CASE("after a hand-over nothing new of the employer goes to the former holder")
{
    AnExchange day;
    day.enrol_all();
    REQUIRE(assign_units(day.hub.store, {"CB02", {"4001"}, {}, {}}).ok());
    flow(day, 2);
    const auto id = day.visit(2, "4001", "của người sau");
    flow(day, 2);
    CHECK(db::find_record(day.hub.store.reader(), id).has_value());
    CHECK_FALSE(db::find_record(day.laptop(1).store.reader(), id).has_value());
    CHECK(db::open_assignments(day.laptop(1).store.reader(), "CB01").size() == 1);
}

TEST_CASE("a laptop restored from an old copy opens a new epoch and gets its own work back")
{
    AnExchange day(1);
    day.enrol_all();
    day.laptop(1).keep_copy();
    const auto sent = day.visit(1, "4001", "đã gửi");
    day.hub.take(day.up(1));
    day.laptop(1).put_copy_back();
    CHECK_FALSE(db::find_record(day.laptop(1).store.reader(), sent).has_value());
    const auto epoch = db::stream_head(day.laptop(1).store.reader()).epoch_no;
    const auto healed = day.laptop(1).take(day.down(1));
    CHECK(healed.new_epoch);
    CHECK(db::stream_head(day.laptop(1).store.reader()).epoch_no > epoch);
    day.visit(1, "4002", "sau khi khôi phục");
    flow(day, 1); // the hub learns from the next bundle what this laptop lacks
    CHECK(notes_of(day.laptop(1), sent) == "đã gửi");
    CHECK(day.same_as_hub(1, {"4001", "4002"}));
    CHECK(day.laptop(1).take(day.down(1)).new_epoch == false);
}

TEST_CASE("a restored laptop that writes before it hears from the hub forks its stream, and both branches are kept")
{
    AnExchange day(1);
    day.enrol_all();
    flow(day, 1);
    day.laptop(1).keep_copy();
    const auto first = day.visit(1, "4001", "nhánh một");
    day.hub.take(day.up(1));
    day.laptop(1).put_copy_back();
    const auto second = day.visit(1, "4001", "nhánh hai");
    flow(day, 1);
    for (Party* party : {&day.hub, &day.laptop(1)}) {
        CHECK(notes_of(*party, first) == "nhánh một");
        CHECK(notes_of(*party, second) == "nhánh hai");
    }
    CHECK(day.same_as_hub(1, {"4001", "4002"}));
}

TEST_CASE("a hub restored from an old copy is healed by its archive and its laptops, and says so")
{
    AnExchange day;
    day.enrol_all();
    flow(day, 2);
    day.hub.keep_copy();
    const auto visit = day.visit(1, "4001", "sau bản sao lưu");
    REQUIRE(assign_units(day.hub.store, {"CB01", {"4004"}, {}, {}}).ok());
    flow(day, 2);
    CHECK(day.same_as_hub(1, {"4001", "4002", "4004"}));
    day.hub.put_copy_back();
    CHECK_FALSE(db::find_record(day.hub.store.reader(), visit).has_value());
    const auto healed = import_bundles(day.hub.store, files::archived_bundles(day.hub.path.string() + ".archive"), {}, day.hub.random, day.hub.clock);
    CHECK(std::any_of(healed.bundles.begin(), healed.bundles.end(), [](const ImportedBundle& b) { return b.new_epoch; }));
    CHECK(notes_of(day.hub, visit) == "sau bản sao lưu");
    flow(day, 2);
    CHECK(day.same_as_hub(1, {"4001", "4002", "4004"})); // the grant of 4004 came back from the laptop, under the hub's own voucher
    CHECK(day.same_as_hub(2, {"4003"}));
    const auto epoch = db::stream_head(day.hub.store.reader()).epoch_no;
    flow(day, 2);
    CHECK(db::stream_head(day.hub.store.reader()).epoch_no == epoch); // one alarm, not one each time
}

TEST_CASE("a new laptop of the same officer gets the work of the one that died")
{
    AnExchange day(1);
    day.enrol_all();
    const auto visit = day.visit(1, "4001", "trên máy cũ");
    day.full_exchange(1);
    Party fresh(day.folder.path, "moi", db::Role::field, 500);
    REQUIRE(said(fresh.take(day.enrolment_answer(fresh, "CB01"))) == "applied");
    CHECK(fresh.store.identity().officer == "CB01");
    CHECK(notes_of(fresh, visit) == "trên máy cũ");
}

TEST_CASE("two who change the same words apart see both versions, and one answer settles it everywhere")
{
    AnExchange day(1);
    day.enrol_all();
    const auto id = day.visit(1, "4001", "bản đầu");
    flow(day, 1);
    edit_notes(day.laptop(1), id, "bản của cán bộ");
    edit_notes(day.hub, id, "bản của tỉnh");
    flow(day, 1);
    const auto there = list_conflicts(day.hub.store);
    const auto here = list_conflicts(day.laptop(1).store);
    REQUIRE(there.size() == 1);
    REQUIRE(here.size() == 1);
    CHECK(notes_of(day.laptop(1), id) == notes_of(day.hub, id));
    const auto& writes = here[0].groups.at(0).writes;
    REQUIRE(writes.size() == 2);
    REQUIRE(resolve_conflict(day.hub.store, id, hex(writes[1].hash.view()).substr(0, 12), "theo biên bản").ok());
    flow(day, 1);
    CHECK(list_conflicts(day.hub.store).empty());
    CHECK(list_conflicts(day.laptop(1).store).empty());
    CHECK(day.same_as_hub(1, {"4001", "4002"}));
}

TEST_CASE("work above a gap waits, is asked for again, and can be waived")
{
    AnExchange day(1);
    day.enrol_all();
    flow(day, 1);
    const auto lost = day.visit(1, "4001", "mất");
    // Only the second op reaches the hub: as after a double restore, its ancestor exists nowhere the hub can ask.
    const auto id = day.visit(1, "4002", "còn");
    db::LogRow kept;
    db::each_op(day.laptop(1).store.reader(), {.record = id}, [&](const db::LogRow& row) { kept = row; return true; });
    day.hub.store.write([&](db::Transaction& t) { CHECK(t.take(kept.op, {day.laptop(1).store.identity().device, 1, false}, false) == db::Taken::pending); });
    const auto gaps = list_gaps(day.hub.store);
    REQUIRE(gaps.size() == 1);
    CHECK(gaps[0].from == gaps[0].to);
    CHECK(gaps[0].waiting == 1);
    CHECK(waive_gap(day.hub.store, gaps[0].stream).value() == 1);
    CHECK(notes_of(day.hub, id) == "còn");
    flow(day, 1);
    CHECK(notes_of(day.hub, lost) == "mất"); // it was not lost after all
    CHECK(day.same_as_hub(1, {"4001", "4002"}));
}

TEST_CASE("a photo travels with its record, and one that was lost on the way is asked for")
{
    AnExchange day(1);
    day.enrol_all();
    const auto id = day.visit(1, "4001", "có ảnh");
    Party& laptop = day.laptop(1);
    Bytes photo(5'000'000);
    laptop.random.fill(photo);
    const Hash content = blake2b(files::attachment_personal, photo);
    files::SealedWriter writer(attachment_vault(laptop.store), content);
    writer.write(photo);
    REQUIRE(writer.commit());
    laptop.store.write([&](db::Transaction& t) {
        const auto row = db::find_record(t, id).value();
        t.append({.kind = sync::Kind::attach, .scope = row.scope, .record = id, .grant = db::grant_for(t, UnitId{row.scope.bytes}, "CB01"), .actor = "CB01",
                  .payload = sync::payload_of(sync::Attaching{content, photo.size(), "photo", "anh.jpg", "image/jpeg", {}})});
    });
    day.hub.take(day.up(1));
    CHECK(files::is_sealed(attachment_vault(day.hub.store), content));
    std::filesystem::remove(files::sealed_path(attachment_vault(day.hub.store), content));
    laptop.take(day.down(1));
    const auto again = export_bundle(laptop.store, {day.folder.path / "usb", {}, Limit::usb, false}, laptop.random);
    REQUIRE(again.ok());
    CHECK(again->attachments == 1);
    day.hub.take(again->files[0].file);
    CHECK(files::is_sealed(attachment_vault(day.hub.store), content));
    laptop.take(day.down(1));
    const auto silent = export_bundle(laptop.store, {day.folder.path / "usb", {}, Limit::usb, false}, laptop.random);
    CHECK(silent->attachments == 0);
    CHECK(silent->ops == 0);
}

TEST_CASE("attachments beyond what a mail carries go into further volumes, each readable alone")
{
    AnExchange day(1);
    day.enrol_all();
    Party& laptop = day.laptop(1);
    const auto id = day.visit(1, "4001", "nhiều ảnh");
    for (int i = 0; i < 3; ++i) {
        Bytes photo(8'000'000);
        laptop.random.fill(photo);
        const Hash content = blake2b(files::attachment_personal, photo);
        files::SealedWriter writer(attachment_vault(laptop.store), content);
        writer.write(photo);
        REQUIRE(writer.commit());
        laptop.store.write([&](db::Transaction& t) {
            const auto row = db::find_record(t, id).value();
            t.append({.kind = sync::Kind::attach, .scope = row.scope, .record = id, .grant = db::grant_for(t, UnitId{row.scope.bytes}, "CB01"), .actor = "CB01",
                      .payload = sync::payload_of(sync::Attaching{content, photo.size(), "photo", "anh.jpg", "image/jpeg", {}})});
        });
    }
    const auto mailed = export_bundle(laptop.store, {day.folder.path / "mail", {}, Limit::mail, false}, laptop.random);
    REQUIRE(mailed.ok());
    REQUIRE(mailed->files.size() == 2);
    for (const auto& file : mailed->files)
        CHECK(file.bytes <= 18U * 1024 * 1024);
    CHECK(said(day.hub.take(mailed->files[1].file)) == "applied");
    CHECK(said(day.hub.take(mailed->files[0].file)) == "applied");
    laptop.take(day.down(1));
    CHECK(export_bundle(laptop.store, {day.folder.path / "mail", {}, Limit::mail, false}, laptop.random)->attachments == 0);
}

TEST_CASE("the window is told what is unsent, and calls a bundle received when the receipt has come back")
{
    AnExchange day(1);
    day.enrol_all();
    flow(day, 1);
    const auto id = day.visit(1, "4001", "một");
    const auto& store = day.laptop(1).store;
    CHECK(sync_state(store).unsent == 1);
    CHECK_FALSE(is_received(store, id));
    const auto file = day.up(1);
    CHECK(sync_state(store).bundles.at(0).delivery == Delivery::written);
    day.hub.take(file);
    day.laptop(1).take(day.down(1));
    CHECK(sync_state(store).bundles.at(0).delivery == Delivery::received);
    CHECK(sync_state(store).unsent == 0);
    CHECK(is_received(store, id));
    CHECK(sync_state(day.hub.store).devices.at(0).officer == "CB01");
}

TEST_CASE("ten thousand records: written to a bundle, taken by the hub, and at rest afterwards")
{
    AnExchange day(1);
    day.enrol_all();
    Party& laptop = day.laptop(1);
    const UnitId unit = laptop.store.identity().unit_id("4001");
    laptop.store.write([&](db::Transaction& t) {
        const auto grant = db::grant_for(t, unit, "CB01");
        for (int i = 0; i < 10'000; ++i)
            t.append(db::a_visit(unit, new_record_id(laptop.clock.now, laptop.random), {20'500}, "Đơn vị hẹn trả nợ lần " + std::to_string(i), grant));
    });
    const auto begin = std::chrono::steady_clock::now();
    const auto file = day.up(1);
    const auto exported = std::chrono::steady_clock::now();
    REQUIRE(said(day.hub.take(file)) == "applied");
    const auto taken = std::chrono::steady_clock::now();
    const auto ms = [](auto from, auto to) { return std::chrono::duration_cast<std::chrono::milliseconds>(to - from).count(); };
    MESSAGE("export " << ms(begin, exported) << " ms, " << std::filesystem::file_size(file) / 10'000 << " bytes an op; import " << ms(exported, taken) << " ms");
    CHECK(std::filesystem::file_size(file) < 1'500'000);
    laptop.take(day.down(1));
    CHECK(sync_state(laptop.store).unsent == 0);
    CHECK(day.same_as_hub(1, {"4001"}));
}

TEST_CASE("whatever is lost, doubled or late, at the end hub and laptops are equal")
{
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        CAPTURE(seed);
        AnExchange day;
        day.enrol_all();
        SeededRandom random(seed);
        std::vector<std::pair<int, std::filesystem::path>> mail; // 0 = for the hub
        const std::vector<std::string> units{"4001", "4002", "4003", "4004"};
        for (int step = 0; step < 40; ++step) {
            const int who = 1 + static_cast<int>(random.below(2));
            const std::string unit = units[random.below(4)];
            switch (random.below(7)) {
            case 0:
            case 1:
                if (db::grant_for(day.laptop(who).store.reader(), day.laptop(who).store.identity().unit_id(unit), day.laptop(who).store.identity().officer) != sync::GrantId{})
                    day.visit(who, unit, "bước " + std::to_string(step));
                break;
            case 2: mail.emplace_back(0, day.up(who)); break;
            case 3: mail.emplace_back(who, day.down(who)); break;
            case 4:
                if (random.below(3) == 0)
                    REQUIRE(assign_units(day.hub.store, {"CB0" + std::to_string(who), {unit}, {}, {}}).ok());
                break;
            default:
                if (!mail.empty()) {
                    const auto& [to, file] = mail[random.below(mail.size())];
                    (to == 0 ? day.hub : day.laptop(to)).take(file);
                }
            }
        }
        flow(day, 2);
        for (int i : {1, 2}) {
            const auto& store = day.laptop(i).store;
            std::vector<std::string> held;
            for (const auto& assignment : db::open_assignments(store.reader(), store.identity().officer))
                held.push_back(db::find_unit(store.reader(), assignment.unit)->code);
            CHECK(day.same_as_hub(i, held));
            CHECK(sync_state(store).unsent == 0);
            const auto silent = export_bundle(store.identity().role == db::Role::field ? day.laptop(i).store : day.hub.store, {day.folder.path / "q", {}, Limit::usb, false}, day.laptop(i).random);
            CHECK(silent->ops == 0);
        }
    }
}

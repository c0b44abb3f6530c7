#include "tests/actions/an_exchange.hpp"
#include "app/actions/list_quarantine.hpp"
#include "app/actions/revoke_device.hpp"
#include "app/actions/show_bundle.hpp"
#include "app/files/archive.hpp"
#include <fstream>

using namespace dondoc;
using namespace dondoc::actions;

namespace {

std::string bytes_of(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::filesystem::path written(const std::filesystem::path& file, const std::string& bytes)
{
    std::ofstream(file, std::ios::binary) << bytes;
    return file;
}

bool nothing_changed(const db::StoreDigest& a, const db::StoreDigest& b) { return a.ops == b.ops && a.state == b.state && a.records == b.records; }

} // namespace

TEST_CASE("a bundle that is cut, damaged or lengthened is quarantined whole, and the hub stays as it was")
{
    AnExchange day(1);
    day.enrol_all();
    day.visit(1, "4001", "một");
    const std::string good = bytes_of(day.up(1));
    const auto before = AnExchange::digest(day.hub, {"4001", "4002"});
    const auto bad = day.folder.path / "bad.bhx";
    SeededRandom random(4);
    for (int i = 0; i < 60; ++i) {
        std::string changed = good;
        const std::size_t at = random.below(good.size());
        if (i % 3 == 0)
            changed.resize(at);
        else if (i % 3 == 1)
            changed[at] = static_cast<char>(changed[at] ^ (1 << random.below(8)));
        else
            changed += changed.substr(0, at + 1);
        CAPTURE(i);
        CHECK(day.hub.take(written(bad, changed)).state == BundleState::quarantined);
    }
    CHECK(nothing_changed(before, AnExchange::digest(day.hub, {"4001", "4002"})));
    CHECK(said(day.hub.take(written(bad, good.substr(0, good.size() - 1)))) == "quarantined Q03");
    CHECK(said(day.hub.take(written(bad, good))) == "applied");
}

TEST_CASE("a file once refused is judged anew")
{
    AnExchange day(1);
    const auto answer = day.enrolment_answer(day.laptop(1), "CB01");
    day.visit(1, "4001", "trước khi có chứng thư");
    const auto down = day.down(1);
    CHECK(said(day.laptop(1).take(down)) == "quarantined Q04"); // no first contact but by the answer to the request
    CHECK(said(day.laptop(1).take(answer)) == "applied");
    CHECK(said(day.laptop(1).take(down)) == "applied");
}

TEST_CASE("a colleague's bundle is let pass on a laptop and kept in mind by no one; at the hub what no key opens is quarantined")
{
    AnExchange day;
    day.enrol_all();
    const auto other = day.laptop(1).take(day.down(2));
    CHECK(said(other) == "skipped Q02");
    CHECK(other.reason->arguments.at("to") == hex(day.laptop(2).store.identity().device.view()));
    CHECK(list_quarantine(day.laptop(1).store).empty());
    CHECK(said(day.hub.take(day.down(1))) == "quarantined Q02");
    CHECK(list_quarantine(day.hub.store).size() == 1);
}

TEST_CASE("files that are no bundles are counted inside a folder and quarantined when named")
{
    AnExchange day(1);
    day.enrol_all();
    const auto inside = day.folder.path / "in";
    std::filesystem::create_directories(inside);
    written(inside / "a.txt", "không phải gói");
    std::filesystem::copy_file(day.up(1), inside / "b (1).bhx");
    const auto done = import_bundles(day.hub.store, {inside}, {}, day.hub.random, day.hub.clock);
    CHECK(done.ignored == 1);
    REQUIRE(done.bundles.size() == 1);
    CHECK(said(done.bundles[0]) == "applied");
    CHECK(said(day.hub.take(inside / "a.txt")) == "quarantined Q01");
    CHECK(day.hub.take(inside / "missing.bhx").state == BundleState::quarantined);
}

TEST_CASE("a bundle of another province's laptop does not come in")
{
    AnExchange here(1);
    AnExchange there(1);
    here.enrol_all();
    there.hub.store.write([&](db::Transaction&) {});
    Party stranger(there.folder.path, "CB09", db::Role::field, 999);
    REQUIRE(request_enrolment(stranger.store, there.folder.path / "r").ok());
    CHECK(said(here.hub.take(there.folder.path / "r")) == "quarantined Q01");
}

TEST_CASE("a laptop in training is not enrolled at a real hub")
{
    AnExchange day(0);
    Party drill(day.folder.path, "CB07", db::Role::field, 70, true);
    REQUIRE(request_enrolment(drill.store, day.folder.path / "r").ok());
    const auto answer = approve_enrolment(day.hub.store, day.folder.path / "r", "CB07", day.folder.path / "a.bhx", day.hub.random);
    REQUIRE_FALSE(answer.ok());
    CHECK(answer.problems()[0].code == "bundle.q20");
}

TEST_CASE("after a revocation what the hub has stays, later work is refused, and no bundle is written for the machine")
{
    AnExchange day(1);
    day.enrol_all();
    day.visit(1, "4001", "trước");
    day.full_exchange(1);
    const auto device = day.laptop(1).store.identity().device;
    REQUIRE(revoke_device(day.hub.store, device).ok());
    day.visit(1, "4001", "sau");
    CHECK(said(day.hub.take(day.up(1))) == "quarantined Q06");
    CHECK(db::list_records(day.hub.store.reader()).size() == 1);
    const auto down = export_bundle(day.hub.store, {day.folder.path / "usb", device, Limit::usb, false}, day.hub.random);
    CHECK(down.problems().at(0).code == "device.revoked");
}

TEST_CASE("the hub's archive holds every bundle that it took, byte for byte")
{
    AnExchange day(1);
    day.enrol_all();
    day.visit(1, "4001", "một");
    const auto file = day.up(1);
    day.hub.take(file);
    const auto archived = files::archived_bundles(day.hub.path.string() + ".archive");
    REQUIRE(archived.size() == 1);
    CHECK(bytes_of(archived[0]) == bytes_of(file));
}

TEST_CASE("whoever holds the escrow identity sees the whole bundle; without a key only the cover shows")
{
    AnExchange day(1);
    day.enrol_all();
    day.visit(1, "4001", "một");
    const auto file = day.up(1);
    const auto closed = show_bundle(file, {});
    REQUIRE(closed.ok());
    CHECK(closed->cover->to == day.hub.store.identity().device);
    CHECK_FALSE(closed->front);
    const auto open = show_bundle(file, {*day.hub.given.escrow_secret});
    REQUIRE(open.ok());
    CHECK(open->front->manifest.totals.ops >= 1);
    CHECK_FALSE(open->damage);
}

TEST_CASE("no leftover of a write that was cut off stays on the stick, and no file is ever written over")
{
    AnExchange day(1);
    day.enrol_all();
    const auto usb = day.folder.path / "usb";
    std::filesystem::create_directories(usb);
    written(usb / "CB01-1.9.bhx.dang-ghi", "half");
    written(usb / "CB01-1.1.bhx", "somebody's");
    const auto file = day.up(1);
    CHECK(file.filename() == "CB01-1.1-2.bhx");
    CHECK(bytes_of(usb / "CB01-1.1.bhx") == "somebody's");
    CHECK_FALSE(std::filesystem::exists(usb / "CB01-1.9.bhx.dang-ghi"));
}

#include "app/actions/complete_work.hpp"
#include "app/actions/list_work.hpp"
#include "db/records.hpp"
#include "tests/ui/a_program.hpp"
#include <fstream>

using namespace dondoc;
using namespace dondoc::ui;

namespace {

std::size_t records(AProgram& window, db::RecordState state)
{
    const auto rows = db::list_records(window.program.desk()->store.reader());
    return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [&](const db::RecordRow& row) { return row.state == state; }));
}

/// A visit that can be recorded, from the page of the first employer.
void write_a_visit(AProgram& window)
{
    window.program.show(ViewName::unit, "HW1000C");
    window.rest();
    window.press(ctrl('N'));
    auto& draft = window.program.states().visit.draft;
    draft.text["outcome"] = "met";
    draft.text["next_action"] = "call";
    draft.text["next_day"] = "30/11/2026";
    draft.text["notes"] = "Gặp giám đốc, hẹn nộp.";
    window.program.states().visit.dirty = true;
    window.rest();
}

} // namespace

TEST_CASE("a visit that was recorded is undone by Ctrl+Z, and its text comes back as a draft")
{
    AStore store;
    AProgram window(store);
    write_a_visit(window);
    window.press(ctrl('S'));
    CAPTURE(window.program.snapshots().frame.problem);
    REQUIRE(records(window, db::RecordState::recorded) + records(window, db::RecordState::draft) == 1);
    CHECK(window.sees("Hoàn tác"));
    window.press(ctrl('Z'));
    CHECK(records(window, db::RecordState::voided) == 1);
    CHECK(window.program.view() == ViewName::visit);
    CHECK(window.program.states().visit.draft.text["notes"] == "Gặp giám đốc, hẹn nộp.");
}

TEST_CASE("a draft that was left is named on Hôm nay and opens again with its text")
{
    AStore store;
    {
        AProgram window(store);
        window.program.show(ViewName::unit, "HW1001C");
        window.rest();
        window.press(ctrl('N'));
        window.program.states().visit.draft.text["notes"] = "nửa chừng";
        window.program.states().visit.dirty = true;
        window.program.show(ViewName::today);
        window.rest();
    }
    AProgram again(store);
    CHECK(again.program.view() == ViewName::today);
    CHECK(again.sees("HW1001C"));
    CHECK(again.sees("bản nháp chưa ghi"));
    const auto& notices = again.program.snapshots().today.notices;
    REQUIRE_FALSE(notices.empty());
    again.program.carry_out(notices.front().intent);
    again.rest();
    CHECK(again.program.states().visit.draft.text["notes"] == "nửa chừng");
    CHECK(again.sees("Đã mở lại bản nháp"));
}

TEST_CASE("the store locks itself after the minutes that were set, and not before; the draft is kept")
{
    AStore store;
    AProgram window(store);
    window.program.carry_out(Configure{"lock.minutes", "5"});
    write_a_visit(window);
    store.clock.now += 4 * 60'000;
    window.program.turn();
    CHECK(window.program.desk() != nullptr);
    store.clock.now += 2 * 60'000;
    window.program.turn();
    window.rest();
    CHECK(window.program.desk() == nullptr);
    CHECK(window.program.view() == ViewName::unlock);
    CHECK(window.sees("tự khóa"));
    CHECK(window.program.snapshots().units.rows.count == 0);
}

TEST_CASE("a clock that was set back does not lock the store")
{
    AStore store;
    AProgram window(store);
    store.clock.now += -3'600'000;
    window.program.turn();
    window.rest();
    CHECK(window.program.desk() != nullptr);
}

TEST_CASE("a second window on one store is told who holds it")
{
    AStore store;
    AProgram window(store);
    Program second({.store = store.path, .unlock = {.key_file = db::test_key_file()}}, store.random, store.clock);
    second.settle();
    CHECK(second.desk() == nullptr);
    CHECK(second.view() == ViewName::unlock);
    CHECK(second.snapshots().unlock.problem.find("đang mở ở cửa sổ khác") != std::string::npos);
    CHECK(second.snapshots().unlock.problem.find(std::to_string(::getpid())) != std::string::npos);
}

TEST_CASE("Ctrl+H covers every amount on every screen and gives them back")
{
    AStore store;
    AProgram window(store);
    const auto money_seen = [&] { return window.sees("60.000.000") || window.sees("183.000.000") || window.sees("61.000.000"); };
    window.program.show(ViewName::units);
    window.rest();
    REQUIRE(money_seen());
    window.press(ctrl('H'));
    for (const ViewName view : {ViewName::today, ViewName::units}) {
        window.program.show(view);
        window.rest();
        CHECK_FALSE(money_seen());
        CHECK(window.sees("Đang che số tiền"));
    }
    window.program.show(ViewName::unit, "HW1000C");
    window.rest();
    CHECK_FALSE(money_seen());
    window.press(ctrl('H'));
    CHECK(money_seen());
}

TEST_CASE("a view that throws shows a problem page, and the rest goes on")
{
    AStore store;
    AProgram window(store);
    window.program.show(ViewName::unit, "HW1000C");
    window.rest();
    window.press(ctrl('N'));
    window.program.states().visit.draft.kind = kind_named("payment"); // has none of the form's fields
    window.rest();
    CHECK(window.sees(actions::Texts("vi")("ui.broken")));
    window.press(alt('2'));
    CHECK(window.program.view() == ViewName::units);
    CHECK(window.sees("HW1000C"));
}

TEST_CASE("F1 tells the keys of the screen and the sources of the rules, and Esc goes back without leaving the screen")
{
    AStore store;
    AProgram window(store);
    window.program.show(ViewName::units);
    window.rest();
    window.press(Key::f1);
    CHECK(window.sees("Trợ giúp"));
    CHECK(window.sees("Ctrl+E"));
    CHECK_FALSE(window.program.snapshots().frame.sources.empty());
    window.press(Key::escape);
    CHECK_FALSE(window.sees("Trợ giúp"));
    CHECK(window.program.view() == ViewName::units);
}

TEST_CASE("a filter that is saved is there the next time the window opens, with its order and columns")
{
    AStore store;
    const auto settings = store.folder.path / "window.conf";
    {
        AProgram window(store, settings);
        window.program.show(ViewName::units);
        auto& units = window.program.states().units;
        units.chips = {"class.prolonged"};
        units.table.sorted_by = "name";
        units.table.descending = false;
        units.table.layout = {{"name", 400}, {"code"}, {"debt"}};
        window.program.carry_out(SaveFilter{"Nợ lâu"});
        window.program.carry_out(RememberTable{"units"});
        window.rest();
    }
    AProgram again(store, settings);
    again.program.show(ViewName::units);
    again.rest();
    CHECK(again.program.snapshots().units.saved == std::vector<std::string>{"Nợ lâu"});
    CHECK(again.program.states().units.table.layout.front().width == 400);
    again.program.carry_out(UseFilter{"Nợ lâu"});
    CHECK(again.program.states().units.chips == std::set<std::string>{"class.prolonged"});
    CHECK(again.program.states().units.table.sorted_by == "name");
    again.program.carry_out(DropFilter{"Nợ lâu"});
    again.rest();
    CHECK(again.program.snapshots().units.saved.empty());
    again.program.carry_out(Undo{});
    again.rest();
    CHECK(again.program.snapshots().units.saved == std::vector<std::string>{"Nợ lâu"});
}

TEST_CASE("the list of employers is exported as it is shown")
{
    AStore store;
    AProgram window(store);
    window.program.show(ViewName::units);
    window.program.carry_out(Search{"HW1001C"});
    window.rest();
    window.program.carry_out(ExportUnits{});
    window.rest();
    CAPTURE(window.program.snapshots().frame.saved);
    CAPTURE(window.program.snapshots().frame.problem);
    CHECK(window.program.snapshots().frame.saved.find("1 đơn vị") != std::string::npos);
    CHECK(std::filesystem::exists(store.folder.path / "xuat"));
}

TEST_CASE("a sheet dropped onto the window opens its preview, a strange file is told where it could go")
{
    AStore store;
    AProgram window(store);
    window.drop(store.folder.path / "la.docx");
    CHECK(window.program.snapshots().frame.problem.find("la.docx") != std::string::npos);
    std::ofstream(store.folder.path / "don-vi.csv") << "Mã đơn vị;Tên đơn vị\nHW2000C;Mới\n";
    window.drop(store.folder.path / "don-vi.csv");
    CHECK(window.program.view() == ViewName::import);
    CHECK(window.program.snapshots().import.chosen);
}

TEST_CASE("a file is chosen without leaving the keyboard, and the folder is remembered")
{
    AStore store;
    std::filesystem::create_directory(store.folder.path / "a");
    std::ofstream(store.folder.path / "a" / "don-vi.csv") << "Mã đơn vị;Tên đơn vị\nHW2000C;Mới\n";
    const auto settings = store.folder.path / "window.conf";
    AProgram window(store, settings);
    window.program.show(ViewName::import);
    window.program.carry_out(OpenChooser{"import.path", false});
    window.program.carry_out(ChooserGo{store.folder.path.string()});
    window.rest();
    CHECK(window.sees("a/"));
    window.press(Key::enter);
    CHECK(window.sees("don-vi.csv"));
    window.press(Key::enter);
    CHECK_FALSE(window.program.snapshots().chooser.open);
    CHECK(window.program.states().import.path == (store.folder.path / "a" / "don-vi.csv").string());
    CHECK(files::WindowSettings(settings).text("folder.import.path") == (store.folder.path / "a").string());
}

TEST_CASE("a backup is written to the folder that was chosen and the reminder goes away")
{
    AStore store;
    AProgram window(store);
    window.program.show(ViewName::today);
    window.rest();
    CHECK(window.sees("chưa được sao lưu"));
    std::filesystem::create_directory(store.folder.path / "usb");
    window.program.carry_out(BackUp{(store.folder.path / "usb").string()});
    window.rest();
    CAPTURE(window.program.snapshots().frame.problem);
    CHECK(window.program.snapshots().frame.saved.find("Đã sao lưu") != std::string::npos);
    CHECK_FALSE(std::filesystem::is_empty(store.folder.path / "usb"));
    window.program.show(ViewName::today);
    window.rest();
    CHECK_FALSE(window.sees("chưa được sao lưu"));
}

TEST_CASE("the province's screen opens on a hub and is not on the rail of an officer")
{
    AStore field;
    AProgram officer(field);
    CHECK_FALSE(officer.sees("Tỉnh"));
    AStore hub(2, db::Role::hub);
    AProgram province(hub);
    CHECK(province.sees("Tỉnh"));
    province.press(alt('9'));
    CHECK(province.program.view() == ViewName::province);
    CHECK(province.sees("Hộp nhận"));
    std::filesystem::create_directory(hub.folder.path / "nhan");
    std::ofstream(hub.folder.path / "nhan" / "a.bhx") << "not a bundle";
    std::ofstream(hub.folder.path / "nhan" / "b.bhx") << "neither";
    province.program.carry_out(ImportBundle{(hub.folder.path / "nhan").string()});
    province.rest();
    CHECK(province.program.snapshots().province.quarantine.size() == 2);
    CHECK(province.sees("Báo người gửi"));
}

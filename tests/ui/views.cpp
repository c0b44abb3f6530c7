#include "tests/ui/driver.hpp"
#include "tests/ui/samples.hpp"
#include <cstdlib>

using namespace dondoc;
using namespace dondoc::ui;

namespace {

const actions::Texts& words(std::string_view language)
{
    static const actions::Texts vi("vi");
    static const actions::Texts en("en");
    return language == "vi" ? vi : en;
}

// A whole screen with its frame, over the samples; what it left to do is kept.
struct Room {
    FrameSnapshot frame = samples::frame();
    FrameState frame_state;
    TodaySnapshot today = samples::today();
    TodayState today_state;
    UnitsSnapshot units = samples::units();
    UnitsState units_state;
    UnitSnapshot unit = samples::unit();
    UnitState unit_state;
    VisitSnapshot visit = samples::visit();
    VisitState visit_state{.draft = samples::visit_draft()};
    CommitmentSnapshot commitment = samples::commitment();
    CommitmentState commitment_state{.draft = samples::commitment_draft(), .first = "30/11/2026"};
    ImportSnapshot import = samples::import();
    ImportState import_state;
    SyncSnapshot sync = samples::sync();
    SyncState sync_state;
    FirstSnapshot first{.about = "Bản 0.1.0"};
    FirstState first_state;
    UnlockSnapshot unlock{.store = "/home/y/dondoc.store"};
    std::string passphrase;
    SettingsSnapshot settings{.office = "BHXH cơ sở Hải Châu", .officer = "Nguyễn Đức Ý", .device = "LT017", .store = "/home/y/dondoc.store", .version = "0.1.0"};
    SettingsState settings_state;
    ConflictSnapshot conflict = samples::conflict();
    ConflictState conflict_state;
    ProvinceSnapshot province = samples::province();
    ProvinceState province_state;
    std::string language = "vi";
    ViewName view = ViewName::today;
    Intents intents;

    void draw(Ui& ui)
    {
        const actions::Texts& texts = words(language);
        draw_ground(ui);
        if (view == ViewName::first)
            return draw_first(ui, first, first_state, texts, intents);
        if (view == ViewName::unlock)
            return draw_unlock(ui, unlock, passphrase, texts, intents);
        const Rect area = frame_content(ui);
        switch (view) {
        case ViewName::units:
            draw_units(ui, area, units, units_state, texts, intents);
            break;
        case ViewName::unit:
            draw_unit(ui, area, unit, unit_state, texts, intents);
            break;
        case ViewName::visit:
            draw_visit(ui, area, visit, visit_state, texts, intents);
            break;
        case ViewName::commitment:
            draw_commitment(ui, area, commitment, commitment_state, texts, intents);
            break;
        case ViewName::import:
            draw_import(ui, area, import, import_state, texts, intents);
            break;
        case ViewName::sync:
            draw_sync(ui, area, sync, sync_state, texts, intents);
            break;
        case ViewName::conflict:
            draw_conflict(ui, area, conflict, conflict_state, texts, intents);
            break;
        case ViewName::province:
            draw_province(ui, area, province, province_state, texts, intents);
            break;
        case ViewName::settings:
            draw_settings(ui, area, settings, settings_state, texts, intents);
            break;
        default:
            draw_today(ui, area, today, today_state, texts, intents);
        }
        draw_frame(ui, frame, frame_state, view, texts, intents);
    }

    template <class T>
    [[nodiscard]] const T* left() const
    {
        for (const Intent& intent : intents)
            if (const auto* found = std::get_if<T>(&intent))
                return found;
        return nullptr;
    }
};

constexpr std::array all_views = {ViewName::first, ViewName::unlock, ViewName::today, ViewName::units, ViewName::unit, ViewName::visit, ViewName::commitment, ViewName::import, ViewName::sync, ViewName::settings, ViewName::conflict, ViewName::province};

std::string joined(const std::vector<std::string>& texts)
{
    std::string out;
    for (const auto& text : texts)
        out += "[" + text + "] ";
    return out;
}

} // namespace

TEST_CASE("every view draws whole in both languages, nothing cut that may not be, one ring")
{
    for (const char* language : {"vi", "en"}) {
        for (const ViewName view : all_views) {
            Room room;
            room.language = language;
            room.view = view;
            Driver driver([&](Ui& ui) { room.draw(ui); });
            CAPTURE(language);
            CAPTURE(entry_of(view).name);
            CHECK(joined(driver.cut_texts()) == "");
            CHECK(driver.stage.ui.rings() == 1);
            if (const char* folder = std::getenv("DONDOC_SHEETS"))
                write_png(driver.stage.picture(), std::string(folder) + "/" + entry_of(view).name + "_" + language + ".png");
        }
    }
}

TEST_CASE("Tab walks every stop of every view and comes back to the first")
{
    for (const ViewName view : all_views) {
        Room room;
        room.view = view;
        Driver driver([&](Ui& ui) { room.draw(ui); });
        CAPTURE(entry_of(view).name);
        const auto order = driver.stage.ui.focus_order();
        REQUIRE(order.size() >= 2);
        for (std::size_t i = 0; i < order.size(); ++i) {
            CHECK(driver.stage.ui.focus() == order[i]);
            CHECK(driver.stage.ui.rings() == 1);
            driver.press(Key::tab);
        }
        CHECK(driver.stage.ui.focus() == order.front());
    }
}

TEST_CASE("every list has its empty state with the one button that helps, in both languages")
{
    for (const char* language : {"vi", "en"}) {
        Room room;
        room.language = language;
        room.today = {.today = *make_day(2026, 11, 23), .weekday = "thứ Hai", .has_units = false};
        room.units = {};
        room.unit.timeline.clear();
        room.unit.commitments.clear();
        room.unit.bars.clear();
        room.commitment_state.draft.rows.clear();
        room.commitment.pages.clear();
        room.import = {};
        room.sync.bundles.clear();
        room.sync.received.clear();
        for (const auto& [view, key] : std::vector<std::pair<ViewName, const char*>>{{ViewName::today, "ui.today.no_units"},
                                                                                    {ViewName::units, "ui.units.empty"},
                                                                                    {ViewName::unit, "ui.unit.timeline.empty"},
                                                                                    {ViewName::commitment, "ui.commitment.no_rows"},
                                                                                    {ViewName::import, "ui.import.none"},
                                                                                    {ViewName::sync, "ui.sync.no_bundles"}}) {
            room.view = view;
            Driver driver([&](Ui& ui) { room.draw(ui); });
            CAPTURE(key);
            CHECK(driver.sees(words(language)(key)));
            CHECK(joined(driver.cut_texts()) == "");
        }
    }
}

TEST_CASE("a busy view counts and can be stopped, a view in trouble says why and offers to try again")
{
    Room room;
    room.view = ViewName::units;
    room.units.load = {.state = LoadState::busy, .done = 41'200, .of = 64'000, .what = "ui.import.reading"};
    Driver busy([&](Ui& ui) { room.draw(ui); });
    CHECK(busy.sees("Đang đọc tệp 41.200 / 64.000"));
    busy.click("Dừng");
    CHECK(room.left<StopJob>() != nullptr);
    room.units.load = {.state = LoadState::problem, .problem = {.code = "file.unreadable", .value = "c12.xlsx", .arguments = {{"detail", "hỏng"}}}};
    Driver trouble([&](Ui& ui) { room.draw(ui); });
    CHECK(trouble.sees("c12.xlsx"));
    trouble.click("Thử lại");
    CHECK(room.left<ListUnits>() != nullptr);
}

TEST_CASE("a problem stands beside its field only after the field was left, and F8 goes to it")
{
    Room room;
    room.view = ViewName::visit;
    Driver driver([&](Ui& ui) { room.draw(ui); });
    const std::string words_of_it = words("vi")(Problem{.code = "record.end.before_start"});
    CHECK_FALSE(driver.sees(words_of_it));
    driver.click("Đến");
    CHECK_FALSE(driver.sees(words_of_it));
    driver.press(Key::tab);
    CHECK(driver.sees(words_of_it));
    driver.press(Key::f8);
    CHECK(driver.focused_label() == "Đến");
}

TEST_CASE("money and days are put in order when the field is left, never while they are typed")
{
    Room room;
    room.view = ViewName::visit;
    room.visit_state.draft.text["wages"] = "";
    Driver driver([&](Ui& ui) { room.draw(ui); });
    driver.click("Quỹ lương tháng (đồng)");
    driver.type("95000000");
    CHECK(room.visit_state.draft.text["wages"] == "95000000");
    driver.press(Key::tab);
    CHECK(room.visit_state.draft.text["wages"] == "95.000.000");
    CHECK(room.visit_state.dirty);
}

TEST_CASE("the keyboard reaches the rail, the search, a line's action and a column's order")
{
    Room room;
    Driver driver([&](Ui& ui) { room.draw(ui); });
    driver.press(Key::down);
    driver.press(Key::enter);
    REQUIRE(room.left<StartAction>() != nullptr);
    CHECK(room.left<StartAction>()->unit == "DC0032D");
    driver.press(alt('8'));
    REQUIRE(room.left<Go>() != nullptr);
    CHECK(room.left<Go>()->view == ViewName::sync);
    driver.press(ctrl('K'));
    driver.type("hà nội");
    CHECK(room.frame_state.search == "hà nội");
    CHECK(room.left<Search>() != nullptr);
    room.view = ViewName::units;
    Driver table([&](Ui& ui) { room.draw(ui); });
    table.type("2");
    CHECK(room.units_state.table.sorted_by == "name");
    CHECK(room.left<ListUnits>() != nullptr);
    table.press(Key::down);
    table.type(" ");
    CHECK(room.units_state.marked == std::set<std::string>{"DC1001B"});
    room.units.marked_count = 1;
    room.units.marked = Money{4'453'149'983};
    table.settle();
    CHECK(table.sees("Đã chọn 1"));
    table.press(Key::f6);
    CHECK(table.focused()->role != Role::row);
}

TEST_CASE("a hundred and twenty thousand rows are drawn as fast as ten")
{
    Room room;
    room.view = ViewName::units;
    room.units = samples::units(120'000);
    Driver driver([&](Ui& ui) { room.draw(ui); });
    driver.press(Key::end);
    CHECK(driver.sees("DC120999B"));
    CHECK(driver.stage.ui.seen().size() < 100);
}

TEST_CASE("first start makes a store with four answers and no fewer")
{
    Room room;
    room.view = ViewName::first;
    Driver driver([&](Ui& ui) { room.draw(ui); });
    driver.click("Tạo sổ");
    CHECK(room.left<CreateStore>() == nullptr);
    CHECK(driver.sees("viền đỏ"));
    room.first_state.office_code = "04801";
    room.first_state.office_name = "BHXH cơ sở Hải Châu";
    room.first_state.officer_code = "CB02";
    room.first_state.officer_name = "Nguyễn Đức Ý";
    driver.click("Mật khẩu");
    driver.type("sông gạo");
    driver.press(Key::enter);
    CHECK(room.left<CreateStore>() != nullptr);
}

namespace {

bool is_alone(Role role) { return role == Role::button || role == Role::field || role == Role::notes || role == Role::chip || role == Role::select || role == Role::link || role == Role::tab; }

/// Pairs of widgets that lie over each other: one of them cannot be read or pressed.
std::string overlaps(const Ui& ui)
{
    constexpr float reach = 8; // links in a list reach a little beyond their lines
    std::string out;
    const auto& all = ui.seen();
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t k = i + 1; k < all.size(); ++k) {
            const Rect both = all[i].rect.meet(all[k].rect);
            if (is_alone(all[i].role) && is_alone(all[k].role) && both.w > 3 && both.h > reach && all[i].label != "lines")
                out += "[" + all[i].label + " / " + all[k].label + "] ";
        }
    return out;
}

} // namespace

TEST_CASE("no widget lies over another at 100 %, at 150 % and on a large screen, and no text is cut that may not be where there is room")
{
    for (const auto& [width, height] : std::vector<std::pair<float, float>>{{911, 512}, {1366, 768}, {1920, 1080}})
        for (const char* language : {"vi", "en"})
            for (const ViewName view : all_views) {
                Room room;
                room.language = language;
                room.view = view;
                Driver driver([&](Ui& ui) { room.draw(ui); });
                driver.width = width;
                driver.height = height;
                driver.settle();
                CAPTURE(width);
                CAPTURE(language);
                CAPTURE(entry_of(view).name);
                if (width > 1000)
                    CHECK(joined(driver.cut_texts()) == "");
                CHECK(overlaps(driver.stage.ui) == "");
                CHECK(driver.stage.ui.rings() == 1);
            }
}

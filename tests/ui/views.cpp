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
        case ViewName::settings:
            draw_settings(ui, area, settings, texts, intents);
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

constexpr std::array all_views = {ViewName::first, ViewName::unlock, ViewName::today, ViewName::units, ViewName::unit, ViewName::visit, ViewName::commitment, ViewName::import, ViewName::sync, ViewName::settings};
constexpr std::array names = {"first", "unlock", "today", "units", "unit", "visit", "commitment", "import", "sync", "settings"};

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
            CAPTURE(names[static_cast<std::size_t>(view)]);
            CHECK(joined(driver.cut_texts()) == "");
            CHECK(driver.stage.ui.rings() == 1);
            if (const char* folder = std::getenv("DONDOC_SHEETS"))
                write_png(driver.stage.picture(), std::string(folder) + "/" + names[static_cast<std::size_t>(view)] + "_" + language + ".png");
        }
    }
}

TEST_CASE("Tab walks every stop of every view and comes back to the first")
{
    for (const ViewName view : all_views) {
        Room room;
        room.view = view;
        Driver driver([&](Ui& ui) { room.draw(ui); });
        CAPTURE(names[static_cast<std::size_t>(view)]);
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

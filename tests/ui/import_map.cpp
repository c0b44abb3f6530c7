#include "app/ui/views/import_map.hpp"
#include "tests/ui/driver.hpp"
#include "tests/ui/samples.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::ui;

namespace {

struct Room {
    ImportSnapshot shown = samples::import();
    ImportState state;
    actions::Texts texts{"vi"};
    void draw(Ui& ui)
    {
        draw_import(ui, Rect{20, 20, 1240, 740}, shown, state, texts, kept);
    }
    Intents kept;
};

const MapImport* asked(const Room& room)
{
    for (const auto& intent : room.kept)
        if (const auto* found = std::get_if<MapImport>(&intent))
            return found;
    return nullptr;
}

} // namespace

TEST_CASE("columns that stand as the file has them ask for no mapping")
{
    Room room;
    reset_map(room.shown, room.state);
    CHECK(chosen_mapping(room.shown, room.state).empty());
}

TEST_CASE("a meaning given to another column leaves the one that had it, and the whole choice is asked for")
{
    Room room;
    reset_map(room.shown, room.state);
    room.state.meaning[7] = 6; // "Ghi chú" becomes số cuối kỳ
    room.state.meaning[6] = 0;
    CHECK(chosen_mapping(room.shown, room.state) == std::map<std::string, std::string>{{"code", "B"}, {"name", "C"}, {"opening", "E"}, {"due", "F"}, {"paid", "H"}, {"closing", "K"}});
    room.state.meaning[7] = 0;
    CHECK(chosen_mapping(room.shown, room.state)["closing"] == "");
}

TEST_CASE("the columns are mapped with the mouse: open, choose, look again")
{
    Room room;
    Driver driver([&](Ui& ui) { room.draw(ui); });
    driver.click(room.texts("ui.import.map"));
    CHECK(driver.sees(room.texts("ui.import.map.heading")));
    CHECK(driver.sees("Ghi chú"));
    CHECK(driver.cut_texts().empty());
    room.state.meaning[7] = 7; // số cuối kỳ BHYT
    driver.click(room.texts("ui.import.map.apply"));
    REQUIRE(asked(room) != nullptr);
    CHECK(asked(room)->kind == 1);
    CHECK(asked(room)->mapping.at("closing.BHYT") == "K");
    driver.click(room.texts("ui.import.map.close"));
    CHECK(!room.state.mapping);
}

TEST_CASE("another kind of table starts with no column chosen")
{
    Room room;
    reset_map(room.shown, room.state);
    room.state.kind = 0;
    room.state.meaning.assign(room.shown.columns.size(), 0);
    room.state.meaning[1] = 1;
    CHECK(chosen_mapping(room.shown, room.state) == std::map<std::string, std::string>{{"code", "B"}});
}

#include "tests/ui/driver.hpp"
#include "app/ui/views/sampler.hpp"
#include <cstdlib>
#include <set>

using namespace dondoc::ui;

TEST_CASE("every widget draws in every theme, and the sheet is not cut anywhere")
{
    for (const ThemeName theme : all_themes) {
        SamplerState sheet;
    Intents intents;
        Driver driver([&](Ui& ui) { draw_sampler(ui, ui.screen().inset(16, 8), sheet, intents); }, theme);
        CHECK(driver.cut_texts() == std::vector<std::string>{});
        const Image picture = driver.stage.picture();
        CHECK(picture.width == 1366);
        if (const char* folder = std::getenv("DONDOC_SHEETS"))
            write_png(picture, std::string(folder) + "/sheet" + std::to_string(static_cast<int>(theme)) + ".png");
    }
}

TEST_CASE("Tab walks over every widget once and comes back, with one ring in each frame")
{
    SamplerState sheet;
    Intents intents;
    Driver driver([&](Ui& ui) { draw_sampler(ui, ui.screen().inset(16, 8), sheet, intents); });
    const auto order = driver.stage.ui.focus_order();
    REQUIRE(order.size() > 15);
    std::set<Id> visited;
    for (std::size_t i = 0; i < order.size(); ++i) {
        CHECK(driver.stage.ui.focus() == order[i]);
        CHECK(driver.stage.ui.rings() == 1);
        visited.insert(driver.stage.ui.focus());
        driver.press(Key::tab);
    }
    CHECK(visited.size() == order.size());
    CHECK(driver.stage.ui.focus() == order.front());
    driver.press({.key = Key::tab, .shift = true});
    CHECK(driver.stage.ui.focus() == order.back());
}

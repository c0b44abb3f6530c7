#include "tests/ui/driver.hpp"

using namespace dondoc::ui;

TEST_CASE("covered amounts cannot be read, other numbers can")
{
    std::string words;
    Driver driver([&](Ui& ui) {
        ui.hide_figures(true);
        ui.text({0, 0, 900, 30}, words, {.color = ui.theme().text});
    });
    const auto seen = [&](const std::string& text) {
        words = text;
        driver.settle();
        return driver.stage.ui.shown().front().text;
    };
    CHECK(seen("385.312.668 đồng") == "••••••••••• đồng");
    CHECK(seen("–57.000") == "–••••••");
    CHECK(seen("1.716,5 triệu") == "••••••• triệu");
    CHECK(seen("447,5") == "•••••");
    CHECK(seen("95000000") == "••••••••");
    CHECK(seen("18,6%") == "18,6%");
    CHECK(seen("12,67 tháng") == "12,67 tháng");
    CHECK(seen("23/11/2026 10:42") == "23/11/2026 10:42");
    CHECK(seen("0934541420") == "0934541420");
    CHECK(seen("HW0052C") == "HW0052C");
}

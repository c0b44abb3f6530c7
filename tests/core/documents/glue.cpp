#include "core/documents/wording.hpp"
#include <doctest/doctest.h>

using namespace dondoc::documents;

TEST_CASE("numbers stay with their words, dates with their names, places of two words together")
{
    const char* expected[][2] = {
        {"hồi 08 giờ 30 phút, ngày 20 tháng 11 năm 2026", "hồi 08\u00A0giờ 30\u00A0phút, ngày\u00A020 tháng\u00A011 năm\u00A02026"},
        {"thành phố Đà Nẵng;", "thành phố Đà\u00A0Nẵng;"},
        {"phường Hải Châu, thành phố", "phường Hải\u00A0Châu, thành phố"},
        {"phường Ngũ Hành Sơn, thành phố", "phường Ngũ Hành Sơn, thành phố"},
        {"số tiền 44.441.600 đồng (hạn", "số tiền 44.441.600\u00A0đồng (hạn"},
        {"", ""},
        {"  ", "  "},
    };
    for (auto& [text, want] : expected) {
        CAPTURE(text);
        CHECK(glued(text) == want);
    }
}

TEST_CASE("what is put into a wording is never read as marks")
{
    Wording wording{.name = "test", .texts = {{"a", "**{x}** và *{x}*"}}};
    auto runs = wording.runs("a", {{"x", "**{y}** <box:z>"}});
    REQUIRE(runs.size() == 3);
    CHECK(std::get<dondoc::layout::TextRun>(runs[0]).text == "**{y}** <box:z>");
    CHECK(std::get<dondoc::layout::TextRun>(runs[0]).style == dondoc::layout::FontStyle::bold);
}

// The numbers of documents/LAYOUT.md 1, in mm from the page's upper left corner.
#include "app/files/document_fonts.hpp"
#include "app/files/document_wording.hpp"
#include "app/files/qr_code.hpp"
#include "core/documents/commitment_minutes.hpp"
#include "tests/files/document_samples.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::layout;

namespace {

constexpr double tolerance = 0.3;

std::vector<PlacedPage> pages_01()
{
    return lay_out(documents::commitment_minutes(tests::record_01(), tests::quoted_01(), tests::identity_of("BBCK-DC0013D-261120-01"),
                                                 *files::document_wording("commitment_minutes")),
                   files::document_fonts(), files::qr_code);
}

const PlacedText* find(const PlacedPage& page, const std::string& start)
{
    for (auto& item : page.items)
        if (auto* text = std::get_if<PlacedText>(&item); text && text->text.rfind(start, 0) == 0)
            return text;
    return nullptr;
}

template <class Item>
std::vector<Item> all(const PlacedPage& page)
{
    std::vector<Item> out;
    for (auto& item : page.items)
        if (auto* one = std::get_if<Item>(&item))
            out.push_back(*one);
    return out;
}

bool near(double a, double b) { return std::abs(a - b) <= tolerance; }

} // namespace

TEST_CASE("head, title and foot of minutes stand where LAYOUT.md says")
{
    auto pages = pages_01();
    REQUIRE(pages.size() == 3);
    struct Place {
        const char* text;
        double baseline, axis, size;
        FontStyle style;
    };
    const Place places[] = {
        {"BHXH THÀNH PHỐ ĐÀ NẴNG", 23.9, 63.5, 12, FontStyle::regular},
        {"BẢO HIỂM XÃ HỘI", 28.7, 63.5, 12, FontStyle::bold},
        {"CƠ SỞ HẢI CHÂU", 33.6, 63.5, 12, FontStyle::bold},
        {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 23.9, 146, 12, FontStyle::bold},
        {"Độc lập - Tự do - Hạnh phúc", 29.1, 146, 13, FontStyle::bold},
        {"BIÊN BẢN", 52.1, 112.5, 14, FontStyle::bold},
        {"Cam kết lộ trình", 57.7, 112.5, 14, FontStyle::bold},
        {"bảo hiểm y tế, bảo hiểm thất nghiệp", 63.4, 112.5, 14, FontStyle::bold},
    };
    for (auto& place : places) {
        CAPTURE(place.text);
        auto* text = find(pages[0], place.text);
        REQUIRE(text != nullptr);
        CHECK(near(text->baseline, place.baseline));
        CHECK(near(text->x + text->width / 2, place.axis));
        CHECK(text->size == place.size);
        CHECK(text->style == place.style);
    }
    CHECK(near(find(pages[0], "Số:")->baseline, 42.2));
    CHECK(near(find(pages[0], "Biên bản cam kết")->baseline, 282.1));
    CHECK(near(find(pages[0], "Mã trang:")->baseline, 285.5));
    CHECK(near(find(pages[0], "Ký xác nhận trang:")->baseline, 289.9));
    for (auto& text : all<PlacedText>(pages[1]))
        if (text.baseline < 20)
            CHECK((text.text == "2" && near(text.baseline, 13.5) && near(text.x + text.width / 2, 112.5)));
    CHECK(find(pages[2], "Ký xác nhận trang:") == nullptr);
}

TEST_CASE("the rules of head and title have their lengths")
{
    auto lines = all<PlacedLine>(pages_01()[0]);
    struct Rule {
        double y, from, to;
    };
    for (auto& rule : {Rule{35.7, 54.5, 72.5}, Rule{30.8, 118.0, 174.0}, Rule{65.8, 95.0, 130.0}}) {
        CAPTURE(rule.y);
        bool found = false;
        for (auto& line : lines)
            found = found || (near(line.y1, rule.y) && near(line.x1, rule.from) && near(line.x2, rule.to) && line.stroke == 0.75);
        CHECK(found);
    }
}

TEST_CASE("nothing of the running text leaves the text area")
{
    for (auto& page : pages_01())
        for (auto& text : all<PlacedText>(page)) {
            CAPTURE(text.text);
            CHECK(text.x >= 30 - 1e-6);
            CHECK(text.x + text.width <= 195 + tolerance);
            if (text.size > 8)
                CHECK(text.baseline <= 277);
        }
}

TEST_CASE("every page carries the QR code of that page")
{
    auto pages = pages_01();
    for (std::size_t i = 0; i < pages.size(); ++i) {
        auto codes = all<PlacedQr>(pages[i]);
        REQUIRE(codes.size() == 1);
        CHECK(codes[0].text.rfind("DD1:BBCK-DC0013D-261120-01:" + std::to_string(i + 1) + "/3:", 0) == 0);
        CHECK(near(codes[0].x, 182));
        CHECK(near(codes[0].y, 279.5));
        CHECK(codes[0].size == 13);
    }
}

TEST_CASE("names of a row of signatures stand level, in columns around 71.2 and 153.7")
{
    auto page = pages_01()[2];
    auto *left = find(page, "Võ Tuấn Long"), *right = find(page, "Phạm Minh Quang");
    REQUIRE(left != nullptr);
    REQUIRE(right != nullptr);
    CHECK(left->baseline == right->baseline);
    CHECK(near(left->x + left->width / 2, 71.2));
    CHECK(near(right->x + right->width / 2, 153.7));
}

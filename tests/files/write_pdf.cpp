#include "app/files/document_fonts.hpp"
#include "app/files/qr_code.hpp"
#include "app/files/write_pdf.hpp"
#include "core/documents/layout/document.hpp"
#include "tests/files/folder.hpp"
#include "tests/files/tools.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::layout;

namespace {

Document a_document(std::string text)
{
    Document document;
    document.head = Head{.authority = "BHXH THÀNH PHỐ ĐÀ NẴNG", .office = "BẢO HIỂM XÃ HỘI CƠ SỞ HẢI CHÂU", .number = "Số:\t/BB-BHXH"};
    document.title = {.kind = {"BIÊN BẢN"}, .subject = {"Làm việc tại đơn vị sử dụng lao động"}};
    document.body.push_back(Paragraph{.runs = {TextRun{std::move(text)}, TextRun{" đậm", FontStyle::bold}, TextRun{" nghiêng", FontStyle::italic},
                                               TextRun{" cả hai.", FontStyle::bold_italic}}});
    document.foot = {.what = "Biên bản · DC0013D", .code_label = "Mã trang: ", .page_code = "BBCK-DC0013D-261120-01", .hash_text = " · SHA-256: 189F",
                     .hash_start = "189F4DD8CF6A"};
    return document;
}

std::vector<PlacedPage> pages_of(const std::string& text) { return lay_out(a_document(text), files::document_fonts(), files::qr_code); }

const std::string long_text = "Hai bên thống nhất số liệu tính đến hết ngày 31 tháng 10 năm 2026, theo Thông báo C12-TS tháng 10/2026; số tháng nợ: 7,33 tháng; "
                              "“DC0013D CÔNG TY CỔ PHẦN Thương mại Tuấn Long 13” — −5 ₫; ữ ự ỷ ẵ Ẵ Ộ đĐ";

} // namespace

TEST_CASE("a PDF of ours is sound, embeds subsets of its fonts and gives its text back as it was placed")
{
    tests::Folder folder;
    auto file = folder / "a.pdf";
    auto pages = pages_of(long_text);
    files::write_pdf(file, pages, {.title = "Biên bản"});
    CHECK(tests::output_of("qpdf --check " + tests::quoted(file)).find("No syntax or stream encoding errors found") != std::string::npos);
    auto fonts = tests::output_of("pdffonts " + tests::quoted(file) + " | tail -n +3 | grep -c 'yes yes yes'");
    CHECK(fonts == "4\n");
    CHECK(tests::one_spaced(tests::output_of("pdftotext -raw " + tests::quoted(file) + " -")) == tests::one_spaced(plain_text(pages)));
}

TEST_CASE("equal pages give equal bytes")
{
    auto pages = pages_of(long_text);
    CHECK(files::pdf_bytes(pages, {.title = "a", .wall_ms = 1'700'000'000'000}) == files::pdf_bytes(pages, {.title = "a", .wall_ms = 1'700'000'000'000}));
}

TEST_CASE("text that the font cannot draw, or that is no text, still gives a sound PDF")
{
    tests::Folder folder;
    auto file = folder / "odd.pdf";
    for (std::string text : {std::string("\xF0\x9F\x98\x80 漢字 \x01\x7F"), std::string("\xFF\xFE không phải UTF-8"), std::string(), std::string("()\\<>%")}) {
        files::write_pdf(file, pages_of(text), {});
        CHECK(tests::output_of("qpdf --check " + tests::quoted(file)).find("No syntax or stream encoding errors found") != std::string::npos);
    }
}

TEST_CASE("the QR code of a page is read back as it was written")
{
    auto upper = files::qr_code("DD1:BBCK-DC0013D-261120-01:1/3:189F4DD8CF6A");
    auto lower = files::qr_code("DD1:BBCK-Đơn vị-261120-01:1/3:189F4DD8CF6A");
    CHECK(upper.side == 29); // version 3: 43 characters, alphanumeric, level M
    CHECK(lower.side > upper.side);
    CHECK(upper.modules.size() == upper.side * upper.side);
}

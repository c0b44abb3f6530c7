// What stays together on a page (LAYOUT.md 1).
#include "app/files/document_fonts.hpp"
#include "app/files/qr_code.hpp"
#include "core/documents/layout/document.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::layout;

namespace {

std::vector<PlacedPage> pages_of(std::vector<Block> body)
{
    Document document;
    document.body = std::move(body);
    return lay_out(document, files::document_fonts(), files::qr_code);
}

Paragraph filler(int lines)
{
    Paragraph out{.align = Align::left};
    std::string text;
    for (int i = 0; i < lines; ++i)
        text += "dòng " + std::to_string(i + 1) + (i + 1 < lines ? "\n" : "");
    out.runs = {TextRun{text}};
    return out;
}

std::size_t page_holding(const std::vector<PlacedPage>& pages, const std::string& text)
{
    for (std::size_t i = 0; i < pages.size(); ++i)
        for (auto& item : pages[i].items)
            if (auto* placed = std::get_if<PlacedText>(&item); placed && placed->text == text)
                return i + 1;
    return 0;
}

Table table_of(std::size_t rows)
{
    Table table{.widths = {20, 145}, .head = {{.cells = {{.runs = {TextRun{"STT"}}}, {.runs = {TextRun{"Tên"}}}}}}};
    for (std::size_t i = 0; i < rows; ++i)
        table.rows.push_back({.cells = {{.runs = {TextRun{std::to_string(i + 1)}}}, {.runs = {TextRun{"hàng-" + std::to_string(i + 1)}}}}});
    return table;
}

std::size_t count_text(const std::vector<PlacedPage>& pages, const std::string& text)
{
    std::size_t count = 0;
    for (auto& page : pages)
        for (auto& item : page.items)
            if (auto* placed = std::get_if<PlacedText>(&item); placed && placed->text == text)
                ++count;
    return count;
}

} // namespace

TEST_CASE("a paragraph never leaves one line alone at the foot or the head of a page")
{
    for (int before = 30; before <= 60; ++before)
        for (int lines : {2, 3, 4, 5}) {
            CAPTURE(before);
            CAPTURE(lines);
            auto second = filler(lines);
            for (auto& run : second.runs)
                std::get<TextRun>(run).text.insert(0, "đầu ");
            auto first = filler(before);
            first.after = 0;
            auto pages = pages_of({first, second});
            std::map<std::size_t, int> on_page;
            bool counting = false;
            for (std::size_t i = 0; i < pages.size(); ++i)
                for (auto& item : pages[i].items)
                    if (auto* text = std::get_if<PlacedText>(&item); text && text->size == 13 && text->baseline > 20) {
                        counting = counting || text->text.rfind("đầu ", 0) == 0;
                        on_page[i] += counting;
                    }
            for (auto& [page, count] : on_page)
                CHECK((count == 0 || count >= 2));
        }
}

TEST_CASE("a heading goes to the next page with the table it introduces")
{
    for (int before = 20; before <= 48; ++before) {
        CAPTURE(before);
        Paragraph heading{.runs = {TextRun{"II. SỐ LIỆU"}}, .with_next = true};
        auto pages = pages_of({filler(before), heading, table_of(10)});
        CHECK(page_holding(pages, "II. SỐ LIỆU") == page_holding(pages, "hàng-1"));
        CHECK(page_holding(pages, "hàng-1") == page_holding(pages, "hàng-10"));
    }
}

TEST_CASE("signatures never stand on a page without the closing sentence")
{
    for (int before = 20; before <= 48; ++before) {
        CAPTURE(before);
        Paragraph close{.runs = {TextRun{"Kết thúc./."}}, .with_next = true};
        Signatures signatures{.rows = {{{.captions = {"BÊN B"}, .name = "Tên Một"}, {.captions = {"BÊN A"}, .name = "Tên Hai"}}}};
        auto pages = pages_of({filler(before), close, signatures});
        CHECK(page_holding(pages, "Kết thúc./.") == page_holding(pages, "Tên Một"));
    }
}

TEST_CASE("a long table repeats its head on every page and keeps its last two rows beside the signatures")
{
    for (std::size_t rows = 60; rows < 110; rows += 3) {
        CAPTURE(rows);
        auto table = table_of(rows);
        table.with_next = true;
        auto pages = pages_of({table, Signatures{.rows = {{{.name = "Tên Một"}, {.name = "Tên Hai"}}}}});
        CHECK(count_text(pages, "STT") == pages.size());
        CHECK(page_holding(pages, "Tên Một") == page_holding(pages, "hàng-" + std::to_string(rows - 1)));
        for (std::size_t i = 1; i <= rows; ++i)
            CHECK(count_text(pages, "hàng-" + std::to_string(i)) == 1);
    }
}

TEST_CASE("a row higher than a page goes on over pages and loses nothing")
{
    Table table{.widths = {20, 145}};
    std::string text;
    for (int i = 0; i < 400; ++i)
        text += "từ" + std::to_string(i) + "\n";
    table.rows = {{.cells = {{.runs = {TextRun{"1"}}}, {.runs = {TextRun{text}}}}}};
    auto pages = pages_of({table});
    CHECK(pages.size() > 3);
    for (int i = 0; i < 400; ++i)
        CHECK(count_text(pages, "từ" + std::to_string(i)) == 1);
}

TEST_CASE("a word wider than its column is cut rather than lost, an amount becomes smaller rather than cut")
{
    Table table{.widths = {20, 18}};
    table.rows = {{.cells = {{.runs = {TextRun{"12/QĐ-BHXH-dài-lắm"}}}, {.runs = {TextRun{"1.234.567.890.123"}}, .align = Align::right}}}};
    auto pages = pages_of({table});
    CHECK(count_text(pages, "1.234.567.890.123") == 1);
    CHECK(page_holding(pages, "12/QĐ-") == 1);
}

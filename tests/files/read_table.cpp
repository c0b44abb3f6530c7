#include "app/files/table.hpp"
#include "tests/files/folder.hpp"
#include "tests/files/listing.hpp"
#include <zip.h>


using namespace dondoc;
using namespace dondoc::tests;
using namespace std::string_literals;

TEST_CASE("a modern workbook is read as a person sees it, numbers and numbers typed as text alike")
{
    auto listing = list(sample("c12_2026-10.xlsx"));
    CHECK(listing.has("C7=HỘ KINH DOANH In ấn Hạnh Ẩn 1"));
    CHECK(listing.has("F7=22.220.800"));
    CHECK(listing.has("E8=28351500"));
    CHECK(listing.has("J8=13.31"));
    CHECK(listing.has("I67=13167530903"));
}

TEST_CASE("a binary fraction in a workbook is shown with the fifteen digits that a person typed")
{
    CHECK(list(sample("ke_hoach_thu_2026.xlsx")).has("C3=9035.2"));
}

TEST_CASE("an old workbook is read with its marks")
{
    auto listing = list(sample("ds_no_b03.xls"));
    CHECK(listing.has("B2=BẢO HIỂM XÃ HỘI THÀNH PHỐ ĐÀ NẴNG") == false);
    CHECK(listing.has("A2=BẢO HIỂM XÃ HỘI THÀNH PHỐ ĐÀ NẴNG"));
    CHECK(listing.has("F7=0.96"));
    CHECK(listing.has("G46=13167530903") == false);
    CHECK(std::find_if(listing.cells.begin(), listing.cells.end(), [](const auto& c) { return c.ends_with("=13168083903"); }) != listing.cells.end());
}

TEST_CASE("a text file keeps its row numbers, marks and separators")
{
    auto listing = list(sample("c12_24_thang.csv"));
    CHECK(listing.rows == 1441);
    CHECK(listing.has("A1=ma_don_vi"));
    CHECK(listing.has("L1441=0,0"));
}

TEST_CASE("separators, quotes, line ends and code pages of text files are found out")
{
    Folder folder;
    auto path = folder / "x.csv";
    SUBCASE("comma, quotes, a line break inside a cell")
    {
        write_text(path, "ma,ten,tien\r\n1,\"A, \"\"B\"\"\nC\",\"1,5\"\r\n2,x,\r\n");
        auto listing = list(path);
        CHECK(listing.has("B2=A, \"B\"\nC"));
        CHECK(listing.has("C2=1,5"));
        CHECK(listing.has("B3=x"));
    }
    SUBCASE("tab")
    {
        write_text(path, "ma\tten, dia chi\n1\tSố 5, đường A, phường B\n");
        CHECK(list(path).has("B2=Số 5, đường A, phường B"));
    }
    SUBCASE("a quote that never closes ends with its line")
    {
        write_text(path, "ma;ten\n1;\"mở\n2;b\n");
        auto listing = list(path);
        CHECK(listing.has("A3=2"));
        CHECK(listing.rows == 3);
    }
    SUBCASE("UTF-16 with a mark")
    {
        write_text(path, std::string("\xFF\xFEm\0a\0;\0\x1E\x01\n\0"s.data(), 12) + std::string("1\0;\0\xA1\x1E\n\0", 8));
        CHECK(list(path).has("B2=ạ"));
    }
    SUBCASE("Windows code page 1258")
    {
        write_text(path, "ma;ten\n1;Ha\xCC N\xF4\xF2i\n");
        CHECK(list(path).has("B2=Hà Nội"));
    }
    SUBCASE("TCVN3 of before Unicode")
    {
        // "công ty cổ phần xây dựng Đà Nẵng", "bảo hiểm xã hội"
        write_text(path, "ma;ten\n1;c\xAB" "ng ty c\xE6 ph\xC7n x\xA9y d\xF9ng \xA7\xB5 N\xBDng\n2;b\xB6o hi\xD3m x\xB7 h\xE9i\n3;Nguy\xD4n V\xA8n An\n");
        auto listing = list(path);
        CHECK(listing.has("B2=công ty cổ phần xây dựng Đà Nẵng"));
        CHECK(listing.has("B3=bảo hiểm xã hội"));
    }
    SUBCASE("decomposed letters come out composed")
    {
        write_text(path, "ma;ten\n1;Ha\xCC\x80\n");
        CHECK(list(path).has("B2=Hà"));
    }
}

TEST_CASE("a formula that nobody computed is an error, never a blank that reads as zero")
{
    Folder folder;
    auto path = folder / "x.xlsx";
    int code = 0;
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE, &code);
    REQUIRE(archive);
    auto add = [&](const char* name, const std::string& text) {
        zip_file_add(archive, name, zip_source_buffer(archive, text.data(), text.size(), 0), 0);
    };
    std::string workbook = R"(<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>)";
    std::string relations = R"(<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>)";
    std::string sheet = R"(<worksheet><sheetData><row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>)";
    add("xl/workbook.xml", workbook);
    add("xl/_rels/workbook.xml.rels", relations);
    add("xl/worksheets/sheet1.xml", sheet);
    REQUIRE(zip_close(archive) == 0);
    CHECK(list(path).cells == std::vector<std::string>{"A1=#N/A", "B1=2"});
}

TEST_CASE("what is no table is refused by its kind")
{
    Folder folder;
    auto path = folder / "x.xls";
    CHECK(refusal(folder / "none.csv") == "file.missing");
    write_text(path, "");
    CHECK(refusal(path) == "file.empty");
    write_text(path, "%PDF-1.7");
    CHECK(refusal(path) == "file.format.unsupported");
    write_text(path, std::string("ab\0\1\2;;;;\n", 11));
    CHECK(refusal(path) == "file.format.unknown");
    write_text(path, "PK\x03\x04 and nothing more");
    CHECK(refusal(path) == "file.damaged");
}

TEST_CASE("a sheet is chosen by name, by number among the visible ones, or is missing")
{
    auto reader = files::open_table(sample("c12_2026-10.xlsx"));
    REQUIRE(reader.ok());
    CHECK(*files::choose_sheet(**reader, "C12 T10") == 0);
    CHECK(*files::choose_sheet(**reader, "1") == 0);
    CHECK(files::choose_sheet(**reader, "2").problems()[0].code == "file.sheet.missing");
    CHECK(files::choose_sheet(**reader, "none").problems()[0].code == "file.sheet.missing");
}

TEST_CASE("a file cut at any length or with any byte flipped is read or refused, never more")
{
    Folder folder;
    for (std::string name : {"ds_no_b03.xls", "ke_hoach_thu_2026.xlsx", "phan_cong.xlsx"}) {
        CAPTURE(name);
        auto whole = read_text(sample(name));
        auto path = folder / name;
        std::size_t step = std::max<std::size_t>(1, whole.size() / 150);
        for (std::size_t length = 0; length < whole.size(); length += step) {
            write_text(path, whole.substr(0, length));
            CAPTURE(length);
            CHECK_NOTHROW(refusal(path));
        }
        for (std::size_t at = 0; at < whole.size(); at += step) {
            auto flipped = whole;
            flipped[at] = static_cast<char>(flipped[at] ^ 0xFF);
            write_text(path, flipped);
            CAPTURE(at);
            CHECK_NOTHROW(refusal(path));
        }
    }
}

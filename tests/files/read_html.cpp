#include "app/files/table.hpp"
#include "tests/files/folder.hpp"
#include "tests/files/listing.hpp"

using namespace dondoc;
using namespace dondoc::tests;

namespace {

std::vector<std::string> cells_of(const std::string& page, const std::string& name = "x.xls")
{
    Folder folder;
    write_text(folder / name, page);
    return list(folder / name).cells;
}

std::string refusal_of(const std::string& page)
{
    Folder folder;
    write_text(folder / "x.xls", page);
    return refusal(folder / "x.xls");
}

using Cells = std::vector<std::string>;

} // namespace

TEST_CASE("a page of HTML named .xls is read row by row, with its titles and signatures")
{
    CHECK(cells_of("<html><head><title>no</title><style>td{}</style></head><body><h3>Tháng 10/2026</h3><TABLE><TR><TH>Mã</TH><TD>Tên</TD></TR>"
                   "<tr><td>A1<td>Công ty <b>Đ</b><tr><td></td><td>2</td></table>Giám đốc</body></html>") ==
          Cells{"A1=Tháng 10/2026", "A2=Mã", "B2=Tên", "A3=A1", "B3=Công ty Đ", "B4=2", "A5=Giám đốc"});
}

TEST_CASE("cells of a page that reach over columns and rows stand where a spreadsheet puts merged cells")
{
    CHECK(cells_of("<table><tr><td rowspan=2>A<td colspan='2'>BC<td>D</tr><tr><td>b<td>c<td>d</tr><tr><td>a</table>") ==
          Cells{"A1=A", "B1=BC", "D1=D", "B2=b", "C2=c", "D2=d", "A3=a"});
}

TEST_CASE("a table inside a cell gives its rows, the cell's own text stands before them")
{
    CHECK(cells_of("<table><tr><td>x<table><tr><td>1<td>2</tr></table></td></tr><tr><td>y</table>") == Cells{"A1=x", "A2=1", "B2=2", "A3=y"});
}

TEST_CASE("entities, blanks and breaks of a page are those that a browser shows")
{
    CHECK(cells_of("<table><tr><td>N&#7907; &amp; l&#xE3;i&nbsp;\n  c&#361; &lt;1&gt; A&B &xyz;<td>a<br>b<p>c</p></tr></table>") ==
          Cells{"A1=Nợ & lãi cũ <1> A&B &xyz;", "B1=a\nb\nc"});
}

TEST_CASE("hidden cells and rows, comments, scripts and islands of a page are nobody's data")
{
    CHECK(cells_of("<table><tr><td style='display: none'>id<td>1<!-- <td>2 --><script>if (a<b) '<td>3'</script><xml><x:Name>T</x:Name></xml></tr>"
                   "<tr style=\"display:none\"><td>x</tr><tr><td>2</table>") == Cells{"A1=1", "A2=2"});
}

TEST_CASE("the exact value beside a shown number counts, unless the page shows a code or a day")
{
    CHECK(cells_of("<table><tr><td x:num=\"13.314\">13,3<td x:num>7<td sdval=\"1234567\">1.234.567<td sdval=\"434907150\">0434907150<td x:num=\"45961\">31/10/2025</table>") ==
          Cells{"A1=13.314", "B1=7", "C1=1234567", "D1=0434907150", "E1=31/10/2025"});
}

TEST_CASE("a page says its code page, or shows it by its bytes")
{
    CHECK(cells_of("<meta charset=windows-1258><table><tr><td>Ha\xCC N\xF4\xF2i</table>") == Cells{"A1=Hà Nội"});
    CHECK(cells_of("<meta http-equiv='Content-Type' content='text/html; charset=utf-8'><table><tr><td>Hà Nội<td>\xFF</table>") == Cells{"A1=Hà Nội", "B1=ÿ"});
    CHECK(cells_of("<table><tr><td>c\xAB" "ng ty c\xE6 ph\xC7n x\xA9y d\xF9ng<td>b\xB6o hi\xD3m x\xB7 h\xE9i<td>Nguy\xD4n V\xA8n An</table>") ==
          Cells{"A1=công ty cổ phần xây dựng", "B1=bảo hiểm xã hội", "C1=Nguyễn Văn An"});
    CHECK(cells_of(std::string("\xFF\xFE<\0t\0a\0b\0l\0e\0>\0<\0t\0r\0>\0<\0t\0d\0>\0\xA1\x1E", 34)) == Cells{"A1=ạ"});
}

TEST_CASE("Excel's name of the sheet is the page's")
{
    Folder folder;
    write_text(folder / "x.htm", "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><!--[if gte mso 9]><xml><x:Name>C12 T10-2026</x:Name></xml><![endif]--><table><tr><td>1</table>");
    auto reader = files::open_table(folder / "x.htm");
    REQUIRE(reader.ok());
    CHECK((*reader)->sheets()[0].name == "C12 T10-2026");
}

TEST_CASE("a page that would swell the program is refused")
{
    std::string deep, wide = "<table><tr>";
    for (int i = 0; i < 40; ++i)
        deep += "<table><tr><td>";
    for (int i = 0; i < 3; ++i)
        wide += "<td colspan=2000>x";
    CHECK(refusal_of(deep) == "file.damaged");
    CHECK(refusal_of(wide) == "file.row.too_long");
    CHECK(refusal_of("<table><tr><td>" + std::string(2 << 20, 'x')) == "file.row.too_long");
    CHECK(refusal_of("<table><tr><td a=\"" + std::string(1 << 20, 'x')) == "file.damaged");
    CHECK(refusal_of("<p>" + std::string(2 << 20, 'x')) == "file.row.too_long");
}

TEST_CASE("a page cut at any length or with any byte flipped is read or refused")
{
    const std::string page = "<html><meta charset=utf-8><table><tr><th rowspan=2>M&atilde;<th colspan='2'>Nợ</tr><tr><td x:num=\"1.5\">1,5<td>a<br>b</tr></table><!-- c --></html>";
    for (std::size_t at = 1; at < page.size(); ++at) {
        CAPTURE(at);
        CHECK_NOTHROW(refusal_of(page.substr(0, at)));
        auto flipped = page;
        flipped[at] = static_cast<char>(flipped[at] ^ 0xFF);
        CHECK_NOTHROW(refusal_of(flipped));
    }
}

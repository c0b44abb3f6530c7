#include "app/files/document_fonts.hpp"
#include "app/files/document_wording.hpp"
#include "app/files/qr_code.hpp"
#include "core/documents/report_page.hpp"
#include "tests/files/document_samples.hpp"
#include "tests/files/golden.hpp"

using namespace dondoc;
using namespace dondoc::layout;
using documents::ReportRow;

namespace {

/// Picture 07, with as many employers as a test wants.
documents::ReportPage b03_of(int employers)
{
    documents::ReportPage report{.office = {.authority = "BẢO HIỂM XÃ HỘI VIỆT NAM", .office = "BẢO HIỂM XÃ HỘI THÀNH PHỐ ĐÀ NẴNG"},
                                 .title = {"BÁO CÁO CHI TIẾT ĐƠN VỊ NỢ BHXH, BHYT, BHTN", "Tháng 10 năm 2026"},
                                 .notes = {"(Số liệu tính đến hết ngày 31 tháng 10 năm 2026)"},
                                 .unit_note = "Đơn vị tính: đồng",
                                 .columns = documents::b03_report_columns(*files::document_wording("report_page")),
                                 .rows = {},
                                 .nothing = "Không có đơn vị nợ.",
                                 .signers = {{"NGƯỜI LẬP BIỂU", "Trần Thị Hạnh"}, {"TRƯỞNG PHÒNG THU", "Lê Quốc Bảo"}, {"GIÁM ĐỐC", "Đinh Văn Hiệp", true}},
                                 .place_and_day = "Đà Nẵng, ngày\ttháng 11 năm 2026",
                                 .what = "Báo cáo chi tiết đơn vị nợ (B03-TS)",
                                 .whose = "BHXH thành phố Đà Nẵng",
                                 .dated = "tháng 10/2026 · số liệu đến 31/10/2026 · đủ số liệu của mọi cơ sở"};
    using Sort = ReportRow::Sort;
    report.rows.push_back({Sort::group, {"I", "Nợ chậm đóng (2 đơn vị)", "", "8", "", "", "21.388.400", "17.043.882", "3.007.744", "1.336.774"}});
    report.rows.push_back({Sort::group, {"II", "Nợ đọng (" + std::to_string(employers) + " đơn vị)", "", "262", "", "", "599.341.000", "477.599.860", "84.282.328", "37.458.812"}});
    for (int i = 1; i <= employers; ++i)
        report.rows.push_back({Sort::row, {std::to_string(i), "CHI NHÁNH CÔNG TY CỔ PHẦN Ý La Bình Giang 45", "BD0045D", "16",
                                           "Số 379 đường Phạm Hữu Giang, phường Sơn Trà, thành phố Đà Nẵng", "1,00", "48.640.000", "38.760.000", "6.840.000",
                                           "3.040.000", "", "Đôn đốc lần 2", "CV 398/BHXH, 23/10/2026"}});
    report.rows.push_back({Sort::total, {"Tổng số", "", "", "667", "", "", "13.832.098.307", "10.493.316.880", "1.851.761.802", "823.005.221", "664.014.404"}, 3});
    return report;
}

std::vector<PlacedPage> pages_of(const documents::ReportPage& report)
{
    return lay_out(documents::report_document(report, tests::identity_of("B03-DNG-202610-01"), *files::document_wording("report_page")), files::document_fonts(),
                   files::qr_code);
}

} // namespace

TEST_CASE("the pages of B03-TS read as the golden text, with its head on every page")
{
    auto pages = pages_of(b03_of(17));
    CHECK(pages.size() > 1);
    CHECK(pages[0].width == 297);
    tests::check_golden("b03", pages);
}

TEST_CASE("a report of thousands of rows keeps every row")
{
    auto pages = pages_of(b03_of(3000));
    auto text = plain_text(pages);
    CHECK(text.find("\n3000\n") != std::string::npos);
    CHECK(text.find("Đinh Văn Hiệp") != std::string::npos);
}

TEST_CASE("a report without rows says so under its heads")
{
    auto report = b03_of(0);
    report.rows.clear();
    CHECK(plain_text(pages_of(report)).find("Không có đơn vị nợ.") != std::string::npos);
}

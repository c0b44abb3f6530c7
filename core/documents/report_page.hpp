#pragma once
// A report as pages: B03-TS (LAYOUT.md 8), officer scores, any table with heads, groups and totals.
#include "core/documents/identity.hpp"

namespace dondoc::documents {

/// Cells are ready for print ("1.234.567", "13,31", ""); words and rounding belong to the report.
struct ReportColumn {
    std::string head;
    std::string number;                        ///< under the head: "4=5+6+7+8"; all empty = no such row
    double width = 20;                         ///< mm; scaled together to the width of the page
    layout::Align align = layout::Align::left;
};
struct ReportRow {
    enum class Sort : std::uint8_t { row, group, total } sort = Sort::row;
    std::vector<std::string> cells;
    std::size_t joined = 1;                    ///< first columns joined into one cell (a total's label)
};
struct ReportSigner {
    std::string caption, name;
    bool sealed = false;
};

struct ReportPage {
    Letterhead office;
    std::vector<std::string> title;            ///< "BÁO CÁO CHI TIẾT ĐƠN VỊ NỢ BHXH, BHYT, BHTN", "Tháng 10 năm 2026"
    std::vector<std::string> notes;            ///< "(Số liệu tính đến hết ngày 31 tháng 10 năm 2026)"
    std::string unit_note;                     ///< "Đơn vị tính: đồng"
    std::vector<ReportColumn> columns;
    std::vector<ReportRow> rows;
    std::string nothing;                       ///< said in place of rows when there are none
    std::vector<ReportSigner> signers;         ///< three side by side; the last under place and day
    std::string place_and_day;                 ///< "Đà Nẵng, ngày\ttháng 11 năm 2026": '\t' stays blank
    std::string what, whose, dated;            ///< foot: name of the report, office, "tháng 10/2026 · số liệu đến 31/10/2026 · đủ số liệu của mọi cơ sở"
    bool landscape = true;
    double size = 9;                           ///< of the table, points
};

layout::Document report_document(const ReportPage& report, const Identity& identity, const Wording& wording);

/// Heads, numbers and widths of B03-TS (QĐ 959/2015), ready to be filled.
std::vector<ReportColumn> b03_report_columns(const Wording& wording);

} // namespace dondoc::documents

#pragma once
// The small parts of a workbook that its sheets refer to.
#include "app/files/read_xlsx_package.hpp"
#include "app/files/table.hpp"
#include "app/files/table_number.hpp"
#include <vector>

namespace dondoc::files {

struct XlsxSheet {
    importing::SheetName name;
    std::string entry; ///< "xl/worksheets/sheet1.xml"
};

struct XlsxWorkbook {
    std::vector<XlsxSheet> sheets;
    bool from_1904 = false;
    std::string styles_entry;  ///< empty = none
    std::string strings_entry; ///< empty = none
};

Result<XlsxWorkbook> read_workbook(const XlsxPackage& package);

/// Look of numbers by style index (`s` of a cell); beyond the end: plain.
Result<std::vector<NumberFormat>> read_styles(const XlsxPackage& package, const XlsxWorkbook& workbook);

/// All shared texts in one piece of memory.
class SharedTexts
{
public:
    static Result<SharedTexts> read(const XlsxPackage& package, const XlsxWorkbook& workbook);
    [[nodiscard]] std::size_t size() const { return ends_.size(); }
    [[nodiscard]] std::string_view operator[](std::size_t index) const;

private:
    friend struct SharedTextsHandler;
    std::string all_;
    std::vector<std::uint32_t> ends_;
};

/// Composed letters, and "_x000D_" of Excel as the character.
void tidy_text(std::string& text);

} // namespace dondoc::files

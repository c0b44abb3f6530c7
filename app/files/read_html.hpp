#pragma once
#include "app/files/table.hpp"

namespace dondoc::files {

/// The first bytes of a file: is it a page of HTML, whatever its name says? Zero bytes of UTF-16 are looked through.
bool looks_like_html(std::string_view first_bytes);

/// A page with tables, as web programs send it under the name .xls: one sheet, each <tr> a row, colspan and rowspan as merged cells, hidden cells left out;
/// text outside tables (titles, signatures) makes rows of one cell. Exact values that Excel and LibreOffice put beside the shown text are used.
Result<std::unique_ptr<TableReader>> open_html(const std::filesystem::path& path);

} // namespace dondoc::files

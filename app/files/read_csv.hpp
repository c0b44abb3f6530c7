#pragma once
#include "app/files/table.hpp"

namespace dondoc::files {

/// Text with separators, as offices save it: UTF-8, UTF-16 or an 8-bit Vietnamese code page; ; , tab or | between cells; quotes; any line end.
/// Row numbers are those a spreadsheet shows. A row is at most 1 MiB.
Result<std::unique_ptr<TableReader>> open_csv(const std::filesystem::path& path);

} // namespace dondoc::files

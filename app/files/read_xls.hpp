#pragma once
#include "app/files/table.hpp"

namespace dondoc::files {

/// Excel 95 and 97–2003 (BIFF 5 and 8), at most 40 MiB. Own reader: the library for it allocates what a damaged file claims, names no hidden sheets and shows no formats.
Result<std::unique_ptr<TableReader>> open_xls(const std::filesystem::path& path);

} // namespace dondoc::files

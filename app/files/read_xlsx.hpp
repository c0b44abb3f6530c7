#pragma once
#include "app/files/table.hpp"

namespace dondoc::files {

/// Office Open XML workbook. Limits: an entry expands to at most max(64 MiB, 100 × its packed size) and 2 GiB; shared texts 48 MiB; refused at that byte.
/// A document type declaration is refused, so entities cannot grow anything. Cached values stand for formulas.
Result<std::unique_ptr<TableReader>> open_xlsx(const std::filesystem::path& path);

} // namespace dondoc::files

#pragma once
#include "app/files/table.hpp"

namespace dondoc::files {

/// The same table with texts typed in TCVN3 or VNI fonts turned into Unicode. What a sheet was typed in is found out from its first rows; nothing is
/// converted on a guess (core/base/text/legacy.hpp).
std::unique_ptr<TableReader> with_unicode(std::unique_ptr<TableReader> reader);

} // namespace dondoc::files

#pragma once
#include "core/base/result.hpp"
#include <filesystem>
#include <ostream>

namespace dondoc::actions {

enum class TableFormat { csv, json };

/// Writes the cells of one sheet as the importers see them, row by row: .csv with commas and CRLF, empty rows and columns kept in place so that
/// a cell stands where the sheet has it; or a JSON list of lists. Nothing is written before the file is known to be a table.
Result<Done> read_table(const std::filesystem::path& file, std::string_view sheet, TableFormat format, std::ostream& out);

} // namespace dondoc::actions

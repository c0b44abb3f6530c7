#pragma once
#include "core/reports/table.hpp"
#include <filesystem>
#include <functional>

namespace dondoc::files {

/// What stands around a report's table.
struct ReportWords {
    std::string title;
    std::vector<std::string> notes;                          ///< period, as-of, who is missing
    std::string nothing;                                     ///< the reason, said where there are no rows
    std::function<std::string(const std::string& key)> word; ///< heads, groups, totals
};

/// Styled .xlsx in constant memory, with a native chart where the report has one; appears whole or not at all. Texts are never formulas.
void write_xlsx(const std::filesystem::path& path, const reports::Report& report, const ReportWords& words);
/// .csv (UTF-8 with mark): heads, lines, no title; a text that a spreadsheet would take for a formula is guarded.
void write_csv(const std::filesystem::path& path, const reports::Report& report, const ReportWords& words);

/// The label of a group stands in its first text column.
std::string cell_text(const reports::Report& report, const reports::Line& line, std::size_t column, const ReportWords& words);

} // namespace dondoc::files

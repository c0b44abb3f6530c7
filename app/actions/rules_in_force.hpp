#pragma once
// The dated rule rows of the program (assets/rules), and those of the store over them.
#include "core/rules/rows.hpp"

namespace dondoc::db {
class Reader;
} // namespace dondoc::db

namespace dondoc::actions {

/// A file of rule rows: {"rules": [{"rule","from","values":{key: text | [text]},"source","certainty"}]}. Problems "rule.…".
Result<std::vector<rules::Row>> read_rule_file(std::string_view json);
/// One row as it stands in such a file, in canonical text; and back.
std::string rule_row_text(const rules::Row& row);
Result<rules::Row> read_rule_row(std::string_view json);

std::vector<rules::Row> program_rule_rows();
rules::Rows program_rules();
/// With the rows that the hub sent or import-rules read. A row of theirs that cannot be read falls back on the program's.
rules::Rows rules_in_force(const db::Reader& reader);

} // namespace dondoc::actions

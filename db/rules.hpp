#pragma once
// Dated rule rows that the hub sent or import-rules read; they stand over the program's assets (DESIGN.md 4). A row is known by (rule, from-day).
#include "db/units.hpp"

namespace dondoc::db {

struct RuleRow {
    std::string rule;
    Day from;
    std::string json;       ///< the row's body as in assets/rules, canonical text
    Source source = Source::own;
    friend bool operator==(const RuleRow&, const RuleRow&) = default;
};

std::vector<RuleRow> rule_rows(const Reader& reader); ///< by (rule, from)
bool put_rule(Transaction& t, const RuleRow& row);    ///< false = the same

} // namespace dondoc::db

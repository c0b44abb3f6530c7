#pragma once
#include "core/rules/rows.hpp"
#include "db/store.hpp"

namespace dondoc::actions {

struct ListedRule {
    rules::Row row;
    std::string given_by; ///< program, own, hub
};

/// All dated rows, by rule and from-day; where the store has a row of the same rule and day, only that one.
std::vector<ListedRule> list_rules(const db::Reader& reader);

} // namespace dondoc::actions

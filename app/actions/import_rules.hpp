#pragma once
#include "core/base/result.hpp"
#include "db/store.hpp"

namespace dondoc::actions {

struct ImportedRules {
    std::size_t rows = 0, added = 0, same = 0;
};

/// The whole file or nothing. Problems "rule.…" of app/actions/rules_in_force.hpp and core/rules/rows.hpp.
Result<ImportedRules> import_rules(db::Store& store, std::string_view json, std::string_view file_name);

} // namespace dondoc::actions

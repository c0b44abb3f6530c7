#pragma once
#include "app/actions/import_file.hpp"

namespace dondoc::actions {

/// Kế hoạch thu by officer, office or fund, of a year or of months. A row that the list leaves out stays.
Result<ImportOutcome> import_plan(db::Store& store, const ImportChoices& choices, Day today);

} // namespace dondoc::actions

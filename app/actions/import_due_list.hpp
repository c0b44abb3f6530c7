#pragma once
#include "app/actions/import_file.hpp"

namespace dondoc::actions {

/// D08a-TS: persons whose voluntary or health insurance falls due in a month, for the agents (MISSION.md A21). Rows of other months and lists stay.
Result<ImportOutcome> import_due_list(db::Store& store, const ImportChoices& choices, Day today);

} // namespace dondoc::actions

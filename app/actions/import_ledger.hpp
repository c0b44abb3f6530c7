#pragma once
#include "app/actions/import_file.hpp"

namespace dondoc::actions {

/// C12 figures of one month or of many, with or without funds, or a B03 list (closing and months only). Replaces only the (employer, month) rows it names;
/// former figures stay readable. A row the hub gave stays.
Result<ImportOutcome> import_ledger(db::Store& store, const ImportChoices& choices, Day today);

} // namespace dondoc::actions

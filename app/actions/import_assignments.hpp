#pragma once
#include "app/actions/import_file.hpp"

namespace dondoc::actions {

/// Who holds which employer. On a hub the differences become grants; elsewhere they are the store's own rows (SYNC.md, amendment 2).
/// An employer that one of the list's officers held and that the list leaves out is his no more.
Result<ImportOutcome> import_assignments(db::Store& store, const ImportChoices& choices, Day today);

} // namespace dondoc::actions

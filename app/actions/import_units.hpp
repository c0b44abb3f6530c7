#pragma once
#include "app/actions/import_file.hpp"

namespace dondoc::actions {

/// Employers of an office's list. Columns that the list does not have keep what is stored. Within the list's offices and officers a missing employer is
/// marked removed, never deleted (CLI.md "Input from offices").
Result<ImportOutcome> import_units(db::Store& store, const ImportChoices& choices, Day today);

} // namespace dondoc::actions

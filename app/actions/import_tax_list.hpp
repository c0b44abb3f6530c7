#pragma once
#include "app/actions/import_file.hpp"

namespace dondoc::actions {

/// Payers of taxes, as the tax office lists them; matched by tax code with the employers held (MISSION.md A20): who is not insured at all, and who reports more
/// workers to the tax office than to us. Rows of former lists stay until a list says otherwise.
Result<ImportOutcome> import_tax_list(db::Store& store, const ImportChoices& choices, Day today);

} // namespace dondoc::actions

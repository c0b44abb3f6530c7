#include "app/actions/import_ledger.hpp"
#include "app/cli/import_verb.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {

Verb verb_import_ledger()
{
    return import_verb("import-ledger", "dondoc-cli import-ledger c12_2026-10.xlsx --month 2026-10", actions::import_ledger, ImportExtras::ledger);
}

} // namespace dondoc::cli

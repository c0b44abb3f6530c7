#include "app/actions/import_due_list.hpp"
#include "app/cli/import_verb.hpp"

namespace dondoc::cli {

Verb verb_import_due_list()
{
    return import_verb("import-due-list", "dondoc-cli import-due-list d08a-2026-12.xlsx --month 2026-12", actions::import_due_list, ImportExtras::month);
}

} // namespace dondoc::cli

#include "app/actions/import_plan.hpp"
#include "app/cli/import_verb.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {

Verb verb_import_plan()
{
    return import_verb("import-plan", "dondoc-cli import-plan ke_hoach_thu_2026.xlsx", actions::import_plan);
}

} // namespace dondoc::cli

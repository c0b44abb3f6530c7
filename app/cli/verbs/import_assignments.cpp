#include "app/actions/import_assignments.hpp"
#include "app/cli/import_verb.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {

Verb verb_import_assignments()
{
    return import_verb("import-assignments", "dondoc-cli import-assignments phan_cong.xlsx", actions::import_assignments);
}

} // namespace dondoc::cli

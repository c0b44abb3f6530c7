#include "app/actions/import_units.hpp"
#include "app/cli/import_verb.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {

Verb verb_import_units()
{
    return import_verb("import-units", "dondoc-cli import-units danh_sach_don_vi.xlsx --dry-run", actions::import_units);
}

} // namespace dondoc::cli

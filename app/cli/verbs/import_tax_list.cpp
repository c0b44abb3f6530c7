#include "app/actions/import_tax_list.hpp"
#include "app/cli/import_verb.hpp"

namespace dondoc::cli {

Verb verb_import_tax_list()
{
    return import_verb("import-tax-list", "dondoc-cli import-tax-list nguoi-nop-thue.xlsx", actions::import_tax_list);
}

} // namespace dondoc::cli

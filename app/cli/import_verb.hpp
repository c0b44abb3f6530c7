#pragma once
// The four imports share their options and their answer (CLI.md "Input from offices").
#include "app/actions/import_file.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {

using ImportAction = Result<actions::ImportOutcome> (*)(db::Store&, const actions::ImportChoices&, Day);

/// A verb around one import; `ledger`: with --month and --add-units.
Verb import_verb(const std::string& name, const std::string& example, ImportAction action, bool ledger);

} // namespace dondoc::cli

#pragma once
// The imports share their options and their answer (CLI.md "Input from offices").
#include "app/actions/import_file.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {

using ImportAction = Result<actions::ImportOutcome> (*)(db::Store&, const actions::ImportChoices&, Day);

/// What an import takes besides what all take: --month, and a ledger --add-units too.
enum class ImportExtras : std::uint8_t { none, month, ledger };

/// A verb around one import.
Verb import_verb(const std::string& name, const std::string& example, ImportAction action, ImportExtras extras = ImportExtras::none);

} // namespace dondoc::cli

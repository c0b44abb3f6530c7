#pragma once
// import-bundle: files and folders, on a laptop and on the hub by the same road. Each file on its own; a bad one never stops the next.
#include "core/base/problem.hpp"
#include "db/store.hpp"
#include <optional>

namespace dondoc::actions {

enum class BundleState : std::uint8_t { applied, duplicate, held, skipped, quarantined };
std::string_view state_text(BundleState state); ///< as in CLI.md

struct ImportedBundle {
    std::filesystem::path file;
    BundleState state = BundleState::applied;
    std::string code;               ///< "Q03"; "" = nothing to say
    std::uint64_t ops = 0;          ///< new to this store
    std::optional<Problem> reason;  ///< why it was not taken, or what to know about one that was
    bool new_epoch = false;         ///< it showed that this store had been set back; a new epoch was opened
};

struct ImportedBundles {
    std::vector<ImportedBundle> bundles;
    std::uint64_t ignored = 0; ///< files inside folders that are no bundles
    [[nodiscard]] bool any_quarantined() const;
};

struct ImportOptions {
    std::filesystem::path archive; ///< hub: where raw files are kept; empty = as configured (hub_journal.hpp)
};

/// Paths in the order given, a folder's files by name. What the machine refuses (a file that cannot be read) is Trouble or filesystem_error.
ImportedBundles import_bundles(db::Store& store, const std::vector<std::filesystem::path>& paths, const ImportOptions& options, Random& random, Clock& clock);

} // namespace dondoc::actions

#pragma once
// Imports of snapshots: one row a file (own) or a snapshot number (hub), and one device-scoped op `import` each.
#include "core/base/day.hpp"
#include "db/units.hpp"

namespace dondoc::db {

enum class SnapshotTable : std::uint8_t { units = 1, ledger = 2, assignments = 3, plan = 4, rules = 5, tax_list = 6, due_list = 7 };

struct SnapshotImport {
    SnapshotTable table = SnapshotTable::units;
    Source source = Source::own;
    std::int64_t number = 0;         ///< own: counted here when 0; hub: the number issued
    Hash file_hash;                  ///< BLAKE2b of the file or segment
    std::string file_name;
    std::optional<Day> as_of;        ///< last day of the ledger month meant; empty otherwise
    std::int64_t rows = 0;
    std::int64_t debt_before = 0;
    std::int64_t debt_after = 0;
    std::int64_t wall_ms = 0;        ///< filled here
};

/// Writes the row and appends the op; call it in the transaction of the import.
void note_import(Transaction& t, const SnapshotImport& import, std::string_view actor);
std::vector<SnapshotImport> snapshot_imports(const Reader& reader);  ///< newest first
std::optional<SnapshotImport> last_import(const Reader& reader, SnapshotTable table);

} // namespace dondoc::db

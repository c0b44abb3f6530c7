#pragma once
// Hub snapshots: canonical bodies of an employer's row, its ledger, plan and rules; numbers under which the hub issues them; taking them on a laptop.
#include "core/bundle/statement_wire.hpp"
#include "core/sync/scope.hpp"
#include "core/sync/statement.hpp"
#include "db/snapshots.hpp"

namespace dondoc::db {

/// Numbers and contents of what the hub issued, or a laptop holds.
sync::SnapshotMarks snapshot_marks(const Reader& reader);

/// Hub: every snapshot of this device's employers, office and officer whose mark differs from what it stated, numbered anew where the content changed.
std::vector<bundle::SnapshotPart> due_snapshots(Transaction& t, const sync::DeviceScope& scope, const sync::SnapshotMarks& stated);

/// Hub: the highest number issued, and what was issued after a number, ascending, with the content as it is now. A part whose content has changed since
/// is left out: it gets another number when it is issued again.
sync::Number last_snapshot_number(const Reader& reader);
std::vector<bundle::SnapshotPart> issued_after(const Reader& reader, const sync::Number& number);

struct SnapshotsTaken {
    std::size_t parts = 0;                          ///< that were newer than what was held
    std::map<SnapshotTable, SnapshotImport> tables; ///< rows and highest number of each table touched
};
/// Takes a part with a higher number than the one held. On a laptop its rows are the hub's and win over own ones of the same employer; a hub that gets them
/// back out of its journal has them as `own`. Q10 for a body of another form.
Result<Done> take_snapshot(Transaction& t, const bundle::SnapshotPart& part, SnapshotsTaken& taken, Source source = Source::hub);

/// Attachments that ops here name, by content, with the scope of their record and its author.
struct NamedContent {
    Hash content;
    ScopeId scope;
    std::string actor;
    std::string type;
};
std::vector<NamedContent> named_contents(const Reader& reader);

} // namespace dondoc::db

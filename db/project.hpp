#pragma once
// The one way from log to derived tables: deletes a record's derived rows and inserts what fold gives (DESIGN.md 4). Used by edits, imports and rebuild alike.
#include "core/sync/fold.hpp"
#include "db/query.hpp"

namespace dondoc::db {

/// Ops as fold sees them, with the memory that they stand in.
struct LoadedOps {
    std::vector<std::unique_ptr<sync::Op>> held;
    std::vector<sync::RankedOp> ranked;
};

/// All effective ops of one record, in order of arrival.
LoadedOps load_record_ops(Connection& connection, const RecordId& record);
/// What the hub's grant, end_grant and review ops of one scope say.
sync::ControlFacts load_facts(Connection& connection, const ScopeId& scope);

void project_record(Connection& connection, const RecordId& record);
/// The grants of a scope; then every record of the scope, because lateness may have changed.
void project_scope(Connection& connection, const ScopeId& scope);
/// An employer's derived row from ledger and assignments.
void project_unit(Connection& connection, std::int64_t unit_no);
void project_all_units(Connection& connection);
/// Adds one op to its scope's digest.
void add_to_digest(Connection& connection, const ScopeId& scope, const Hash& op);

} // namespace dondoc::db

#pragma once
#include "app/actions/caseload.hpp"
#include "app/actions/show_unit.hpp"

namespace dondoc::actions {

/// One employer's records, newest first; voided and superseded ones too, and records of the office that name it (dialogues, sessions, publications).
std::vector<TimelineEntry> timeline_of(const db::Reader& reader, const UnitId& unit);

/// A commitment of this employer with its installments judged; empty when it lacks its terms.
std::optional<CommitmentView> commitment_view(const ShownRecord& commitment, const UnitCase& unit, const rules::Rows& rows, Day today);

} // namespace dondoc::actions

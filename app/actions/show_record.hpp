#pragma once
// show-record: one record with its state, attachments, amendments and, where stores wrote against each other, all siblings.
#include "app/actions/record_json.hpp"
#include "core/base/result.hpp"
#include "db/records.hpp"

namespace dondoc::actions {

Result<Json> show_record(const db::Reader& reader, const RecordId& id);

/// The line of lists and timelines: id, kind, unit, day, state, officer, late, conflict.
Json record_line(const db::Reader& reader, const db::RecordRow& row);

} // namespace dondoc::actions

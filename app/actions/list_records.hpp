#pragma once
// list-records [--kind K] [--unit C] [--state S].
#include "app/actions/show_record.hpp"

namespace dondoc::actions {

struct RecordQuestion {
    std::string kind, unit, state; ///< "" = all
};

/// {"total": n, "records": [lines]}, by day. Problems record.kind.unknown, record.filter.unit, record.state.unknown.
Result<Json> list_records(const db::Reader& reader, const db::Identity& who, const RecordQuestion& question);

} // namespace dondoc::actions

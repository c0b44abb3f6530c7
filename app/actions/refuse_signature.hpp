#pragma once
// refuse-signature: the employer would not sign the finalised page; reason and witnesses stand in the record (DOMAIN.md 5.1, 14).
#include "app/actions/record.hpp"

namespace dondoc::actions {

Result<Recorded> refuse_signature(db::Store& store, const RecordId& id, const std::string& reason, const std::vector<std::string>& witnesses);

} // namespace dondoc::actions

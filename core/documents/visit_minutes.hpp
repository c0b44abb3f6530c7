#pragma once
// Biên bản làm việc tại đơn vị (DOMAIN.md 5.3, LAYOUT.md 3), for every outcome.
#include "core/documents/identity.hpp"

namespace dondoc::documents {

layout::Document visit_minutes(const Record& record, const Quoted& quoted, const Identity& identity, const Wording& wording);

/// What the page cannot do without, each problem with its field. Where nobody of the employer signs a witness must.
Problems missing_on_visit_minutes(const Record& record, const Quoted& quoted);

std::vector<std::string> signers_of_visit(const Record& record, const Quoted& quoted);

} // namespace dondoc::documents

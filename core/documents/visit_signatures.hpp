#pragma once
// Who signs the minutes of a visit, and why not: what the page's text, its foot and its signatures must agree on.
#include "core/documents/parts.hpp"

namespace dondoc::documents {

Person person_met(const Record& record);

/// Which box is crossed: met, not_met (somebody without authority), met_other (with giấy ủy quyền), closed, refused, not_found.
std::string shown_outcome(const Record& record);
/// As the record says, else: only who represents the employer, by law or by authority, signs for it.
bool unit_signs(const Record& record);
std::string reason_not_signed(const Record& record, const Wording& wording);

layout::Signatures visit_signatures(const Record& record, const Quoted& quoted, const Wording& wording);

struct Paper {
    std::string name, number;
    std::int64_t copies = 1;
};
std::vector<Paper> paper_rows(const Record& record);

} // namespace dondoc::documents

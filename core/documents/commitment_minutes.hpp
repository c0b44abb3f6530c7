#pragma once
// Biên bản cam kết lộ trình trả nợ (DOMAIN.md 5.1, LAYOUT.md 2).
#include "core/documents/identity.hpp"

namespace dondoc::documents {

/// Pages are made by layout::lay_out. Prints a draft too: what is missing stays blank.
layout::Document commitment_minutes(const Record& record, const Quoted& quoted, const Identity& identity, const Wording& wording);

/// What the page cannot do without (LAYOUT.md 1 "Never blank"), each problem with its field.
Problems missing_on_commitment_minutes(const Record& record, const Quoted& quoted);

/// Those who sign for both sides.
std::vector<std::string> signers_of_commitment(const Record& record, const Quoted& quoted);

/// How an installment would be booked: BHYT and its interest first, then BHTN, then BHXH (QĐ 60/2015/QĐ-TTg; DOMAIN.md 2.5). An estimate.
struct Allocation {
    Money bhyt, bhtn, bhxh;
};
std::vector<Allocation> estimated_allocation(const std::vector<Money>& installments, const DebtFigures& debt);

} // namespace dondoc::documents

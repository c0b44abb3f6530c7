#pragma once
// The work that the rules and an officer's own words ask for at one employer.
#include "app/actions/caseload.hpp"
#include "app/actions/list_work.hpp"

namespace dondoc::actions {

struct UnitWork {
    std::vector<WorkItem> items;               ///< due now, or soon where the rule says to warn
    std::vector<rules::Candidate> candidates;  ///< all that is to come
};

UnitWork unit_work(const UnitCase& unit, const rules::Rows& rows, Day today);

/// Terms and judgement of a commitment record; empty when it lacks its terms.
struct JudgedRecord {
    Money agreed, left_out;
    rules::JudgedCommitment judged;
};
std::optional<JudgedRecord> judge(const ShownRecord& commitment, const UnitCase& unit, const rules::Rows& rows, Day today);

} // namespace dondoc::actions

#pragma once
#include "app/actions/show_unit.hpp"

namespace dondoc::actions {

struct ListCommitments {
    std::string state;    ///< of the record; "" = all but voided and superseded
    std::string progress; ///< open, broken, kept; "" = all
    std::string officer;  ///< of the employer; "" = all
};

/// By the day of the first installment that is not paid, then code. Problems "commitments.state.unknown", "commitments.progress.unknown".
Result<std::vector<CommitmentView>> list_commitments(const db::Reader& reader, const ListCommitments& wanted, Day today);

} // namespace dondoc::actions

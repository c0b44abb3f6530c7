#pragma once
// The terms of a repayment commitment.
#include "core/model/kind.hpp"

namespace dondoc {

struct Installment {
    Day day;
    Money amount;
    std::map<std::uint64_t, Money> funds; ///< by fund number 1…5; empty = not split
    friend bool operator==(const Installment&, const Installment&) = default;
};

/// debt = left_out + Σ installments; days ascend.
struct Commitment {
    Money debt;
    Month as_of;
    Money left_out;
    std::vector<Installment> installments;
    bool pays_current = true;
};

/// Empty when the record is no commitment or its terms lack something.
std::optional<Commitment> commitment_of(const Record& record);
std::vector<Installment> installments_of(const cbor::Value& rows);
cbor::Value rows_of(const std::vector<Installment>& installments);

/// n equal installments: the first on `first`, the others on the last days of the months after it.
std::vector<Installment> equal_installments(Money debt, int n, Day first);

} // namespace dondoc

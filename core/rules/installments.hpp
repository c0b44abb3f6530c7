#pragma once
// Are the installments of a repayment commitment kept? The ledger judges; payments that were only seen never change a state.
#include "core/base/money.hpp"
#include "core/rules/rows.hpp"

namespace dondoc::rules {

enum class InstallmentState : std::uint8_t { not_due, due_soon, waiting, partial, overdue, paid, paid_late };
const char* code_of(InstallmentState state);

struct DueAmount {
    Day due;
    Money amount;
};

struct SeenPayment {
    Day day;
    Money amount;
};

struct CommitmentFacts {
    Money agreed;
    std::vector<DueAmount> schedule;
    std::map<Month, Money> ledger_debt; ///< what belongs in it is the caller's business (CLI.md record-commitment)
    std::vector<SeenPayment> memo_payments;
    Day today;
};

struct JudgedInstallment {
    Day due;
    Money amount;
    Money leaves;                     ///< agreed − all installments up to this one
    InstallmentState state = InstallmentState::not_due;
    std::optional<Money> short_of;    ///< where a ledger month judges
    std::optional<bool> memo_enough;  ///< absent when paid
};

struct JudgedCommitment {
    std::optional<Month> ledger_as_of;
    std::vector<JudgedInstallment> installments;
};

/// A ledger month judges when it is that of the due day or the first one after it.
JudgedCommitment judge_commitment(const Row& installment, const CommitmentFacts& facts);

enum class Progress : std::uint8_t { open, broken, kept };
const char* code_of(Progress progress);
/// broken: one partial or overdue; kept: all paid, in time or late.
Progress progress_of(const JudgedCommitment& judged);

} // namespace dondoc::rules

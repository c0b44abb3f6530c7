#include "core/rules/installments.hpp"
#include <algorithm>
#include <array>

namespace dondoc::rules {
namespace {

using Ledger = std::map<Month, Money>;

bool is_paid(InstallmentState state) { return state == InstallmentState::paid || state == InstallmentState::paid_late; }

void judge_by_ledger(JudgedInstallment& one, const Ledger& ledger, Ledger::const_iterator judge)
{
    one.short_of = Money{};
    if (judge->second <= one.leaves) {
        one.state = InstallmentState::paid;
    } else if (std::any_of(std::next(judge), ledger.end(), [&](const auto& later) { return later.second <= one.leaves; })) {
        one.state = InstallmentState::paid_late;
    } else {
        one.short_of = ledger.rbegin()->second - one.leaves;
        one.state = *one.short_of < one.amount ? InstallmentState::partial : InstallmentState::overdue;
    }
}

void judge_by_calendar(JudgedInstallment& one, const Ledger& ledger, Day today, int due_soon_days)
{
    if (!ledger.empty() && ledger.rbegin()->second <= one.leaves) {
        one.state = InstallmentState::paid;
        one.short_of = Money{};
    } else if (today > one.due) {
        one.state = InstallmentState::waiting;
    } else {
        one.state = today >= one.due - due_soon_days ? InstallmentState::due_soon : InstallmentState::not_due;
    }
}

/// Seen after the last day of the ledger, up to today.
Money seen_since(const CommitmentFacts& facts, const Ledger& ledger)
{
    Money out;
    for (const auto& payment : facts.memo_payments)
        if (payment.day <= facts.today && (ledger.empty() || payment.day > last_day(ledger.rbegin()->first)))
            out += payment.amount;
    return out;
}

} // namespace

const char* code_of(InstallmentState state)
{
    static constexpr std::array<const char*, 7> names = {"not_due", "due_soon", "waiting", "partial", "overdue", "paid", "paid_late"};
    return names[static_cast<std::size_t>(state)];
}

const char* code_of(Progress progress)
{
    static constexpr std::array<const char*, 3> names = {"open", "broken", "kept"};
    return names[static_cast<std::size_t>(progress)];
}

JudgedCommitment judge_commitment(const Row& row, const CommitmentFacts& facts)
{
    Ledger ledger = facts.ledger_debt;
    std::erase_if(ledger, [&](const auto& one) { return one.first > month_of(facts.today); });
    JudgedCommitment out;
    if (!ledger.empty())
        out.ledger_as_of = ledger.rbegin()->first;
    const Money left = (ledger.empty() ? facts.agreed : ledger.rbegin()->second) - seen_since(facts, ledger);
    Money leaves = facts.agreed;
    for (const auto& [due, amount] : facts.schedule) {
        leaves -= amount;
        JudgedInstallment one{due, amount, leaves, InstallmentState::not_due, {}, {}};
        const auto judge = ledger.lower_bound(month_of(due));
        if (judge != ledger.end())
            judge_by_ledger(one, ledger, judge);
        else
            judge_by_calendar(one, ledger, facts.today, count_of(row, "due_soon_days"));
        if (!is_paid(one.state))
            one.memo_enough = left <= leaves;
        out.installments.push_back(one);
    }
    return out;
}

Progress progress_of(const JudgedCommitment& judged)
{
    bool kept = !judged.installments.empty();
    for (const auto& one : judged.installments) {
        if (one.state == InstallmentState::partial || one.state == InstallmentState::overdue)
            return Progress::broken;
        kept = kept && is_paid(one.state);
    }
    return kept ? Progress::kept : Progress::open;
}

} // namespace dondoc::rules

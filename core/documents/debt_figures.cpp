#include "core/documents/debt_figures.hpp"
#include "core/model/kind.hpp"
#include "core/rules/late_interest.hpp"
#include <algorithm>

namespace dondoc::documents {
namespace {

using Parts = std::array<Money, fund_count>;

Parts split(const rules::Rows& rows, Month month, Money amount)
{
    auto& row = rows.nearest("fund_split", last_day(month));
    std::vector<std::int64_t> weights;
    for (auto* fund : all_funds())
        weights.push_back(rounded(rules::decimals_of(row, fund).at(0), 4));
    auto parts = split_by_weights(amount, weights);
    Parts out{};
    std::copy(parts.begin(), parts.end(), out.begin());
    return out;
}

/// By fund as the ledger has it, where it has it for every fund; else by the rates.
Parts by_fund(const rules::Rows& rows, Month month, Money amount, const std::array<std::optional<Money>, fund_count>& given)
{
    Parts out{};
    for (std::size_t i = 0; i < fund_count; ++i) {
        if (!given[i])
            return split(rows, month, amount);
        out[i] = *given[i];
    }
    return out;
}

/// Gathers what is owed, charge by charge, from the newest month back.
class Owed
{
public:
    Owed(const rules::Rows& rows, rules::Method method, Day as_of) : rows_(rows), method_(method), as_of_(as_of) {}

    void take(Month month, const Parts& parts)
    {
        auto deadline = rules::deadline(rows_, method_, rules::cycle_start(method_, month));
        for (std::size_t i = 0; i < fund_count; ++i) {
            if (parts[i].dong <= 0)
                continue;
            figures_.funds[i].principal += parts[i];
            if (deadline)
                lines_.push_back({all_funds()[i], parts[i], deadline->due});
            if (deadline && deadline->due > as_of_) {
                figures_.not_due += parts[i];
                figures_.not_due_until = deadline->due;
            }
        }
    }

    DebtFigures finish(Month month)
    {
        auto interest = rules::late_interest(rows_, lines_, as_of_);
        for (std::size_t i = 0; i < fund_count; ++i)
            if (auto found = interest.funds.find(all_funds()[i]); found != interest.funds.end())
                figures_.funds[i].interest = found->second;
        figures_.month = month;
        return figures_;
    }

private:
    const rules::Rows& rows_;
    rules::Method method_;
    Day as_of_;
    DebtFigures figures_;
    std::vector<rules::DebtLine> lines_;
};

bool funds_known(const ChargedMonth& month)
{
    Money sum;
    for (auto& one : month.fund_closing) {
        if (!one)
            return false;
        sum += *one;
    }
    return sum == *month.closing;
}

/// Every fund by itself, where the ledger closes each of them.
void gather_by_fund(const rules::Rows& rows, std::span<const ChargedMonth> months, Owed& owed)
{
    Parts rest{};
    for (std::size_t i = 0; i < fund_count; ++i)
        rest[i] = std::max(Money{0}, *months.back().fund_closing[i]);
    for (std::size_t at = months.size(); at-- > 0;) {
        auto charges = by_fund(rows, months[at].month, months[at].charge.value_or(Money{}), months[at].fund_charge);
        Parts taken{};
        for (std::size_t i = 0; i < fund_count; ++i) {
            taken[i] = std::clamp(charges[i], Money{0}, rest[i]);
            rest[i] = rest[i] - taken[i];
        }
        owed.take(months[at].month, taken);
    }
    owed.take(months.front().month - 1, rest);
}

void gather_whole(const rules::Rows& rows, std::span<const ChargedMonth> months, Owed& owed)
{
    Money rest = std::max(Money{0}, *months.back().closing);
    for (std::size_t at = months.size(); at-- > 0 && rest.dong > 0;) {
        Money taken = std::clamp(months[at].charge.value_or(Money{}), Money{0}, rest);
        rest = rest - taken;
        owed.take(months[at].month, split(rows, months[at].month, taken));
    }
    if (rest.dong > 0)
        owed.take(months.front().month - 1, split(rows, months.front().month - 1, rest));
}

} // namespace

std::optional<DebtFigures> debt_figures(const rules::Rows& rows, rules::Method method, std::span<const ChargedMonth> months)
{
    if (months.empty() || !months.back().closing)
        return {};
    auto month = months.back().month;
    Owed owed(rows, method, last_day(month));
    if (funds_known(months.back()))
        gather_by_fund(rows, months, owed);
    else
        gather_whole(rows, months, owed);
    return owed.finish(month);
}

} // namespace dondoc::documents

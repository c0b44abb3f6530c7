#include "core/documents/debt_figures.hpp"
#include "core/model/kind.hpp"
#include "core/rules/evasion.hpp"
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
void gather_by_fund(const rules::Rows& rows, std::span<const ChargedMonth> months, std::vector<OwedCharge>& owed)
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
        owed.push_back({months[at].month, taken});
    }
    owed.push_back({months.front().month - 1, rest});
}

void gather_whole(const rules::Rows& rows, std::span<const ChargedMonth> months, std::vector<OwedCharge>& owed)
{
    Money rest = std::max(Money{0}, *months.back().closing);
    for (std::size_t at = months.size(); at-- > 0 && rest.dong > 0;) {
        Money taken = std::clamp(months[at].charge.value_or(Money{}), Money{0}, rest);
        rest = rest - taken;
        owed.push_back({months[at].month, split(rows, months[at].month, taken)});
    }
    if (rest.dong > 0)
        owed.push_back({months.front().month - 1, split(rows, months.front().month - 1, rest)});
}

void add_interest(const rules::Rows& rows, const std::vector<rules::DebtLine>& lines, Day until, std::array<FundDebt, fund_count>& funds)
{
    auto interest = rules::late_interest(rows, lines, until);
    for (std::size_t i = 0; i < fund_count; ++i)
        if (auto found = interest.funds.find(all_funds()[i]); found != interest.funds.end())
            funds[i].interest = found->second;
}

} // namespace

Money OwedCharge::total() const
{
    Money sum;
    for (auto part : funds)
        sum += part;
    return sum;
}

std::array<Money, fund_count> by_fund(const rules::Rows& rows, Month month, Money amount, const std::array<std::optional<Money>, fund_count>& given)
{
    Parts out{};
    for (std::size_t i = 0; i < fund_count; ++i) {
        if (!given[i])
            return split(rows, month, amount);
        out[i] = *given[i];
    }
    return out;
}

std::vector<OwedCharge> owed_charges(const rules::Rows& rows, std::span<const ChargedMonth> months)
{
    std::vector<OwedCharge> out;
    if (months.empty() || !months.back().closing)
        return out;
    if (funds_known(months.back()))
        gather_by_fund(rows, months, out);
    else
        gather_whole(rows, months, out);
    std::erase_if(out, [](auto& one) { return one.total().dong <= 0; });
    std::reverse(out.begin(), out.end());
    return out;
}

std::optional<DebtFigures> debt_figures(const rules::Rows& rows, rules::Method method, std::span<const ChargedMonth> months)
{
    if (months.empty() || !months.back().closing)
        return {};
    DebtFigures out{.month = months.back().month, .months_in_debt = {}, .not_due = {}, .not_due_until = {}};
    auto as_of = last_day(out.month);
    std::vector<rules::DebtLine> lines;
    for (auto& charge : owed_charges(rows, months)) {
        auto deadline = rules::deadline(rows, method, rules::cycle_start(method, charge.month));
        for (std::size_t i = 0; i < fund_count; ++i) {
            out.funds[i].principal += charge.funds[i];
            if (deadline && charge.funds[i].dong > 0)
                lines.push_back({all_funds()[i], charge.funds[i], deadline->due});
        }
        if (deadline && deadline->due > as_of) {
            out.not_due += charge.total();
            out.not_due_until = out.not_due_until ? out.not_due_until : deadline->due;
        }
    }
    add_interest(rows, lines, as_of, out.funds);
    return out;
}

std::optional<LateFigures> late_figures(const rules::Rows& rows, rules::Method method, std::span<const ChargedMonth> months, Day until)
{
    if (months.empty() || !months.back().closing)
        return {};
    LateFigures out{.until = until, .charges = {}};
    std::vector<rules::DebtLine> lines;
    Money before;
    for (auto& charge : owed_charges(rows, months)) {
        auto deadline = rules::deadline(rows, method, rules::cycle_start(method, charge.month));
        if (!deadline || deadline->due >= until)
            continue;
        for (std::size_t i = 0; i < fund_count; ++i) {
            out.funds[i].principal += charge.funds[i];
            if (charge.funds[i].dong > 0)
                lines.push_back({all_funds()[i], charge.funds[i], deadline->due});
        }
        auto so_far = rules::late_interest(rows, lines, until);
        auto& evasion = rows.nearest("evasion", deadline->due);
        out.charges.push_back({charge.month, charge.total(), deadline->due, until - deadline->due, so_far.total - before,
                               rules::evasion(evasion, {.due = deadline->due, .events = {}, .today = until}).days_pass + 1});
        before = so_far.total;
        out.older += rows.at("late_interest", deadline->due) == nullptr;
    }
    add_interest(rows, lines, until, out.funds);
    return out;
}

} // namespace dondoc::documents

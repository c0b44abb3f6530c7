#include "core/documents/commitment_schedule.hpp"
#include "core/base/text/date.hpp"
#include "core/documents/parts.hpp"
#include <algorithm>

namespace dondoc::documents {
namespace {

using layout::Align;
using layout::FontStyle;

constexpr std::size_t bhyt = 3, bhtn = 4; ///< places in DebtFigures::funds

Money take(Money& from, Money& rest)
{
    Money taken = std::max(Money{0}, std::min(from, rest));
    from = from - taken;
    rest = rest - taken;
    return taken;
}

Money of_fund(const DebtFigures& debt, std::size_t fund) { return debt.funds[fund].principal + debt.funds[fund].interest; }

/// As the record splits it where it does, else the estimate.
std::vector<Allocation> allocation(const Commitment& terms, const std::optional<DebtFigures>& debt)
{
    std::vector<Money> amounts;
    for (auto& one : terms.installments)
        amounts.push_back(one.amount);
    auto out = debt ? estimated_allocation(amounts, *debt) : std::vector<Allocation>(amounts.size());
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        auto& funds = terms.installments[i].funds;
        if (funds.empty())
            continue;
        out[i] = {};
        for (auto& [fund, amount] : funds)
            (fund == bhyt + 1 ? out[i].bhyt : fund == bhtn + 1 ? out[i].bhtn : out[i].bhxh) += amount;
    }
    return out;
}

layout::Cell blank_zero(Money amount, FontStyle style = FontStyle::regular)
{
    return cell(amount.dong == 0 ? "" : money_text(amount), Align::right, style);
}

std::vector<layout::Row> head(const Wording& wording)
{
    layout::Row upper{.cells = {head_cell(wording.text("schedule.number"), 1, 2), head_cell(wording.text("schedule.due"), 1, 2),
                                head_cell(wording.text("schedule.amount"), 1, 2), head_cell(wording.text("schedule.split"), 3),
                                head_cell(wording.text("schedule.sum"), 1, 2), head_cell(wording.text("schedule.rest"), 1, 2)}};
    layout::Row lower{.cells = {head_cell("BHYT"), head_cell("BHTN"), head_cell("BHXH")}};
    return {upper, lower};
}

} // namespace

std::vector<Allocation> estimated_allocation(const std::vector<Money>& installments, const DebtFigures& debt)
{
    Money health = of_fund(debt, bhyt), unemployment = of_fund(debt, bhtn);
    std::vector<Allocation> out;
    for (auto rest : installments) {
        Allocation one;
        one.bhyt = take(health, rest);
        one.bhtn = take(unemployment, rest);
        one.bhxh = rest;
        out.push_back(one);
    }
    return out;
}

layout::Table schedule_table(const Commitment& terms, const std::optional<DebtFigures>& debt, const Wording& wording)
{
    layout::Table table{.widths = {9, 21, 23, 22, 22, 23, 23, 22}, .head = head(wording), .size = 10.5, .unit_note = wording.text("unit_note")};
    auto splits = allocation(terms, debt);
    Money promised, sum;
    for (auto& one : terms.installments)
        promised += one.amount;
    Allocation total;
    for (std::size_t i = 0; i < terms.installments.size(); ++i) {
        auto& one = terms.installments[i];
        sum += one.amount;
        total.bhyt += splits[i].bhyt;
        total.bhtn += splits[i].bhtn;
        total.bhxh += splits[i].bhxh;
        table.rows.push_back({.cells = {cell(std::to_string(i + 1), Align::centred), cell(text::day_short(one.day), Align::centred),
                                        cell(money_text(one.amount), Align::right), blank_zero(splits[i].bhyt), blank_zero(splits[i].bhtn),
                                        blank_zero(splits[i].bhxh), cell(money_text(sum), Align::right),
                                        cell(money_text(promised - sum), Align::right)}});
    }
    table.rows.push_back({.cells = {head_cell(wording.text("schedule.total"), 2), cell(money_text(promised), Align::right, FontStyle::bold),
                                    blank_zero(total.bhyt, FontStyle::bold), blank_zero(total.bhtn, FontStyle::bold),
                                    blank_zero(total.bhxh, FontStyle::bold), cell(""), cell("")}});
    return table;
}

} // namespace dondoc::documents

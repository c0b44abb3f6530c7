// The terms of a commitment: debt = left_out + Σ installments, days ascend after the day of the minutes (CLI.md record-commitment).
#include "core/drafts/reading.hpp"
#include "core/model/commitment.hpp"

namespace dondoc::drafts {
namespace {

std::map<std::string, std::string> amounts(std::initializer_list<std::pair<const char*, Money>> given)
{
    std::map<std::string, std::string> out;
    for (const auto& [key, amount] : given)
        out.emplace(key, std::to_string(amount.dong));
    return out;
}

void as_of_not_after_day(Reading& reading)
{
    const auto* as_of = value_of(reading.record, "as_of").integer();
    const auto day = day_of(reading.record);
    if (as_of && day && *as_of > month_of(*day).number)
        reading.refuse("commitment.as_of.in_future", "as_of");
}

/// Not given: the ledger's closing debt of the month that the minutes cite.
void fill_debt(Reading& reading)
{
    const auto* as_of = value_of(reading.record, "as_of").integer();
    if (reading.has("debt") || !as_of || reading.record.scope.empty())
        return;
    const Month month{static_cast<std::int32_t>(*as_of)};
    const auto closing = reading.around.closing ? reading.around.closing(UnitId{reading.record.scope.bytes}, month) : std::nullopt;
    if (closing)
        reading.record.fields["debt"] = closing->dong;
    else
        reading.refuse("commitment.debt.unknown", "debt", {{"month", iso(month)}});
}

bool debt_is_positive(Reading& reading)
{
    const auto debt = money_of(reading.record, "debt");
    if (debt && debt->dong <= 0)
        reading.refuse("commitment.debt.not_positive", "debt", amounts({{"debt", *debt}}));
    return debt && debt->dong > 0;
}

void left_out_has_reason(Reading& reading)
{
    const auto left_out = money_of(reading.record, "left_out").value_or(Money{});
    if (left_out.dong > 0 && !reading.has("left_out_reason"))
        reading.refuse("commitment.left_out_reason.required", "left_out_reason");
}

Money sum_of_funds(const Installment& one)
{
    Money out;
    for (const auto& [fund, amount] : one.funds)
        out += amount;
    return out;
}

void check_installment(Reading& reading, const Installment& one, Day after, std::size_t row)
{
    if (one.amount.dong <= 0)
        reading.refuse("commitment.installment.not_positive", cell_name("installments", row, "amount"));
    if (one.day <= after)
        reading.refuse(row == 0 ? "commitment.installment.not_after_day" : "commitment.installment.not_ascending", cell_name("installments", row, "day"), {},
                       iso(one.day));
    if (!one.funds.empty() && sum_of_funds(one) != one.amount)
        reading.refuse("commitment.funds.differ", cell_name("installments", row, "funds"), amounts({{"sum", sum_of_funds(one)}, {"amount", one.amount}}));
}

void sum_is_debt(Reading& reading, const std::vector<Installment>& installments)
{
    const auto debt = *money_of(reading.record, "debt");
    auto promised = money_of(reading.record, "left_out").value_or(Money{});
    for (const auto& one : installments)
        promised += one.amount;
    if (promised != debt)
        reading.refuse("commitment.sum.differs", "installments",
                       amounts({{"debt", debt}, {"sum", promised}, {"difference", debt - promised}}), std::to_string(promised.dong));
}

} // namespace

void apply_commitment_rules(Reading& reading)
{
    as_of_not_after_day(reading);
    fill_debt(reading);
    left_out_has_reason(reading);
    const auto* rows = value_of(reading.record, "installments").array();
    const auto installments = installments_of(value_of(reading.record, "installments"));
    if (!rows || installments.size() != rows->size())
        return; // a row that could not be read has its problem already
    auto after = day_of(reading.record).value_or(Day{make_day(1900, 1, 1)->number});
    for (std::size_t i = 0; i < installments.size(); ++i) {
        check_installment(reading, installments[i], after, i);
        after = std::max(after, installments[i].day);
    }
    if (debt_is_positive(reading))
        sum_is_debt(reading, installments);
}

} // namespace dondoc::drafts

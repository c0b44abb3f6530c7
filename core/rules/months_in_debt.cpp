#include "core/rules/months_in_debt.hpp"
#include <algorithm>
#include <array>

namespace dondoc::rules {
namespace {

struct Reckoned {
    std::optional<Ratio> months;
    MonthsSource source = MonthsSource::unknown;
    bool nothing_overdue = false;
};

Reckoned reckon(const LedgerFigures& figures)
{
    if (figures.imported)
        return {figures.imported, MonthsSource::imported, false};
    const Money overdue = figures.closing - figures.not_overdue;
    if (figures.closing <= Money{} || overdue <= Money{})
        return {Ratio(0), MonthsSource::computed, true};
    if (figures.charge_total > Money{} && figures.charge_months > 0)
        return {Ratio(Wide{overdue.dong} * figures.charge_months, figures.charge_total.dong), MonthsSource::computed, false};
    if (figures.paid_through)
        return {Ratio(std::max(0, figures.month - *figures.paid_through)), MonthsSource::since_paid_through, false};
    return {};
}

} // namespace

const char* code_of(MonthsSource source)
{
    static constexpr std::array<const char*, 4> names = {"imported", "computed", "since_paid_through", "unknown"};
    return names[static_cast<std::size_t>(source)];
}

MonthsInDebt months_in_debt(const Row& debt_class, const LedgerFigures& figures, const Uncollectable& uncollectable)
{
    const Reckoned reckoned = reckon(figures);
    MonthsInDebt out{reckoned.months, {}, reckoned.source, std::max(Money{}, -figures.closing)};
    if (uncollectable.evidence && !uncollectable.kind.empty() && figures.closing > Money{})
        out.classified = classify(debt_class, reckoned.months.value_or(Ratio(0)), figures.closing, uncollectable);
    else if (reckoned.months)
        out.classified = reckoned.nothing_overdue ? Classified{DebtClass::none, {}} : classify(debt_class, *reckoned.months, figures.closing);
    return out;
}

Money charges_not_overdue(const Rows& rows, Method method, const std::map<Month, Money>& charges, Month ledger_month)
{
    Money out;
    for (const auto& [month, charge] : charges) {
        const auto falls_due = deadline(rows, method, cycle_start(method, month));
        if (month <= ledger_month && falls_due && falls_due->due > last_day(ledger_month))
            out += charge;
    }
    return out;
}

Money judged_debt(const Rows& rows, Method method, const std::map<Month, Money>& charges, Money closing, Month ledger_month, Month as_of, bool pays_current)
{
    if (pays_current)
        return closing - charges_not_overdue(rows, method, charges, ledger_month);
    Money later;
    for (const auto& [month, charge] : charges)
        if (month > as_of && month <= ledger_month)
            later += charge;
    return closing - later;
}

} // namespace dondoc::rules

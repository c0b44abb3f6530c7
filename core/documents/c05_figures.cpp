// The form's own sums: 3 = 3.1 + 3.2 − 3.3 + 3.4 − 3.5 + 3.6; what is left after 4 is 5, or 6 when it is less than nothing.
#include "core/documents/debt_figures.hpp"
#include <algorithm>

namespace dondoc::documents {
namespace {

using Parts = std::array<Money, fund_count>;
using Groups = std::array<Money, 3>; ///< BHXH (ÔĐTS, HTTT, TNLĐ-BNN), BHYT, BHTN

Groups grouped(const Parts& parts) { return {parts[0] + parts[1] + parts[2], parts[3], parts[4]}; }

Groups interest_of(const std::optional<DebtFigures>& debt)
{
    Parts parts{};
    if (debt)
        for (std::size_t i = 0; i < fund_count; ++i)
            parts[i] = debt->funds[i].interest;
    return grouped(parts);
}

void add(Groups& sum, const Groups& more)
{
    for (std::size_t i = 0; i < sum.size(); ++i)
        sum[i] += more[i];
}

/// The one-sided part of each: what is above nothing, or what is below it.
Groups above(const Groups& all, bool below = false)
{
    Groups out{};
    for (std::size_t i = 0; i < all.size(); ++i)
        out[i] = std::max(Money{0}, below ? -all[i] : all[i]);
    return out;
}

class Form
{
public:
    Form(const rules::Rows& rows, rules::Method method, std::span<const ChargedMonth> months, Month from) : rows_(rows), method_(method), months_(months)
    {
        first_ = static_cast<std::size_t>(std::find_if(months.begin(), months.end(), [&](auto& one) { return one.month >= from; }) - months.begin());
    }

    C05Figures fill()
    {
        for (std::size_t i = first_; i < months_.size(); ++i)
            take(months_[i]);
        auto opening = this->opening();
        auto before = interest_of(debt_figures(rows_, method_, months_.first(first_)));
        auto now = interest_of(debt_figures(rows_, method_, months_));
        Groups carried = above(opening), risen{}, due{}, rest{};
        for (std::size_t i = 0; i < due.size(); ++i) {
            before[i] = std::min(before[i], now[i]);
            carried[i] += before[i];
            risen[i] = now[i] - before[i];
            due[i] = charged_[i] + raised_[i] - lowered_[i] + carried[i] - above(opening, true)[i] + risen[i];
            rest[i] = due[i] - paid_[i];
        }
        workers();
        row("2", {});
        row("3", due, false);
        row("3.1", charged_);
        row("3.2", raised_);
        row("3.3", lowered_);
        row("3.4", carried);
        row("3.5", above(opening, true));
        row("3.6", risen);
        row("4", paid_);
        row("5", above(rest), false);
        row("5.1", now);
        row("6", above(rest, true));
        surplus(above(rest, true));
        for (auto amount : before)
            out_.old_interest += amount;
        return std::move(out_);
    }

private:
    void take(const ChargedMonth& month)
    {
        add(charged_, grouped(by_fund(rows_, month.month, month.due.value_or(Money{}), month.fund_charge)));
        auto adjusted = grouped(by_fund(rows_, month.month, Money{std::abs(month.adjustment.value_or(Money{}).dong)}, {}));
        add(month.adjustment.value_or(Money{}).dong < 0 ? lowered_ : raised_, adjusted);
        add(paid_, grouped(by_fund(rows_, month.month, month.paid.value_or(Money{}), month.fund_paid)));
    }

    Groups opening() const
    {
        if (first_ > 0 && months_[first_ - 1].closing)
            return split(months_[first_ - 1].month, *months_[first_ - 1].closing, months_[first_ - 1].fund_closing);
        if (first_ < months_.size() && months_[first_].opening)
            return split(months_[first_].month, *months_[first_].opening, {});
        return {};
    }

    /// Overpaid is split like debt, with its sign.
    Groups split(Month month, Money amount, const std::array<std::optional<Money>, fund_count>& given) const
    {
        auto parts = by_fund(rows_, month, Money{std::abs(amount.dong)}, amount.dong < 0 ? std::array<std::optional<Money>, fund_count>{} : given);
        auto out = grouped(parts);
        if (amount.dong < 0)
            for (auto& one : out)
                one = -one;
        return out;
    }

    void workers()
    {
        C05Row one{.item = "1"};
        if (auto count = months_.back().workers)
            one.cells = {Money{*count}, Money{*count}, Money{*count}, {}};
        out_.rows.push_back(one);
    }

    /// Zero stays blank on this form, except in the sums.
    void row(const char* item, const Groups& groups, bool zero_blank = true)
    {
        C05Row one{.item = item};
        for (std::size_t i = 0; i < groups.size(); ++i)
            if (groups[i].dong != 0 || !zero_blank)
                one.cells[i] = groups[i];
        out_.rows.push_back(one);
    }

    void surplus(const Groups& groups)
    {
        Money sum = groups[0] + groups[1] + groups[2];
        if (sum.dong > 0)
            out_.rows.back().cells[3] = sum;
    }

    const rules::Rows& rows_;
    rules::Method method_;
    std::span<const ChargedMonth> months_;
    std::size_t first_ = 0;
    Groups charged_{}, raised_{}, lowered_{}, paid_{};
    C05Figures out_;
};

} // namespace

std::optional<C05Figures> c05_figures(const rules::Rows& rows, rules::Method method, std::span<const ChargedMonth> months, Month from)
{
    if (months.empty() || !months.back().closing || months.back().month < from)
        return {};
    return Form(rows, method, months, from).fill();
}

} // namespace dondoc::documents

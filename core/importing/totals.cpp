#include "core/importing/totals.hpp"

namespace dondoc::importing {

namespace {

void add_to(Money& sum, const std::optional<Money>& part, bool* seen = nullptr)
{
    if (!part)
        return;
    sum += *part;
    if (seen)
        *seen = true;
}

bool is_sane(const LedgerTotals& totals)
{
    constexpr Money most{100 * money_limit};
    auto within = [&](Money sum) { return sum <= most && sum >= -most; };
    bool sane = within(totals.opening) && within(totals.due) && within(totals.adjustment) && within(totals.interest) && within(totals.paid) &&
                within(totals.closing_sum) && within(totals.overpaid_sum);
    for (const auto& [fund, sums] : totals.funds)
        sane = sane && within(sums.due) && within(sums.paid) && within(sums.closing);
    return sane;
}

} // namespace

bool LedgerTotals::add(const LedgerEntry& entry)
{
    add_to(opening, entry.opening);
    add_to(due, entry.due, &has_due);
    add_to(adjustment, entry.adjustment);
    add_to(interest, entry.interest, &has_interest);
    add_to(paid, entry.paid, &has_paid);
    add_to(closing, entry.closing);
    auto owed = entry.closing.value_or(Money{0});
    (owed < Money{0} ? overpaid_sum : closing_sum) += owed < Money{0} ? -owed : owed;
    for (const auto& fund : entry.funds) {
        auto& sums = funds[fund.fund];
        add_to(sums.due, fund.due);
        add_to(sums.paid, fund.paid);
        add_to(sums.closing, fund.closing);
    }
    return is_sane(*this);
}

Problems compare(const LedgerTotals& totals, const OwnTotals& own, const std::string& sheet)
{
    std::map<std::string, Money> ours = {{"opening", totals.opening}, {"due", totals.due},   {"adjustment", totals.adjustment},
                                         {"interest", totals.interest}, {"paid", totals.paid}, {"closing", totals.closing}};
    for (const auto& [fund, sums] : totals.funds) {
        ours[std::string("due.") + code_of(fund)] = sums.due;
        ours[std::string("paid.") + code_of(fund)] = sums.paid;
        ours[std::string("closing.") + code_of(fund)] = sums.closing;
    }
    Problems problems;
    for (const auto& [key, sum] : own)
        if (auto found = ours.find(key); found != ours.end() && found->second != sum)
            problems.push_back({.code = "ledger.totals.differ", .field = key, .sheet = sheet, .value = text::money(sum),
                                .arguments = {{"sum", text::money(found->second)}, {"difference", text::money(sum - found->second)}}});
    return problems;
}

} // namespace dondoc::importing

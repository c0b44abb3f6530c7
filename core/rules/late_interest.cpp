#include "core/rules/late_interest.hpp"
#include <algorithm>

namespace dondoc::rules {

LateInterest late_interest(const Rows& rows, const std::vector<DebtLine>& lines, Day as_of)
{
    LateInterest out;
    std::map<std::string, Wide> dong_days;
    for (const auto& line : lines) {
        const int days = std::max(0, as_of - line.due);
        const bool borne = rows.at("late_interest", line.due) != nullptr;
        out.days.push_back(days);
        out.left_out += borne ? 0 : 1;
        dong_days[line.fund] += borne ? Wide{std::max<std::int64_t>(0, line.amount.dong)} * days : 0;
    }
    const Ratio rate = decimal_of(rows.nearest("late_interest", as_of), "percent_per_day") * Ratio(1, 100);
    for (const auto& [fund, sum] : dong_days) {
        const Money interest{rounded(Ratio(sum) * rate)};
        out.funds[fund] = interest;
        out.total += interest;
    }
    return out;
}

} // namespace dondoc::rules

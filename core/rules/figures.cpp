#include "core/rules/figures.hpp"
#include <algorithm>
#include <set>

namespace dondoc::rules {

std::optional<Ratio> percent(Wide part, Wide whole)
{
    if (whole <= 0)
        return {};
    return Ratio(part * 100, whole);
}

std::optional<std::string> percent_text(Wide part, Wide whole)
{
    const auto value = percent(part, whole);
    return value ? std::optional(fixed(*value, 1)) : std::nullopt;
}

std::string written_percent(const Ratio& value, bool growth)
{
    std::string out = fixed(value, 1);
    std::replace(out.begin(), out.end(), '.', ',');
    return (growth && value > Ratio(0) ? "+" : "") + out + "%";
}

OfficerScore officer_score(const std::vector<ScoredUnit>& units, Money plan, DebtBase base)
{
    OfficerScore out{.units = static_cast<int>(units.size()), .collected_percent = {}, .debt_percent = {}};
    Money receivable;
    for (const auto& unit : units) {
        out.collected += unit.collected;
        out.debt += std::max(Money{}, unit.closing);
        receivable += unit.receivable;
    }
    out.collected_percent = percent(out.collected.dong, plan.dong);
    out.debt_percent = percent(out.debt.dong, base == DebtBase::plan ? plan.dong : receivable.dong);
    return out;
}

VisitCoverage visit_coverage(const std::vector<std::string>& units, const std::vector<VisitFact>& visits, int year)
{
    std::set<std::string> visited;
    for (const auto& visit : visits)
        if (visit.finalised && ymd(visit.day).year == year)
            visited.insert(visit.unit);
    VisitCoverage out;
    for (const auto& unit : std::set<std::string>(units.begin(), units.end())) {
        ++out.units;
        if (visited.contains(unit))
            ++out.visited;
        else
            out.not_visited.push_back(unit);
    }
    out.percent = percent(out.visited, out.units);
    return out;
}

} // namespace dondoc::rules

#include "app/actions/propose_week.hpp"
#include "app/actions/list_work.hpp"
#include "app/actions/rules_in_force.hpp"
#include "core/base/text/commune.hpp"
#include "core/rules/reminder.hpp"
#include "db/units.hpp"
#include <algorithm>
#include <set>

namespace dondoc::actions {
namespace {

struct Stop {
    WorkItem item;
    std::string commune;
};

/// What is done at the employer's; letters and proposals are desk work.
const char* action_of(const WorkItem& item)
{
    switch (item.action) {
    case rules::Action::visit:
    case rules::Action::follow_up:
    case rules::Action::broken_installment: return "visit";
    case rules::Action::reconcile: return "reconcile";
    default: return "";
    }
}

std::vector<Stop> stops(const db::Reader& reader, const ListWork& wanted)
{
    std::vector<Stop> out;
    std::set<UnitId> seen;
    for (auto& item : list_work(reader, wanted)) {
        const auto unit = *action_of(item) != 0 && seen.insert(item.unit).second ? db::find_unit(reader, item.unit) : std::nullopt;
        if (unit)
            out.push_back({std::move(item), text::commune_of(unit->address)});
    }
    return out;
}

/// Communes in the order of their most urgent employer, employers of one commune behind each other.
std::vector<Stop> by_commune(std::vector<Stop> all)
{
    std::map<std::string, std::size_t> first;
    for (std::size_t i = 0; i < all.size(); ++i)
        first.try_emplace(all[i].commune, i);
    std::stable_sort(all.begin(), all.end(), [&](const Stop& a, const Stop& b) { return first.at(a.commune) < first.at(b.commune); });
    return all;
}

std::vector<Day> working_days(const rules::Rows& rows, Day monday, Day today)
{
    std::vector<Day> out;
    const auto off = rules::holidays_between(rows, monday, monday + 4).days; // of the whole year
    for (int i = 0; i < 5; ++i)
        if (const Day day = monday + i; day >= today && std::find(off.begin(), off.end(), day) == off.end())
            out.push_back(day);
    return out;
}

drafts::Row row_of(const Stop& stop, Day day, const Texts& texts)
{
    auto purpose = work_text(stop.item, texts);
    if (const auto prefix = stop.item.unit_name + ": "; purpose.starts_with(prefix))
        purpose.erase(0, prefix.size());
    return {{"unit", stop.item.unit_code}, {"day", iso(day)}, {"action", action_of(stop.item)}, {"commune", stop.commune}, {"purpose", purpose}};
}

} // namespace

Result<drafts::Draft> propose_week(const db::Reader& reader, const ProposeWeek& wanted, const Texts& texts, Day today)
{
    if (wanted.per_day < 1 || wanted.per_day > 30)
        return Problem{.code = "week.per_day", .field = "per_day", .value = std::to_string(wanted.per_day)};
    const Day monday = wanted.day + (1 - weekday(wanted.day));
    drafts::Draft out;
    out.kind = kind_named("week_plan");
    out.text = {{"day", iso(monday)}, {"officer", wanted.officer}};
    auto& rows = out.rows["items"];
    const auto days = working_days(rules_in_force(reader), monday, today);
    const auto room = days.size() * static_cast<std::size_t>(wanted.per_day);
    for (const auto& stop : by_commune(stops(reader, {.day = monday + 6, .officer = wanted.officer})))
        if (rows.size() < room)
            rows.push_back(row_of(stop, days[rows.size() / static_cast<std::size_t>(wanted.per_day)], texts));
    return out;
}

} // namespace dondoc::actions

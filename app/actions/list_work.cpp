#include "app/actions/list_work.hpp"
#include "app/actions/rules_in_force.hpp"
#include "app/actions/unit_work.hpp"
#include "db/work.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

bool is_hidden(const std::map<std::string, db::WorkMark>& marks, const WorkItem& item, Day day)
{
    const auto mark = marks.find(item.id);
    return mark != marks.end() && (!mark->second.until || *mark->second.until > day);
}

bool before(const WorkItem& a, const WorkItem& b)
{
    if (a.due != b.due)
        return a.due < b.due;
    if (a.amount != b.amount)
        return a.amount > b.amount;
    return std::tie(a.unit_code, a.id) < std::tie(b.unit_code, b.id);
}

} // namespace

std::string work_text(const WorkItem& item, const Texts& texts)
{
    auto arguments = item.arguments;
    if (const auto next = arguments.find("next_action"); next != arguments.end() && texts.has("next_action." + next->second))
        next->second = texts("next_action." + next->second);
    return texts(item.reason, arguments);
}

std::vector<WorkItem> list_work(const db::Reader& reader, const ListWork& wanted)
{
    const auto rows = rules_in_force(reader);
    std::map<std::string, db::WorkMark> marks;
    for (auto& mark : db::work_marks(reader))
        marks[mark.item] = mark;
    std::vector<db::UnitLine> lines = db::all_units(reader);
    std::erase_if(lines, [&](const db::UnitLine& line) { return !wanted.officer.empty() && line.now.officer != wanted.officer; });
    std::vector<WorkItem> out;
    for (const auto& unit : unit_cases(reader, std::move(lines), rows, wanted.day))
        for (auto& item : unit_work(unit, rows, wanted.day).items)
            if (wanted.with_done || !is_hidden(marks, item, wanted.day))
                out.push_back(std::move(item));
    std::sort(out.begin(), out.end(), before);
    return out;
}

std::map<UnitId, std::vector<rules::Candidate>> work_candidates(const db::Reader& reader, Day today)
{
    const auto rows = rules_in_force(reader);
    std::map<UnitId, std::vector<rules::Candidate>> out;
    for (const auto& unit : unit_cases(reader, db::all_units(reader), rows, today))
        out[unit.figures.id] = unit_work(unit, rows, today).candidates;
    return out;
}

} // namespace dondoc::actions

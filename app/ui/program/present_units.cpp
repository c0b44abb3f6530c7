#include "app/ui/program/present.hpp"
#include "app/ui/views/format.hpp"
#include <algorithm>

namespace dondoc::ui {
namespace {

using actions::UnitFigures;

UnitLine line_of(const UnitFigures& unit, const db::UnitLine& held, const Desk& desk, const actions::Texts& texts)
{
    UnitLine line{.code = unit.code, .name = short_name(unit.name), .place = commune_of(held.unit.address), .employees = unit.employees, .debt_class = class_number(unit.debt_class),
                  .months = months_text(unit.months), .debt = unit.debt};
    if (unit.next) {
        const std::string key = std::string("ui.next.") + rules::code_of(unit.next->action);
        line.next = day_in_year(unit.next->due) + " " + texts(key);
        line.next_overdue = unit.next->due < desk.today;
    }
    line.officer = unit.officer;
    return line;
}

/// The ones that are marked among those that are shown; in "all but" only the exceptions are looked at.
void count_marked(UnitsSnapshot& out, const Papers& papers, const UnitsState& state)
{
    Money named;
    std::int64_t count = 0;
    for (const auto& code : state.marked)
        if (const auto found = papers.places.find(code); found != papers.places.end()) {
            named += papers.units[found->second].debt.value_or(Money{});
            ++count;
        }
    out.marked = state.all_but ? out.debt - named : named;
    out.marked_count = state.all_but ? out.total - count : count;
}

std::vector<TableSort> sorts_of(const TableState& table)
{
    std::vector<TableSort> by{{table.sorted_by, table.descending}};
    by.insert(by.end(), table.then.begin(), table.then.end());
    return by;
}

std::vector<std::string> without_first(const std::vector<std::string>& words) { return words.size() < 2 ? std::vector<std::string>() : std::vector(words.begin() + 1, words.end()); }

} // namespace

UnitsSnapshot present_units(const Desk& desk, UnitsList& list, const UnitsState& state, const std::string& search, const actions::Texts& texts)
{
    const Papers& papers = desk.papers;
    UnitsSnapshot out{.of = static_cast<std::int64_t>(papers.units.size()), .data_as_of = papers.data_as_of, .search = search};
    for (const auto& chip : unit_chips())
        out.chips.push_back({chip.name, texts(chip.label), state.chips.contains(chip.name)});
    out.communes = without_first(papers.communes);
    out.officers = without_first(papers.officers);
    list.order(papers, sorts_of(state.table));
    list.step(papers);
    out.sorting = list.busy();
    const auto places = std::make_shared<const std::vector<std::uint32_t>>(list.rows(papers, {state.chips, state.commune, state.officer, search}));
    for (const auto place : *places) {
        out.debt.dong += std::max<std::int64_t>(0, papers.facts[place].debt);
        out.employees += std::max<std::int64_t>(0, papers.facts[place].employees);
    }
    out.total = static_cast<std::int64_t>(places->size());
    count_marked(out, papers, state);
    if (papers.whole_debt > 0)
        out.share = with_comma(fixed(Ratio(out.debt.dong) * Ratio(100) / Ratio(papers.whole_debt), 1)) + "%";
    out.rows.count = static_cast<int>(places->size());
    out.rows.line = [&desk, &texts, places](int row) {
        const auto place = places->at(static_cast<std::size_t>(row));
        return line_of(desk.papers.units.at(place), desk.papers.lines.at(place), desk, texts);
    };
    out.rows.code = [&desk, places](int row) { return desk.papers.units.at(places->at(static_cast<std::size_t>(row))).code; };
    return out;
}

} // namespace dondoc::ui

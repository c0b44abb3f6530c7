#include "app/ui/program/present.hpp"
#include "app/ui/views/format.hpp"
#include <algorithm>
#include <numeric>

namespace dondoc::ui {
namespace {

using actions::UnitFigures;

struct Chip {
    const char* name;
    const char* label;
    bool (*holds)(const UnitFigures&, const Desk&);
};

bool is_class(const UnitFigures& unit, rules::DebtClass wanted) { return unit.debt_class == wanted; }

const Chip chips[] = {
    {"class.prolonged", "ui.chip.prolonged", [](const UnitFigures& u, const Desk&) { return is_class(u, rules::DebtClass::prolonged); }},
    {"class.outstanding", "ui.chip.outstanding", [](const UnitFigures& u, const Desk&) { return is_class(u, rules::DebtClass::outstanding); }},
    {"class.late", "ui.chip.late", [](const UnitFigures& u, const Desk&) { return is_class(u, rules::DebtClass::late); }},
    {"class.uncollectable", "ui.chip.uncollectable", [](const UnitFigures& u, const Desk&) { return is_class(u, rules::DebtClass::uncollectable); }},
    {"overdue", "ui.chip.overdue", [](const UnitFigures& u, const Desk& d) { return u.next && u.next->due < d.today; }},
    {"mine", "ui.chip.mine", [](const UnitFigures& u, const Desk& d) { return u.officer == d.store.identity().officer; }},
};

/// Classes stand beside each other (either), all else narrows further.
bool passes(const UnitFigures& unit, const Desk& desk, const std::set<std::string>& on)
{
    bool wanted_class = false, of_class = false;
    for (const auto& chip : chips) {
        if (!on.contains(chip.name))
            continue;
        const bool holds = chip.holds(unit, desk);
        if (std::string_view(chip.name).starts_with("class.")) {
            wanted_class = true;
            of_class = of_class || holds;
        } else if (!holds) {
            return false;
        }
    }
    return !wanted_class || of_class;
}

std::int64_t debt_of(const UnitFigures& unit) { return unit.debt ? unit.debt->dong : -1; }

bool before(const UnitFigures& a, const UnitFigures& b, const std::string& by)
{
    if (by == "months")
        return a.months.value_or(Ratio(-1)) < b.months.value_or(Ratio(-1));
    if (by == "debt")
        return debt_of(a) < debt_of(b);
    if (by == "employees")
        return a.employees.value_or(-1) < b.employees.value_or(-1);
    if (by == "next")
        return (a.next ? a.next->due : Day{INT32_MAX}) < (b.next ? b.next->due : Day{INT32_MAX});
    return by == "name" ? a.name < b.name : a.code < b.code;
}

UnitLine line_of(const UnitFigures& unit, const db::UnitLine& held, const Desk& desk, const actions::Texts& texts)
{
    UnitLine line{.code = unit.code, .name = short_name(unit.name), .place = commune_of(held.unit.address), .employees = unit.employees, .debt_class = class_number(unit.debt_class),
                  .months = months_text(unit.months), .debt = unit.debt};
    if (unit.next) {
        const std::string key = std::string("ui.next.") + rules::code_of(unit.next->action);
        line.next = day_in_year(unit.next->due) + " " + texts(key);
        line.next_overdue = unit.next->due < desk.today;
    }
    return line;
}

} // namespace

UnitsSnapshot present_units(const Desk& desk, const UnitsState& state, const std::string& search, const actions::Texts& texts)
{
    const Papers& papers = desk.papers;
    UnitsSnapshot out{.of = static_cast<std::int64_t>(papers.units.size()), .data_as_of = papers.data_as_of, .search = search};
    for (const auto& chip : chips)
        out.chips.push_back({chip.name, texts(chip.label), state.chips.contains(chip.name)});
    std::vector<std::uint32_t> places = papers.index.find(search).places;
    std::erase_if(places, [&](std::uint32_t place) { return !passes(papers.units[place], desk, state.chips); });
    std::stable_sort(places.begin(), places.end(), [&](std::uint32_t a, std::uint32_t b) {
        return state.table.descending ? before(papers.units[b], papers.units[a], state.table.sorted_by) : before(papers.units[a], papers.units[b], state.table.sorted_by);
    });
    std::int64_t whole = 0;
    for (const auto& unit : papers.units)
        whole += unit.debt.value_or(Money{}).dong;
    for (const auto place : places) {
        const auto& unit = papers.units[place];
        out.debt += unit.debt.value_or(Money{});
        out.employees += unit.employees.value_or(0);
        out.lines.push_back(line_of(unit, papers.lines[place], desk, texts));
    }
    out.total = static_cast<std::int64_t>(places.size());
    if (whole > 0)
        out.share = with_comma(fixed(Ratio(out.debt.dong) * Ratio(100) / Ratio(whole), 1)) + "%";
    return out;
}

} // namespace dondoc::ui

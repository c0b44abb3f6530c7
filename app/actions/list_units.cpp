#include "app/actions/list_units.hpp"
#include "app/actions/current_figures.hpp"
#include "app/actions/rules_in_force.hpp"
#include "app/actions/search_index.hpp"
#include "app/actions/unit_work.hpp"
#include "core/base/text/collate.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

/// What is asked, read once.
struct Wanted {
    std::optional<rules::DebtClass> debt_class;
    std::optional<Ratio> min_months;
    std::string sort;
    bool descending = false;
    bool needs_work = false; ///< order or filter by the next action
};

Result<Wanted> read(const ListUnits& asked)
{
    Wanted out;
    Problems problems;
    out.debt_class = rules::debt_class_named(asked.debt_class);
    if (!asked.debt_class.empty() && !out.debt_class)
        problems.push_back({.code = "units.class.unknown", .field = "class", .value = asked.debt_class});
    out.min_months = parse_decimal(asked.min_months);
    if (!asked.min_months.empty() && !out.min_months)
        problems.push_back({.code = "units.min_months.unreadable", .field = "min_months", .value = asked.min_months});
    out.descending = asked.sort.starts_with("-");
    out.sort = asked.sort.substr(out.descending ? 1 : 0);
    static constexpr std::array sorts = {"debt", "months", "name", "code", "next_day"};
    if (std::find(sorts.begin(), sorts.end(), out.sort) == sorts.end())
        problems.push_back({.code = "units.sort.unknown", .field = "sort", .value = asked.sort});
    const auto& filters = unit_filters();
    if (!asked.filter.empty() && std::find(filters.begin(), filters.end(), asked.filter) == filters.end())
        problems.push_back({.code = "units.filter.unknown", .field = "filter", .value = asked.filter});
    out.needs_work = out.sort == "next_day" || asked.filter == "due_today";
    if (!problems.empty())
        return problems;
    return out;
}

bool passes_filter(const UnitFigures& unit, const std::string& filter)
{
    if (filter == "owing")
        return unit.debt && *unit.debt > Money{};
    if (filter == "overpaid")
        return unit.overpaid > Money{};
    if (filter == "no_ledger")
        return !unit.month;
    if (filter == "unassigned")
        return unit.officer.empty();
    if (filter == "due_today")
        return unit.next && unit.next->days_left <= 0;
    return true;
}

bool passes(const UnitFigures& unit, const ListUnits& asked, const Wanted& wanted)
{
    return (asked.officer.empty() || unit.officer == asked.officer) && (!wanted.debt_class || unit.debt_class == *wanted.debt_class) &&
           (!wanted.min_months || (unit.months && *unit.months >= *wanted.min_months)) && passes_filter(unit, asked.filter);
}

/// Smaller first; what is not known stands last either way.
template <class T>
int compared(const std::optional<T>& a, const std::optional<T>& b, bool descending)
{
    if (!a || !b)
        return a.has_value() == b.has_value() ? 0 : a ? -1 : 1;
    const int order = *a < *b ? -1 : *b < *a ? 1 : 0;
    return descending ? -order : order;
}

struct Keyed {
    UnitFigures unit;
    std::string name_key;
};

std::optional<Day> next_day(const UnitFigures& unit) { return unit.next ? std::optional(unit.next->due) : std::nullopt; }

int compared(const Keyed& a, const Keyed& b, const Wanted& wanted)
{
    if (wanted.sort == "debt")
        return compared(a.unit.debt, b.unit.debt, wanted.descending);
    if (wanted.sort == "months")
        return compared(a.unit.months, b.unit.months, wanted.descending);
    if (wanted.sort == "name")
        return compared(std::optional(a.name_key), std::optional(b.name_key), wanted.descending);
    if (wanted.sort == "next_day")
        return compared(next_day(a.unit), next_day(b.unit), wanted.descending);
    return compared(std::optional(a.unit.code), std::optional(b.unit.code), wanted.descending);
}

void sort_units(std::vector<UnitFigures>& units, const Wanted& wanted)
{
    std::vector<Keyed> keyed;
    for (auto& unit : units) {
        std::string key = wanted.sort == "name" ? text::text_key(unit.name) : std::string();
        keyed.push_back({std::move(unit), std::move(key)});
    }
    std::sort(keyed.begin(), keyed.end(), [&](const Keyed& a, const Keyed& b) {
        const int order = compared(a, b, wanted);
        return order != 0 ? order < 0 : a.unit.code < b.unit.code;
    });
    for (std::size_t i = 0; i < units.size(); ++i)
        units[i] = std::move(keyed[i].unit);
}

std::vector<db::UnitLine> matching(std::vector<db::UnitLine> lines, const std::string& search)
{
    if (search.empty())
        return lines;
    std::vector<db::UnitLine> out;
    for (const auto place : SearchIndex(lines).find(search).places)
        out.push_back(std::move(lines[place]));
    return out;
}

void add_next(UnitFigures& figures, const UnitCase& unit, const rules::Rows& rows, Day today)
{
    figures.next = rules::next_action(unit_work(unit, rows, today).candidates, today);
}

/// Of the page that is shown.
void add_next(const db::Reader& reader, std::vector<UnitFigures>& page, const std::vector<db::UnitLine>& lines, const rules::Rows& rows, Day today)
{
    std::map<UnitId, const db::UnitLine*> by_id;
    for (const auto& line : lines)
        by_id[line.unit.id] = &line;
    std::vector<db::UnitLine> shown_lines;
    for (const auto& figures : page)
        shown_lines.push_back(*by_id.at(figures.id));
    const auto cases = unit_cases(reader, std::move(shown_lines), rows, today);
    for (std::size_t i = 0; i < page.size(); ++i)
        add_next(page[i], cases[i], rows, today);
}

UnitList gathered(std::vector<UnitFigures> units, const ListUnits& asked, const Wanted& wanted)
{
    std::erase_if(units, [&](const UnitFigures& unit) { return !passes(unit, asked, wanted); });
    sort_units(units, wanted);
    UnitList out{.total = units.size(), .sum_debt = {}, .data_as_of = {}, .units = {}};
    for (const auto& unit : units) {
        out.sum_debt += unit.debt.value_or(Money{});
        out.data_as_of = std::max(out.data_as_of, data_day(unit.month));
    }
    const auto first = std::min(asked.offset, units.size()), count = std::min(asked.limit, units.size() - first);
    std::move(units.begin() + static_cast<std::ptrdiff_t>(first), units.begin() + static_cast<std::ptrdiff_t>(first + count), std::back_inserter(out.units));
    return out;
}

std::vector<UnitFigures> plain_figures(const std::vector<UnitCase>& cases)
{
    std::vector<UnitFigures> out;
    for (const auto& unit : cases)
        out.push_back(unit.figures);
    return out;
}

} // namespace

const std::vector<std::string>& unit_filters()
{
    static const std::vector<std::string> all = {"owing", "overpaid", "no_ledger", "due_today", "unassigned"};
    return all;
}

Result<UnitList> list_units(const db::Reader& reader, const ListUnits& asked, Day today)
{
    const auto wanted = read(asked);
    if (!wanted)
        return wanted.problems();
    const auto rows = rules_in_force(reader);
    const auto lines = matching(db::all_units(reader), asked.search);
    if (!wanted->needs_work) {
        UnitList out = gathered(current_figures(reader, lines, rows, today), asked, *wanted);
        add_next(reader, out.units, lines, rows, today);
        return out;
    }
    auto cases = unit_cases(reader, lines, rows, today);
    for (auto& unit : cases)
        add_next(unit.figures, unit, rows, today);
    return gathered(plain_figures(cases), asked, *wanted);
}

std::vector<UnitFigures> all_unit_figures(const db::Reader& reader, Day today)
{
    const auto rows = rules_in_force(reader);
    auto cases = unit_cases(reader, db::all_units(reader), rows, today);
    for (auto& unit : cases)
        add_next(unit.figures, unit, rows, today);
    return plain_figures(cases);
}

} // namespace dondoc::actions

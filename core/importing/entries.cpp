#include "core/importing/entries.hpp"
#include "core/base/text/date.hpp"
#include "core/base/text/fold.hpp"
#include "core/base/text/phone.hpp"
#include "core/base/text/unit_code.hpp"
#include <algorithm>

namespace dondoc::importing {

namespace {

constexpr std::size_t longest_code = 40;
constexpr std::size_t most_phones = 10;

void keep(Problems& list, std::size_t& count, Problem problem)
{
    ++count;
    if (list.size() < Findings::listed_problems)
        list.push_back(std::move(problem));
}

/// Which column tells one row from another.
Slot key_slot(const RowReader& cells, Head key)
{
    auto at = cells.slot(key);
    if (at < 0 && key == Head::officer)
        at = cells.slot(Head::officer_name);
    return at < 0 && key == Head::officer ? cells.slot(Head::office) : at;
}

const char* missing_key(TableKind kind)
{
    switch (kind) {
    case TableKind::plan: return "plan.officer.missing";
    case TableKind::tax_list: return "tax.code.missing";
    case TableKind::due_list: return "due.person.missing";
    default: return "unit.code.missing";
    }
}

} // namespace

void Findings::refuse(Problem problem) { keep(refused, refused_count, std::move(problem)); }
void Findings::warn(Problem problem) { keep(warnings, warning_count, std::move(problem)); }

EntryRows::EntryRows(const Surveyed& surveyed, Head key) : cells_(surveyed), key_(key_slot(cells_, key))
{
    for (std::size_t i = 0; i < surveyed.header.columns.size(); ++i)
        if (surveyed.header.columns[i].meaning.head == Head::phone)
            phones_.push_back(static_cast<Slot>(i));
}

std::vector<std::string> EntryRows::phones() const
{
    std::vector<std::string> out;
    for (auto at : phones_)
        for (auto& phone : text::repair_phones(cells_.text(at)))
            if (out.size() < most_phones && std::find(out.begin(), out.end(), phone.number) == out.end())
                out.push_back(std::move(phone.number));
    return out;
}

bool EntryRows::accept(Problems problems)
{
    for (auto& problem : problems)
        findings_.refuse(std::move(problem));
    return problems.empty();
}

bool EntryRows::take(const Row& row)
{
    const auto& header = cells_.surveyed().header;
    if (row.number <= header.last_row)
        return true;
    cells_.begin(row);
    auto sort = sort_of({&row, cells_.raw(key_), key_ >= 0, row.number == header.last_row + 1, total_seen_});
    if (sort == RowSort::data)
        return take_data();
    if (sort == RowSort::total)
        take_total();
    if (sort == RowSort::other)
        see_other(row);
    if (sort == RowSort::no_code)
        findings_.refuse(cells_.problem(missing_key(cells_.surveyed().choices.kind), key_));
    return true;
}

/// The last totals row counts: groups have their own before it.
void EntryRows::take_total()
{
    total_seen_ = true;
    findings_.own_totals.clear();
    for (const auto& used : cells_.surveyed().header.columns) {
        auto at = cells_.slot(used.meaning);
        bool is_sum = used.meaning.head >= Head::opening && used.meaning.head <= Head::closing;
        Problems unreadable;
        if (!is_sum || cells_.raw(at).empty())
            continue;
        if (auto sum = cells_.money(at, unreadable))
            findings_.own_totals[key_of(used.meaning)] = *sum;
    }
}

std::optional<std::size_t> CodeIndex::find(std::string_view raw)
{
    if (auto known = by_spelling_.find(raw); known != by_spelling_.end())
        return known->second;
    auto clean = text::clean_unit_code(raw);
    if (clean.empty() || clean.size() > longest_code || (is_full() && !by_code_.contains(clean)))
        return {};
    auto [found, is_new] = by_code_.try_emplace(std::move(clean), codes_.size());
    if (is_new)
        codes_.push_back(&found->first);
    if (raw.size() <= longest_code && by_spelling_.size() < 2 * most)
        by_spelling_.emplace(raw, found->second);
    return found->second;
}

AssignmentRows::AssignmentRows(const Surveyed& surveyed, std::function<bool(const AssignmentEntry&)> use)
    : EntryRows(surveyed, Head::code), use_(std::move(use))
{
}

bool AssignmentRows::take_data()
{
    AssignmentEntry entry{.row = cells_.number()};
    entry.code = text::clean_unit_code(cells_.raw(cells_.slot(Head::code)));
    entry.name = cells_.text(cells_.slot(Head::name));
    entry.officer = cells_.text(cells_.slot(Head::officer), 100);
    entry.officer_name = cells_.text(cells_.slot(Head::officer_name), 200);
    if (entry.officer.empty())
        entry.officer = entry.officer_name;
    Problems problems;
    if (entry.officer.empty())
        problems.push_back(cells_.problem("assignment.officer.missing", cells_.slot(Head::officer)));
    auto from = cells_.slot(Head::from);
    entry.from = text::parse_date(cells_.raw(from));
    if (!entry.from && !cells_.raw(from).empty())
        problems.push_back(cells_.problem("cell.day.unreadable", from));
    auto [first, is_new] = rows_.try_emplace(entry.code, entry.row);
    if (!is_new) {
        problems.push_back(cells_.problem("unit.code.duplicate", cells_.slot(Head::code)));
        problems.back().arguments["first_row"] = std::to_string(first->second);
    }
    return accept(std::move(problems)) ? use_(entry) : true;
}

PlanRows::PlanRows(const Surveyed& surveyed, std::function<bool(const PlanEntry&)> use) : EntryRows(surveyed, Head::officer), use_(std::move(use)) {}

bool PlanRows::take_data()
{
    PlanEntry entry{.row = cells_.number()};
    entry.officer = cells_.text(cells_.slot(Head::officer), 100);
    entry.officer_name = cells_.text(cells_.slot(Head::officer_name), 200);
    entry.office = cells_.text(cells_.slot(Head::office), 40);
    entry.fund = cells_.text(cells_.slot(Head::fund), 20);
    if (entry.officer.empty())
        entry.officer = entry.officer_name;
    Problems problems;
    auto year = cells_.slot(Head::year);
    auto named = cells_.count(year, problems);
    if (named && (*named < 1995 || *named > 2200))
        problems.push_back(cells_.problem("plan.year.unreadable", year));
    entry.year = named ? static_cast<int>(*named) : cells_.surveyed().year.value_or(0);
    if (entry.year == 0)
        problems.push_back(cells_.problem("plan.year.missing", -1));
    return accept(std::move(problems)) ? take_amounts(entry) : true;
}

bool PlanRows::take_amounts(PlanEntry& entry)
{
    for (int month = 0; month <= 12; ++month) {
        auto at = cells_.slot(Meaning{Head::amount, Fund::none, month});
        if (at < 0 || cells_.raw(at).empty())
            continue;
        Problems problems;
        auto amount = cells_.money(at, problems);
        if (amount && *amount < Money{0})
            problems.push_back(cells_.problem("plan.amount.negative", at));
        if (!accept(std::move(problems)))
            continue;
        entry.month = month;
        entry.amount = *amount;
        if (!use_(entry))
            return false;
    }
    return true;
}

} // namespace dondoc::importing

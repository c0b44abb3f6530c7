#include "app/ui/program/facts.hpp"
#include "app/actions/list_commitments.hpp"
#include "app/ui/program/present.hpp"
#include "core/base/text/collate.hpp"
#include "core/model/kind.hpp"
#include "db/ledger.hpp"
#include "db/records.hpp"
#include <atomic>

namespace dondoc::ui {
namespace {

UnitFacts facts_of(const actions::UnitFigures& unit, const db::Identity& who)
{
    UnitFacts facts{.debt_class = static_cast<std::int16_t>(class_number(unit.debt_class)), .mine = !who.officer.empty() && unit.officer == who.officer};
    if (unit.debt)
        facts.debt = unit.debt->dong;
    facts.employees = unit.employees.value_or(-1);
    if (unit.months)
        facts.months = rounded(*unit.months, 6);
    if (unit.next)
        facts.due = unit.next->due.number;
    return facts;
}

/// Different words in Vietnamese order, "" first; each unit's place among them.
template <class Word, class Keep>
std::vector<std::string> places_of(std::size_t count, const Word& word, const Keep& keep)
{
    std::unordered_map<std::string, std::uint16_t> places;
    for (std::size_t i = 0; i < count; ++i)
        if (places.size() < 60'000)
            places.emplace(word(i), std::uint16_t{0});
    std::vector<std::pair<std::string, std::string>> keyed;
    for (const auto& [text, place] : places)
        if (!text.empty())
            keyed.emplace_back(text::text_key(text), text);
    std::sort(keyed.begin(), keyed.end());
    std::vector<std::string> words{""};
    for (const auto& [key, text] : keyed) {
        places[text] = static_cast<std::uint16_t>(words.size());
        words.push_back(text);
    }
    for (std::size_t i = 0; i < count; ++i) {
        const auto found = places.find(word(i));
        keep(i, found == places.end() ? std::uint16_t{0} : found->second);
    }
    return words;
}

void read_new_debt(Papers& papers, const db::Reader& reader)
{
    if (!papers.data_as_of)
        return;
    const Month last = month_of(*papers.data_as_of), before = last - 1;
    std::unordered_map<std::int64_t, std::size_t> places;
    for (std::size_t i = 0; i < papers.units.size(); ++i)
        if (papers.facts[i].debt > 0 && papers.units[i].month == last)
            places.emplace(papers.units[i].no, i);
    db::each_ledger_row(reader, before, before, [&](const db::LedgerRow& row) {
        const auto found = places.find(row.unit);
        if (found != places.end() && row.closing && *row.closing <= 0)
            papers.facts[found->second].new_debt = true;
    });
}

void read_visited(Papers& papers, const db::Reader& reader, Day today)
{
    std::map<ScopeId, std::size_t> places;
    for (std::size_t i = 0; i < papers.units.size(); ++i)
        places.emplace(scope_of(papers.units[i].id), i);
    const Day new_year = *make_day(ymd(today).year, 1, 1);
    db::each_record(reader, {.kind = kind_named("visit")->number, .from = new_year, .to = today}, [&](const db::RecordRow& row) {
        const auto found = places.find(row.scope);
        if (found != places.end() && row.day && row.state != db::RecordState::voided)
            papers.facts[found->second].visited = true;
    });
}

void read_promises(Papers& papers, const db::Reader& reader, Day today)
{
    const auto commitments = actions::list_commitments(reader, {}, today);
    if (!commitments.ok())
        return;
    for (const auto& commitment : *commitments) {
        const auto found = papers.places.find(commitment.unit_code);
        if (found == papers.places.end())
            continue;
        papers.facts[found->second].promised = true;
        papers.facts[found->second].broken |= commitment.progress == rules::Progress::broken;
    }
}

} // namespace

void read_facts(Papers& papers, const db::Reader& reader, const db::Identity& who, Day today)
{
    static std::atomic<std::uint64_t> readings{0};
    papers.number = ++readings;
    papers.day = today;
    papers.facts.reserve(papers.units.size());
    for (const auto& unit : papers.units) {
        papers.facts.push_back(facts_of(unit, who));
        papers.whole_debt += unit.debt.value_or(Money{}).dong;
    }
    papers.communes = places_of(papers.lines.size(), [&](std::size_t i) { return commune_of(papers.lines[i].unit.address); },
                                [&](std::size_t i, std::uint16_t place) { papers.facts[i].commune = place; });
    papers.officers = places_of(papers.units.size(), [&](std::size_t i) { return papers.units[i].officer; },
                                [&](std::size_t i, std::uint16_t place) { papers.facts[i].officer = place; });
    read_new_debt(papers, reader);
    read_visited(papers, reader, today);
    read_promises(papers, reader, today);
}

} // namespace dondoc::ui

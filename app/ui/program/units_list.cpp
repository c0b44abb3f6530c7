#include "app/ui/program/units_list.hpp"
#include "core/base/text/collate.hpp"
#include <numeric>

namespace dondoc::ui {
namespace {

constexpr ChipSpec chips[] = {
    {"class.prolonged", "ui.chip.prolonged"}, {"class.outstanding", "ui.chip.outstanding"}, {"class.late", "ui.chip.late"}, {"class.uncollectable", "ui.chip.uncollectable"},
    {"under6", "ui.chip.under6"}, {"overdue", "ui.chip.overdue"}, {"unvisited", "ui.chip.unvisited"}, {"new", "ui.chip.new"},
    {"promised", "ui.chip.promised"}, {"broken", "ui.chip.broken"}, {"unassigned", "ui.chip.unassigned"}, {"mine", "ui.chip.mine"},
};

/// The chips as bits of one test.
struct Wanted {
    std::uint32_t classes = 0;
    bool under6 = false, overdue = false, unvisited = false, fresh = false, promised = false, broken = false, unassigned = false, mine = false;
    int commune = -1, officer = -1;
    std::int32_t today = 0;
};

int place_of(const std::vector<std::string>& words, const std::string& word)
{
    if (word.empty())
        return -1;
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? INT32_MAX : static_cast<int>(found - words.begin());
}

Wanted wanted_of(const Papers& papers, const UnitsFilter& filter)
{
    const auto on = [&](const char* name) { return filter.chips.contains(name); };
    Wanted out{.under6 = on("under6"), .overdue = on("overdue"), .unvisited = on("unvisited"), .fresh = on("new"), .promised = on("promised"), .broken = on("broken"),
               .unassigned = on("unassigned"), .mine = on("mine"), .commune = place_of(papers.communes, filter.commune), .officer = place_of(papers.officers, filter.officer),
               .today = papers.day.number};
    constexpr std::array classes{"class.none", "class.late", "class.outstanding", "class.prolonged", "class.uncollectable"};
    for (std::size_t i = 0; i < classes.size(); ++i)
        out.classes |= on(classes[i]) ? 1U << i : 0U;
    return out;
}

constexpr std::int64_t six_months = 6'000'000; ///< millionths

bool passes(const UnitFacts& facts, const Wanted& wanted)
{
    if (wanted.classes != 0 && (facts.debt_class < 0 || (wanted.classes >> facts.debt_class & 1U) == 0))
        return false;
    if (wanted.under6 && !(facts.months > 0 && facts.months < six_months))
        return false;
    if ((wanted.overdue && facts.due >= wanted.today) || (wanted.unvisited && facts.visited) || (wanted.fresh && !facts.new_debt))
        return false;
    if ((wanted.promised && !facts.promised) || (wanted.broken && !facts.broken) || (wanted.mine && !facts.mine) || (wanted.unassigned && facts.officer != 0))
        return false;
    return (wanted.commune < 0 || facts.commune == wanted.commune) && (wanted.officer < 0 || facts.officer == wanted.officer);
}

std::int64_t figure_of(const UnitFacts& facts, const std::string& column)
{
    if (column == "months")
        return facts.months;
    if (column == "debt")
        return facts.debt;
    if (column == "employees")
        return facts.employees;
    if (column == "next")
        return facts.due;
    if (column == "place")
        return facts.commune;
    return column == "officer" ? facts.officer : 0;
}

} // namespace

std::span<const ChipSpec> unit_chips() { return chips; }

void UnitsList::order(const Papers& papers, const std::vector<TableSort>& by)
{
    if (papers.number == papers_ && by == by_)
        return;
    if (papers.number != papers_ && ready_.size() != papers.units.size()) {
        ready_.resize(papers.units.size());
        std::iota(ready_.begin(), ready_.end(), 0U);
    }
    papers_ = papers.number;
    by_ = by;
    start(papers);
}

void UnitsList::start(const Papers& papers)
{
    keys_.clear();
    for (const auto& sort : by_) {
        Key key{.values = {}, .descending = sort.descending};
        if (sort.column == "name") {
            keys_.push_back(std::move(key));
            continue;
        }
        key.values.resize(papers.units.size());
        for (std::size_t i = 0; i < key.values.size(); ++i)
            key.values[i] = sort.column == "code" ? static_cast<std::int64_t>(i) : figure_of(papers.facts[i], sort.column);
        keys_.push_back(std::move(key));
    }
    from_.resize(papers.units.size());
    std::iota(from_.begin(), from_.end(), 0U);
    to_.resize(from_.size());
    width_ = 1;
    low_ = left_ = out_ = 0;
    right_ = std::min<std::size_t>(1, from_.size());
    busy_ = true;
}

void UnitsList::add_names(const Papers& papers)
{
    if (names_of_ != papers_)
        names_.clear();
    names_of_ = papers_;
    const std::size_t end = std::min(papers.units.size(), names_.size() + names_a_slice);
    while (names_.size() < end)
        names_.push_back(text::text_key(papers.units[names_.size()].name));
}

bool UnitsList::before(std::uint32_t a, std::uint32_t b) const
{
    for (const auto& key : keys_) {
        const int order = !key.values.empty() ? (key.values[a] < key.values[b] ? -1 : key.values[a] > key.values[b] ? 1 : 0) : names_[a].compare(names_[b]);
        if (order != 0)
            return key.descending ? order > 0 : order < 0;
    }
    return a < b; // by code, as the papers have them
}

void UnitsList::next_run()
{
    low_ = std::min(low_ + 2 * width_, from_.size());
    if (low_ >= from_.size()) {
        from_.swap(to_);
        width_ *= 2;
        low_ = out_ = 0;
    }
    left_ = low_;
    right_ = std::min(low_ + width_, from_.size());
}

bool UnitsList::merge(std::size_t moves)
{
    while (width_ < from_.size() && moves-- > 0) {
        const std::size_t middle = std::min(low_ + width_, from_.size()), high = std::min(low_ + 2 * width_, from_.size());
        const bool take_left = left_ < middle && (right_ >= high || !before(from_[right_], from_[left_]));
        to_[out_++] = from_[take_left ? left_++ : right_++];
        if (left_ >= middle && right_ >= high)
            next_run();
    }
    return width_ >= from_.size();
}

bool UnitsList::step(const Papers& papers)
{
    if (!busy_ || papers.number != papers_)
        return false;
    const bool by_name = std::any_of(by_.begin(), by_.end(), [](const TableSort& sort) { return sort.column == "name"; });
    if (by_name && (names_of_ != papers_ || names_.size() < papers.units.size())) {
        add_names(papers);
        if (names_.size() < papers.units.size())
            return false;
    }
    if (!merge(moves_a_slice))
        return false;
    ready_ = from_;
    busy_ = false;
    return true;
}

std::vector<std::uint32_t> UnitsList::rows(const Papers& papers, const UnitsFilter& filter) const
{
    const Wanted wanted = wanted_of(papers, filter);
    const bool searches = filter.search.find_first_not_of(" \t") != std::string::npos;
    std::vector<std::uint8_t> found(searches ? papers.units.size() : 0);
    if (searches)
        for (const auto place : papers.index.find(filter.search).places)
            found[place] = 1;
    std::vector<std::uint32_t> out;
    out.reserve(searches ? 256 : ready_.size());
    for (const auto place : ready_)
        if ((!searches || found[place] != 0) && passes(papers.facts[place], wanted))
            out.push_back(place);
    return out;
}

} // namespace dondoc::ui

#include "core/rules/ladder.hpp"
#include <algorithm>
#include <string_view>

namespace dondoc::rules {
namespace {

/// Those that answer: from the threshold day on, up to today.
std::vector<Day> answering(std::vector<Day> days, Day from, Day today)
{
    std::erase_if(days, [&](Day day) { return day < from || day > today; });
    std::sort(days.begin(), days.end());
    return days;
}

/// Visit and letters until the file is handed over; after it this track is silent.
void add_urging(std::vector<Step>& steps, const Row& row, const LadderFacts& facts)
{
    if (facts.handed_over || !facts.threshold_reached || facts.months < ladder_threshold(row, facts.method))
        return;
    const Day reached = *facts.threshold_reached;
    if (answering(facts.visits, reached, facts.today).empty())
        steps.push_back({Action::visit, reached});
    const auto letters = answering(facts.letters, reached, facts.today);
    const auto enough = static_cast<std::size_t>(count_of(row, "letters_before_hand_over"));
    const int every = count_of(row, "letter_every_days");
    if (letters.empty())
        steps.push_back({Action::letter, reached});
    else if (letters.size() < enough)
        steps.push_back({Action::letter, letters.back() + every});
    else
        steps.push_back({Action::hand_over, letters[enough - 1] + every});
}

void add_reconciliation(std::vector<Step>& steps, const Row& row, const LadderFacts& facts)
{
    if (facts.months < decimal_of(row, "reconcile_from"))
        return;
    if (!facts.reconciled) {
        if (facts.three_months_reached)
            steps.push_back({Action::reconcile, *facts.three_months_reached});
    } else if (!facts.proposed) {
        steps.push_back({Action::propose_inspection, *facts.reconciled + count_of(row, "inspection_after_days")});
    }
}

} // namespace

Ratio ladder_threshold(const Row& row, Method method) { return decimal_of(row, code_of(method)); }

std::vector<Step> ladder(const Row& row, const LadderFacts& facts)
{
    std::vector<Step> steps;
    add_urging(steps, row, facts);
    add_reconciliation(steps, row, facts);
    for (auto& step : steps)
        step.now = step.due <= facts.today;
    std::sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) {
        return a.due != b.due ? a.due < b.due : std::string_view(code_of(a.action)) < code_of(b.action);
    });
    return steps;
}

} // namespace dondoc::rules

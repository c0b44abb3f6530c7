#include "core/rules/next_action.hpp"
#include <array>

namespace dondoc::rules {
namespace {

constexpr std::array<const char*, 7> names = {"broken_installment", "propose_inspection", "hand_over", "reconcile", "letter", "visit", "follow_up"};

} // namespace

const char* code_of(Action action) { return names[static_cast<std::size_t>(action)]; }

std::optional<Action> action_named(std::string_view code)
{
    for (std::size_t i = 0; i < names.size(); ++i)
        if (code == names[i])
            return static_cast<Action>(i);
    return {};
}

std::optional<NextAction> next_action(const std::vector<Candidate>& candidates, Day today)
{
    std::optional<NextAction> next;
    for (const auto& one : candidates)
        if (!one.done && (!next || one.due < next->due || (one.due == next->due && one.action < next->action)))
            next = {one.action, one.due, one.due - today};
    return next;
}

} // namespace dondoc::rules

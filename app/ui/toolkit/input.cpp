#include "app/ui/toolkit/input.hpp"

namespace dondoc::ui {

void InputQueue::push(Step step)
{
    const bool move_again = std::holds_alternative<MouseMove>(step) && !steps_.empty() && std::holds_alternative<MouseMove>(steps_.back());
    if (move_again)
        steps_.pop_back();
    if (steps_.size() == queue_limit)
        steps_.pop_front();
    steps_.push_back(std::move(step));
}

std::optional<Step> InputQueue::next()
{
    if (steps_.empty())
        return {};
    Step first = std::move(steps_.front());
    steps_.pop_front();
    return first;
}

} // namespace dondoc::ui

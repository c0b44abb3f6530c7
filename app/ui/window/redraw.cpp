#include "app/ui/window/redraw.hpp"
#include <algorithm>

namespace dondoc::ui {

void Redraw::at(double time) { next_ = next_ ? std::min(*next_, time) : time; }

void Redraw::drawn(double now)
{
    due_ = false;
    if (next_ && *next_ <= now)
        next_.reset();
}

std::optional<double> Redraw::wait(double now) const
{
    if (due_)
        return 0.0;
    if (!next_)
        return {};
    return std::max(0.0, *next_ - now);
}

} // namespace dondoc::ui

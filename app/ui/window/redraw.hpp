#pragma once
// When a frame is drawn: after something happened and when a set time has come. Never otherwise: an idle window draws nothing.
#include <optional>

namespace dondoc::ui {

class Redraw
{
public:
    /// Something happened: the next frame is due.
    void happened() { due_ = true; }
    /// A frame is wanted at this time at the latest (a clock that turns, a draft to keep); the earliest counts.
    void at(double time);
    /// A frame begins. What was set for later than now stays.
    void drawn(double now);
    [[nodiscard]] bool is_due(double now) const { return due_ || (next_ && *next_ <= now); }
    /// Seconds to wait for events; empty = until one comes.
    [[nodiscard]] std::optional<double> wait(double now) const;

private:
    bool due_ = true;
    std::optional<double> next_;
};

} // namespace dondoc::ui

#pragma once
// For measuring (tests/bench): when the first frame with data was on the glass, and how many frames an idle window draws after it.
#include "app/ui/window/screen.hpp"
#include <atomic>
#include <thread>

namespace dondoc::ui {

class StartProbe : public Screen
{
public:
    /// Shows `screen`, which must outlive it, until `idle_seconds` after the first frame in which `has_data`.
    StartProbe(Screen& screen, std::function<bool()> has_data, double idle_seconds)
        : screen_(screen), has_data_(std::move(has_data)), idle_seconds_(idle_seconds)
    {
    }
    ~StartProbe() override;
    StartProbe(const StartProbe&) = delete;
    StartProbe& operator=(const StartProbe&) = delete;

    void draw(Ui& ui) override;
    std::optional<double> turn() override { return screen_.turn(); }
    void is_woken_by(std::function<void()> wake) override;
    [[nodiscard]] ThemeName theme() const override { return screen_.theme(); }
    [[nodiscard]] float scale() const override { return screen_.scale(); }
    [[nodiscard]] bool wants_close() const override; ///< asked after each frame has been shown: here the clock is read
    [[nodiscard]] std::string title() const override { return screen_.title(); }

    /// Milliseconds of the monotonic clock at that frame, frames in the second after it, frames in the idle time that follows.
    [[nodiscard]] std::string report() const;

private:
    void count_idle();
    Screen& screen_;
    std::function<bool()> has_data_;
    double idle_seconds_;
    std::function<void()> wake_;
    std::thread idle_;
    mutable double first_ms_ = 0;
    bool data_drawn_ = false;
    std::atomic<int> frames_ = 0;
    std::atomic<int> at_first_ = 0, settled_ = 0, at_end_ = 0;
    std::atomic<bool> closes_ = false, leaves_ = false;
};

} // namespace dondoc::ui

#include "app/ui/window/start_probe.hpp"
#include <chrono>

namespace dondoc::ui {
namespace {

using std::chrono::steady_clock;

void sleep_for(double seconds, const std::atomic<bool>& leaves)
{
    const auto until = steady_clock::now() + std::chrono::duration_cast<steady_clock::duration>(std::chrono::duration<double>(seconds));
    while (steady_clock::now() < until && !leaves)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
}

} // namespace

StartProbe::~StartProbe()
{
    leaves_ = true;
    if (idle_.joinable())
        idle_.join();
}

void StartProbe::draw(Ui& ui)
{
    const bool had_data = has_data_();
    screen_.draw(ui);
    ++frames_;
    if (!had_data || data_drawn_)
        return;
    data_drawn_ = true;
    at_first_ = frames_.load();
    idle_ = std::thread([this] { count_idle(); });
}

bool StartProbe::wants_close() const
{
    if (data_drawn_ && first_ms_ == 0)
        first_ms_ = std::chrono::duration<double, std::milli>(steady_clock::now().time_since_epoch()).count();
    return closes_ || screen_.wants_close();
}

void StartProbe::count_idle()
{
    sleep_for(1, leaves_);
    settled_ = frames_.load();
    sleep_for(idle_seconds_, leaves_);
    at_end_ = frames_.load();
    closes_ = true;
    if (wake_)
        wake_();
}

void StartProbe::is_woken_by(std::function<void()> wake)
{
    if (!wake) {
        leaves_ = true;
        if (idle_.joinable())
            idle_.join();
    }
    wake_ = wake;
    screen_.is_woken_by(std::move(wake));
}

std::string StartProbe::report() const
{
    return std::to_string(first_ms_) + " " + std::to_string(settled_ - at_first_) + " " + std::to_string(at_end_ - settled_);
}

} // namespace dondoc::ui

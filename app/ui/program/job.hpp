#pragma once
// Slow work: its own thread, its own connection to the store; what it found is taken over between two frames.
#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace dondoc::ui {

class Job
{
public:
    /// Runs on the main thread when the work is done.
    using Finish = std::function<void()>;
    /// Runs on the job's thread. What it throws is handed to the main thread by `take`.
    using Work = std::function<Finish(const std::atomic<bool>& stop)>;

    ~Job();
    /// One at a time: false while another runs.
    bool start(Work work, std::function<void()> wake);
    void stop() { stop_ = true; }
    [[nodiscard]] bool runs() const { return thread_.joinable(); }
    /// Main thread, each turn: the finish of work that ended. Rethrows what the work threw.
    [[nodiscard]] std::optional<Finish> take();

private:
    std::thread thread_;
    std::atomic<bool> stop_{false};
    std::mutex mutex_;
    bool ended_ = false;
    Finish finish_;
    std::exception_ptr thrown_;
};

} // namespace dondoc::ui

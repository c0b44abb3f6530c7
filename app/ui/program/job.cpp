#include "app/ui/program/job.hpp"
#include <exception>
#include <utility>

namespace dondoc::ui {

Job::~Job()
{
    stop_ = true;
    if (thread_.joinable())
        thread_.join();
}

bool Job::start(Work work, std::function<void()> wake)
{
    if (runs())
        return false;
    stop_ = false;
    ended_ = false;
    thread_ = std::thread([this, work = std::move(work), wake = std::move(wake)] {
        Finish finish;
        std::exception_ptr thrown;
        try {
            finish = work(stop_);
        } catch (...) {
            thrown = std::current_exception();
        }
        {
            const std::lock_guard lock(mutex_);
            finish_ = std::move(finish);
            thrown_ = thrown;
            ended_ = true;
        }
        if (wake)
            wake();
    });
    return true;
}

std::optional<Job::Finish> Job::take()
{
    {
        const std::lock_guard lock(mutex_);
        if (!ended_)
            return {};
        ended_ = false;
    }
    thread_.join();
    if (thrown_)
        std::rethrow_exception(std::exchange(thrown_, nullptr));
    return std::exchange(finish_, {});
}

} // namespace dondoc::ui

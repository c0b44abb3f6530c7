// Built with ThreadSanitizer whatever the preset: the one place where threads meet.
#include "app/ui/program/job.hpp"
#include <chrono>
#include <doctest/doctest.h>
#include <stdexcept>

using dondoc::ui::Job;

namespace {

/// Takes the finish over as the window's turn does.
bool wait_for(Job& job)
{
    while (job.runs()) {
        if (auto finish = job.take()) {
            if (*finish)
                (*finish)();
            return true;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return false;
}

} // namespace

TEST_CASE("what a job found is taken over on the main thread, once")
{
    Job job;
    std::atomic<int> woken = 0;
    int found = 0;
    for (int round = 1; round <= 50; ++round) {
        REQUIRE(job.start([&found, round](const std::atomic<bool>&) -> Job::Finish { return [&found, round] { found = round; }; }, [&woken] { ++woken; }));
        CHECK_FALSE(job.start({}, {}));
        CHECK(wait_for(job));
        CHECK(found == round);
    }
    CHECK(woken == 50);
}

TEST_CASE("a job that is told to stop ends, also when nobody waits for it")
{
    std::atomic<bool> ended = false;
    {
        Job job;
        job.start([&ended](const std::atomic<bool>& stop) -> Job::Finish {
            while (!stop)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            ended = true;
            return {};
        }, {});
    }
    CHECK(ended);
}

TEST_CASE("what a job throws reaches the main thread and the next job starts")
{
    Job job;
    job.start([](const std::atomic<bool>&) -> Job::Finish { throw std::runtime_error("disk full"); }, {});
    bool thrown = false;
    while (job.runs())
        try {
            (void)job.take();
        } catch (const std::runtime_error&) {
            thrown = true;
        }
    CHECK(thrown);
    CHECK(job.start([](const std::atomic<bool>&) -> Job::Finish { return {}; }, {}));
    CHECK(wait_for(job));
}

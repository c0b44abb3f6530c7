#include "app/actions/create_store.hpp"
#include "app/actions/open_store.hpp"
#include "app/files/system.hpp"
#include "app/ui/program/program.hpp"

namespace dondoc::ui {

void Program::open(const std::filesystem::path& path, db::Unlock unlock)
{
    if (job_.runs())
        return;
    alone_.reset();
    std::string holder;
    if (options_.alone && !(alone_ = files::WindowLock::take(path, wall(), holder))) {
        shown_.unlock.problem = texts_("ui.unlock.held", {{"holder", holder}});
        view_ = ViewName::unlock;
        return;
    }
    shown_.unlock.load = {.state = LoadState::busy, .what = "ui.unlock.busy"};
    shown_.unlock.problem.clear();
    shown_.unlock.note.clear();
    const Day today = options_.today.value_or(files::vietnam_day(wall()));
    job_.start([this, path, unlock, today](const std::atomic<bool>&) -> Job::Finish {
        auto desk = std::make_shared<Desk>(actions::open_store(path, unlock, random_, clock_), today);
        desk->papers = read_papers(desk->store, today);
        return [this, desk, path, unlock] {
            desk_.emplace(std::move(*desk));
            options_.store = path;
            unlock_ = unlock;
            states_.passphrase.clear();
            shown_.unlock.load = {};
            const auto& who = desk_->store.identity();
            shown_.settings.office = who.office_name;
            shown_.settings.officer = who.officer_name;
            shown_.settings.device = id_text(who.device).substr(0, 8);
            shown_.settings.store = path.string();
            shown_.settings.training = who.training;
            touched_ms_ = wall();
            trail_.clear();
            if (shown_.first.recovery_code.empty())
                view_ = ViewName::today;
            stale_ = true;
        };
    }, wake_);
}

void Program::create()
{
    states_.first.tried = true;
    const FirstState& given = states_.first;
    const bool field = given.role == 0;
    if (given.office_code.empty() || given.office_name.empty() || given.passphrase.empty() || (field && given.officer_code.empty()))
        return;
    const actions::CreateStore wanted{.path = options_.store,
                                      .spec = {.role = field ? db::Role::field : db::Role::hub, .office = given.office_code, .office_name = given.office_name,
                                               .officer = given.officer_code, .officer_name = given.officer_name},
                                      .passphrase = given.passphrase};
    std::filesystem::create_directories(options_.store.parent_path());
    const auto made = actions::create_store(wanted, random_, clock_);
    if (!made.ok()) {
        refuse(made.problems());
        return;
    }
    shown_.first.recovery_code = made->recovery_code;
    open(options_.store, {.passphrase = given.passphrase});
}

void Program::open_demo()
{
    if (!options_.make_demo)
        return;
    shown_.first.load = {.state = LoadState::busy, .what = "ui.first.demo.making"};
    job_.start([this](const std::atomic<bool>&) -> Job::Finish {
        const auto store = options_.make_demo();
        return [this, store] {
            shown_.first.load = {};
            options_.store = store;
            open(store, {.passphrase = texts_("demo.passphrase")});
        };
    }, wake_);
}

void Program::lock()
{
    keep_draft();
    undos_.clear();
    trail_.clear();
    view_ = ViewName::unlock;
    shown_.unlock.store = options_.store.string();
    shown_.chooser.open = false;
    states_.frame.help = false;
    job_.stop();
    leaves_store_ = true;
    if (!job_.runs())
        forget_store();
}

void Program::forget_store()
{
    leaves_store_ = false;
    desk_.reset();
    unlock_ = {};
    states_.visit = {};
    states_.commitment = {};
    const Snapshots blank;
    shown_.today = blank.today; // nothing of the store stays readable in memory that views hold
    shown_.units = {};
    shown_.unit = {};
    shown_.visit = {};
    shown_.commitment = {};
    alone_.reset();
}

void Program::reload()
{
    const Day today = desk_->today;
    const bool started = job_.start([this, path = options_.store, unlock = unlock_, today](const std::atomic<bool>&) -> Job::Finish {
        const auto store = actions::open_store(path, unlock, random_, clock_);
        auto papers = std::make_shared<Papers>(read_papers(store, today));
        return [this, papers] {
            if (desk_)
                desk_->papers = std::move(*papers);
            stale_ = true;
        };
    }, wake_);
    if (!started)
        desk_->papers = read_papers(desk_->store, today);
    stale_ = true;
}

} // namespace dondoc::ui

#include "app/actions/export_bundle.hpp"
#include "app/actions/import_bundle.hpp"
#include "app/actions/open_store.hpp"
#include "app/actions/request_enrolment.hpp"
#include "app/ui/program/program.hpp"

namespace dondoc::ui {
namespace {

Tone tone_of(actions::BundleState state)
{
    switch (state) {
    case actions::BundleState::applied:
    case actions::BundleState::duplicate: return Tone::ok;
    case actions::BundleState::held:
    case actions::BundleState::skipped: return Tone::warn;
    case actions::BundleState::quarantined: return Tone::problem;
    }
    return Tone::neutral;
}

} // namespace

void Program::export_bundle(const std::string& folder)
{
    if (folder.empty()) {
        shown_.frame.problem = texts_("ui.sync.no_folder");
        stale_ = true;
        return;
    }
    shown_.sync.load = {.state = LoadState::busy, .what = "ui.sync.writing"};
    job_.start([this, folder, path = options_.store, unlock = unlock_, today = desk_->today](const std::atomic<bool>&) -> Job::Finish {
        auto store = actions::open_store(path, unlock, random_, clock_);
        auto done = std::make_shared<Result<actions::Exported>>(actions::export_bundle(store, {.folder = folder}, random_));
        auto papers = std::make_shared<Papers>(read_papers(store, today));
        return [this, done, papers] {
            shown_.sync.load = {};
            if (!done->ok()) {
                refuse(done->problems());
                return;
            }
            desk_->papers = std::move(*papers);
            const std::string file = (*done)->files.empty() ? "" : (*done)->files.front().file.string();
            shown_.sync.written = texts_("ui.sync.written", {{"file", file}});
            say(shown_.sync.written);
        };
    }, wake_);
}

void Program::import_bundle(const std::string& source)
{
    if (source.empty() || !std::filesystem::exists(source)) {
        shown_.frame.problem = texts_("file.unreadable", {{"value", source}, {"detail", texts_("ui.file.missing")}});
        stale_ = true;
        return;
    }
    shown_.sync.load = {.state = LoadState::busy, .what = "ui.sync.reading"};
    job_.start([this, source, path = options_.store, unlock = unlock_, today = desk_->today](const std::atomic<bool>&) -> Job::Finish {
        auto store = actions::open_store(path, unlock, random_, clock_);
        auto done = std::make_shared<actions::ImportedBundles>(actions::import_bundles(store, {source}, {}, random_, clock_));
        auto papers = std::make_shared<Papers>(read_papers(store, today));
        return [this, done, papers] {
            shown_.sync.load = {};
            desk_->papers = std::move(*papers);
            shown_.sync.received.clear();
            for (const auto& bundle : done->bundles)
                shown_.sync.received.push_back({bundle.file.filename().string(), texts_("ui.bundle." + std::string(actions::state_text(bundle.state))),
                                                bundle.reason ? texts_(*bundle.reason) : "", tone_of(bundle.state)});
            stale_ = true;
        };
    }, wake_);
}

void Program::request_enrolment(const std::string& folder)
{
    if (folder.empty()) {
        shown_.frame.problem = texts_("ui.sync.no_folder");
        stale_ = true;
        return;
    }
    std::filesystem::create_directories(folder);
    const auto file = std::filesystem::path(folder) / ("yeu-cau-" + desk_->store.identity().officer + ".bhx");
    const auto done = actions::request_enrolment(desk_->store, file);
    if (!done.ok()) {
        refuse(done.problems());
        return;
    }
    shown_.sync.fingerprint = done->fingerprint;
    shown_.sync.written = texts_("ui.sync.written", {{"file", file.string()}});
    say(shown_.sync.written);
}

} // namespace dondoc::ui

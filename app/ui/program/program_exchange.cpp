#include "app/actions/export_bundle.hpp"
#include "app/actions/import_bundle.hpp"
#include "app/actions/open_store.hpp"
#include "app/actions/request_enrolment.hpp"
#include "app/ui/program/program.hpp"
#include <algorithm>
#include <iterator>

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
    progress_.done = progress_.of = 0;
    settings_.put("folder.target", folder);
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
    shown_.sync.load = shown_.province.load = {.state = LoadState::busy, .what = "ui.sync.reading"};
    progress_.done = progress_.of = 0;
    job_.start([this, source, path = options_.store, unlock = unlock_, today = desk_->today](const std::atomic<bool>& stop) -> Job::Finish {
        auto store = actions::open_store(path, unlock, random_, clock_);
        auto done = std::make_shared<actions::ImportedBundles>(take_one_by_one(store, source, stop));
        auto papers = std::make_shared<Papers>(read_papers(store, today));
        const bool stopped = stop;
        return [this, done, papers, stopped] { show_taken(*done, std::move(*papers), stopped); };
    }, wake_);
}

/// Each file on its own, so that stopping between two leaves every one of them whole: taken or not looked at.
actions::ImportedBundles Program::take_one_by_one(db::Store& store, const std::filesystem::path& source, const std::atomic<bool>& stop)
{
    std::vector<std::filesystem::path> files;
    if (std::filesystem::is_directory(source))
        for (const auto& entry : std::filesystem::directory_iterator(source))
            if (entry.is_regular_file())
                files.push_back(entry.path());
    if (!std::filesystem::is_directory(source))
        files.push_back(source);
    std::sort(files.begin(), files.end());
    progress_.of = static_cast<std::int64_t>(files.size());
    actions::ImportedBundles all;
    for (const auto& file : files) {
        if (stop)
            break;
        if (file.extension() == ".bhx" || files.size() == 1) {
            auto one = actions::import_bundles(store, {file}, {}, random_, clock_);
            std::move(one.bundles.begin(), one.bundles.end(), std::back_inserter(all.bundles));
            all.ignored += one.ignored;
        } else {
            ++all.ignored;
        }
        ++progress_.done;
        if (wake_)
            wake_();
    }
    return all;
}

void Program::show_taken(const actions::ImportedBundles& taken, Papers papers, bool stopped)
{
    shown_.sync.load = shown_.province.load = {};
    desk_->papers = std::move(papers);
    shown_.sync.received.clear();
    std::size_t applied = 0, refused = 0;
    for (const auto& bundle : taken.bundles) {
        shown_.sync.received.push_back({bundle.file.filename().string(), texts_("ui.bundle." + std::string(actions::state_text(bundle.state))),
                                        bundle.reason ? texts_(*bundle.reason) : "", tone_of(bundle.state)});
        applied += bundle.state == actions::BundleState::applied ? 1 : 0;
        refused += bundle.state == actions::BundleState::quarantined ? 1 : 0;
    }
    shown_.province.last_import = texts_(stopped ? "ui.province.stopped" : "ui.province.taken",
                                         {{"files", std::to_string(taken.bundles.size())}, {"applied", std::to_string(applied)}, {"refused", std::to_string(refused)}});
    say(shown_.province.last_import);
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

#include "app/actions/complete_work.hpp"
#include "app/actions/snooze_work.hpp"
#include "app/ui/program/program.hpp"

namespace dondoc::ui {
namespace {

template <class... Fs>
struct Cases : Fs... {
    using Fs::operator()...;
};

} // namespace

void Program::carry_out(const Intent& intent)
{
    const auto open_unit = [this](const std::string& code) {
        unit_ = code;
        states_.unit = {};
        go(ViewName::unit);
    };
    const Cases cases{
        [&](const Go& wanted) { go(wanted.view); },
        [&](const GoBack&) {
            const ViewName back = trail_.empty() ? ViewName::today : trail_.back();
            go(back);
            trail_.resize(trail_.size() < 2 ? 0 : trail_.size() - 2);
        },
        [&](const OpenUnit& wanted) { open_unit(wanted.code); },
        [&](const Search& wanted) {
            states_.frame.search = wanted.text;
            states_.units.table.current = 0;
            if (view_ != ViewName::units)
                go(ViewName::units);
            stale_ = true;
        },
        [&](const ListUnits&) { stale_ = true; },
        [&](const StartAction& wanted) { start_action(wanted); },
        [&](const SnoozeWork& wanted) {
            const auto done = actions::snooze_work(desk_->store, wanted.id, desk_->today + 1, texts_("ui.snoozed"), desk_->today);
            done.ok() ? reload() : refuse(done.problems());
        },
        [&](const CompleteWork& wanted) {
            const auto done = actions::complete_work(desk_->store, wanted.id, desk_->today);
            done.ok() ? reload() : refuse(done.problems());
        },
        [&](const OpenRecord& wanted) { open_record(wanted.id); },
        [&](const RecordVisit&) { record_form(); },
        [&](const RecordCommitment&) { record_form(); },
        [&](const FinaliseRecord&) { finalise_form(); },
        [&](const SplitDebt&) { split(); },
        [&](const PrintDocument&) { print_form(); },
        [&](const DropDraft&) { go(ViewName::unit); },
        [&](const Undo&) { undo(); },
        [&](const ChooseImport& wanted) { choose_import(wanted.path); },
        [&](const MapImport& wanted) { map_import(wanted); },
        [&](const ConfirmImport&) { confirm_import(); },
        [&](const RefuseImport&) {
            shown_.import.chosen = false;
            shown_.import.load = {};
        },
        [&](const ExportBundle& wanted) { export_bundle(wanted.folder); },
        [&](const ImportBundle& wanted) { import_bundle(wanted.path); },
        [&](const RequestEnrolment& wanted) { request_enrolment(wanted.folder); },
        [&](const StopJob&) { job_.stop(); },
        [&](const CreateStore&) { create(); },
        [&](const OpenDemo&) { open_demo(); },
        [&](const Unlock&) { open(options_.store, {.passphrase = states_.passphrase}); },
        [&](const Lock&) { lock(); },
        [&](const Configure& wanted) { configure(wanted); },
    };
    std::visit(cases, intent);
}

void Program::configure(const Configure& wanted)
{
    if (wanted.key == "language")
        set_look(wanted.value, shown_.settings.theme);
    else if (wanted.key == "theme")
        set_look(shown_.settings.language, static_cast<ThemeName>(std::stoi(wanted.value)));
    else if (wanted.key == "scale")
        shown_.settings.percent = std::stoi(wanted.value);
    stale_ = true;
}

} // namespace dondoc::ui

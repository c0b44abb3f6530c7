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
        [&](const GoBack&) { go_back(); },
        [&](const OpenUnit& wanted) { open_unit(wanted.code); },
        [&](const Search& wanted) { search(wanted.text); },
        [&](const ListUnits&) { stale_ = true; },
        [&](const SaveFilter& wanted) { save_filter(wanted.name); },
        [&](const UseFilter& wanted) { use_filter(wanted.name); },
        [&](const DropFilter& wanted) { drop_filter(wanted.name); },
        [&](const ExportUnits&) { export_units(); },
        [&](const ChooseReport& wanted) { choose_report(wanted.name); },
        [&](const ExportReport& wanted) { export_report(wanted.ending); },
        [&](const RememberTable&) { remember_table(); },
        [&](const Copied& done) { say(texts_("ui.copied", {{"rows", std::to_string(done.rows)}})); },
        [&](const OpenChooser& wanted) { open_chooser(wanted); },
        [&](const ChooserGo& wanted) { list_chooser(wanted.path); },
        [&](const ChooserPick& choice) { picked(choice); },
        [&](const ChooserClose&) { shown_.chooser.open = false; },
        [&](const DroppedFile& file) { dropped(file.path); },
        [&](const HideAmounts&) {
            hides_amounts_ = !hides_amounts_;
            stale_ = true;
        },
        [&](const OpenDraft& wanted) { open_draft(wanted.id); },
        [&](const BackUp& wanted) { back_up(wanted.folder); },
        [&](const OpenConflict& wanted) { open_conflict(wanted.record); },
        [&](const ResolveConflict& wanted) { resolve(wanted); },
        [&](const ReviewLateWork& wanted) { review(wanted); },
        [&](const ApproveEnrolment& wanted) { approve(wanted); },
        [&](const CopyText& wanted) { say(texts_("ui.copied.text", {{"text", wanted.text}})); },
        [&](const StartAction& wanted) { start_action(wanted); },
        [&](const SnoozeWork& wanted) { snooze(wanted.id); },
        [&](const CompleteWork& wanted) { complete(wanted.id); },
        [&](const OpenRecord& wanted) { open_record(wanted.id); },
        [&](const RecordVisit&) { record_form(); },
        [&](const RecordCommitment&) { record_form(); },
        [&](const SaveRecord&) { record_form(); },
        [&](const OpenAllFields&) { open_all_fields(); },
        [&](const AmendRecord&) { amend_form(); },
        [&](const VoidRecord& wanted) { void_form(wanted.reason); },
        [&](const SupersedeCommitment& wanted) { supersede_form(wanted.id); },
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

void Program::go_back()
{
    const ViewName back = trail_.empty() ? ViewName::today : trail_.back();
    go(back);
    trail_.resize(trail_.size() < 2 ? 0 : trail_.size() - 2);
}

void Program::search(const std::string& text)
{
    states_.frame.search = text;
    states_.units.table.current = 0;
    if (view_ != ViewName::units)
        go(ViewName::units);
    stale_ = true;
}

void Program::snooze(const std::string& id)
{
    const auto done = actions::snooze_work(desk_->store, id, desk_->today + 1, texts_("ui.snoozed"), desk_->today);
    done.ok() ? work_gone(id, "ui.saved.snoozed") : refuse(done.problems());
}

void Program::complete(const std::string& id)
{
    const auto done = actions::complete_work(desk_->store, id, desk_->today);
    done.ok() ? work_gone(id, "ui.saved.completed") : refuse(done.problems());
}

void Program::work_gone(const std::string& id, const char* sentence)
{
    offer_undo(texts_(sentence), [this, id] {
        actions::bring_back_work(desk_->store, id);
        reload();
    });
    reload();
}

} // namespace dondoc::ui

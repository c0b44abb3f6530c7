// What waits for a person's word: conflicts, late work, laptops to certify.
#include "app/actions/approve_enrolment.hpp"
#include "app/actions/resolve_conflict.hpp"
#include "app/actions/review_late_work.hpp"
#include "app/ui/program/program.hpp"

namespace dondoc::ui {

void Program::open_conflict(const std::string& record)
{
    states_.conflict = {};
    shown_.conflict = present_conflict(*desk_, record, texts_);
    go(ViewName::conflict);
}

void Program::resolve(const ResolveConflict& wanted)
{
    const auto record = parse_id<RecordTag>(wanted.record);
    if (!record)
        return;
    const auto done = actions::resolve_conflict(desk_->store, *record, wanted.keep, wanted.reason);
    if (!done.ok()) {
        shown_.conflict.problem = texts_(done.problems().front());
        refuse(done.problems());
        return;
    }
    states_.conflict = {};
    shown_.conflict = present_conflict(*desk_, "", texts_);
    say(texts_("ui.conflict.settled"));
    reload();
}

void Program::review(const ReviewLateWork& wanted)
{
    const auto record = parse_id<RecordTag>(wanted.record);
    if (!record)
        return;
    const auto done = actions::review_late_work(desk_->store, *record, wanted.accept, wanted.reason);
    if (!done.ok()) {
        refuse(done.problems());
        return;
    }
    states_.province.reason.clear();
    say(texts_(wanted.accept ? "ui.province.accepted" : "ui.province.rejected.done", {{"ops", std::to_string(*done)}}));
    reload();
}

void Program::approve(const ApproveEnrolment& wanted)
{
    std::filesystem::create_directories(wanted.folder);
    const auto out = std::filesystem::path(wanted.folder) / ("tra-loi-" + wanted.officer + ".bhx");
    const auto done = actions::approve_enrolment(desk_->store, wanted.request, wanted.officer, out, random_);
    if (!done.ok()) {
        shown_.province.problem = texts_(done.problems().front());
        refuse(done.problems());
        return;
    }
    shown_.province.problem.clear();
    shown_.province.approved = texts_("ui.province.approved", {{"officer", wanted.officer}, {"code", done->fingerprint}, {"file", out.string()}});
    states_.province.request.clear();
    states_.province.officer.clear();
    say(shown_.province.approved);
    reload();
}

} // namespace dondoc::ui

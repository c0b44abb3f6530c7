// Forms of every kind: which action opens which, what a new one begins with, and what becomes of a stored one.
#include "app/actions/amend_record.hpp"
#include "app/actions/edit_record.hpp"
#include "app/actions/save_draft.hpp"
#include "app/actions/supersede_commitment.hpp"
#include "app/actions/void_record.hpp"
#include "app/ui/program/program.hpp"
#include "app/ui/program/record_start.hpp"
#include "app/ui/views/format.hpp"
#include "db/records.hpp"

namespace dondoc::ui {

void Program::start_record(const std::string& unit, const std::string& action)
{
    auto fresh = begin_record(action, unit, desk_->today);
    if (!fresh) {
        go(ViewName::unit);
        return;
    }
    for (auto& kept : actions::kept_drafts(desk_->store.reader()))
        if (is_same_start(kept.draft, *fresh) && !db::find_record(desk_->store.reader(), kept.draft.id)) {
            open_record_form(std::move(kept.draft), unit);
            say(texts_("ui.recovered", {{"time", clock_text(kept.saved_ms)}, {"unit", unit}}));
            return;
        }
    fresh->id = new_record_id(clock_.wall_ms(), random_);
    open_record_form(*std::move(fresh), unit);
}

void Program::open_record_form(drafts::Draft draft, const std::string& unit)
{
    keep_draft();
    put_in_order(draft);
    if (field_named(*draft.kind, "unit") == nullptr)
        draft.text.erase("unit");
    unit_ = unit;
    states_.record = {.draft = std::move(draft)};
    shown_.record = {};
    go(ViewName::form);
}

/// From the short form of a visit or a commitment to all of its fields, with what was typed.
void Program::open_all_fields()
{
    const auto* draft = form();
    if (draft == nullptr || view_ == ViewName::form)
        return;
    auto all = *draft;
    const bool changed = *dirty();
    *dirty() = false;
    open_record_form(std::move(all), unit_);
    if (!trail_.empty())
        trail_.pop_back(); // the short form holds the older text: Esc leads to what was before it
    states_.record.dirty = changed;
}

void Program::amend_form()
{
    auto& state = states_.record;
    const auto done = actions::amend_record(desk_->store, state.draft, desk_->today);
    if (!done.ok()) {
        state.fields.form.show_all = true;
        shown_.record.form.refused = texts_(done.problems().front());
        refuse(done.problems());
        return;
    }
    record_written("ui.saved.amended");
}

void Program::void_form(const std::string& reason)
{
    auto& state = states_.record;
    const auto done = actions::void_record(desk_->store, state.draft.id, reason, false);
    if (!done.ok()) {
        refuse(done.problems());
        return;
    }
    state.voiding = false;
    record_written("ui.saved.voided");
}

void Program::supersede_form(const std::string& old)
{
    auto* draft = form();
    const auto id = parse_id<RecordTag>(old);
    if (draft == nullptr || !id)
        return;
    const auto done = actions::supersede_commitment(desk_->store, *id, *draft, desk_->today);
    if (!done.ok()) {
        form_state().show_all = true;
        refuse(done.problems());
        return;
    }
    draft->based_on = done->revision;
    record_written("ui.saved.record");
}

void Program::record_written(const char* sentence)
{
    *dirty() = false;
    typed_ms_ = 0;
    actions::drop_draft(desk_->store, form()->id);
    say(texts_(sentence, {{"kind", texts_(std::string("kind.") + form()->kind->noun)}, {"unit", unit_}}));
    reload();
}

} // namespace dondoc::ui

#include "app/actions/edit_record.hpp"
#include "app/actions/finalise_record.hpp"
#include "app/actions/print_document.hpp"
#include "app/actions/record.hpp"
#include "app/actions/save_draft.hpp"
#include "app/actions/undo_record.hpp"
#include "app/actions/void_record.hpp"
#include "app/ui/program/program.hpp"
#include "app/ui/program/record_start.hpp"
#include "app/ui/views/form.hpp"
#include "app/ui/views/format.hpp"
#include "core/base/text/date.hpp"
#include "core/drafts/values.hpp"
#include "core/model/commitment.hpp"
#include "db/records.hpp"

namespace dondoc::ui {
namespace {

ViewName view_of(const drafts::Draft& draft) { return std::string_view(draft.kind->noun) == "commitment" ? ViewName::commitment : ViewName::visit; }

bool has_form(std::string_view noun) { return noun == "visit" || noun == "commitment"; }

} // namespace

drafts::Draft* Program::form()
{
    if (view_ == ViewName::visit)
        return &states_.visit.draft;
    if (view_ == ViewName::form && states_.record.draft.kind != nullptr)
        return &states_.record.draft;
    return view_ == ViewName::commitment ? &states_.commitment.draft : nullptr;
}

bool* Program::dirty()
{
    if (view_ == ViewName::visit)
        return &states_.visit.dirty;
    if (view_ == ViewName::form && states_.record.draft.kind != nullptr)
        return &states_.record.dirty;
    return view_ == ViewName::commitment ? &states_.commitment.dirty : nullptr;
}

FormState& Program::form_state()
{
    return view_ == ViewName::visit ? states_.visit.form : view_ == ViewName::form ? states_.record.fields.form : states_.commitment.form;
}

FormSnapshot& Program::form_shown() { return view_ == ViewName::visit ? shown_.visit.form : view_ == ViewName::form ? shown_.record.form : shown_.commitment.form; }

void Program::start_action(const StartAction& wanted)
{
    unit_ = wanted.unit;
    const std::string noun = wanted.action == "commitment" ? "commitment" : "visit";
    if (wanted.action != noun)
        return start_record(wanted.unit, wanted.action);
    for (auto& kept : actions::kept_drafts(desk_->store.reader()))
        if (kept.draft.kind->noun == noun && kept.draft.text["unit"] == wanted.unit) {
            open_form(std::move(kept.draft));
            say(texts_("ui.recovered", {{"time", clock_text(kept.saved_ms)}, {"unit", wanted.unit}}));
            return;
        }
    open_form(new_form(*kind_named(noun), wanted.unit));
}

drafts::Draft Program::new_form(const KindSpec& kind, const std::string& unit) const
{
    drafts::Draft draft{.kind = &kind, .id = new_record_id(clock_.wall_ms(), random_)};
    draft.text["unit"] = unit;
    draft.text["day"] = text::day_short(desk_->today);
    if (std::string_view(kind.noun) != "commitment")
        return draft;
    draft.text["pays_current"] = "true";
    if (const auto found = desk_->papers.places.find(unit); found != desk_->papers.places.end()) {
        const auto& figures = desk_->papers.units[found->second];
        draft.text["debt"] = figures.debt ? text::format_number(figures.debt->dong) : "";
        draft.text["as_of"] = figures.month ? text::month_short(*figures.month) : "";
    }
    return draft;
}

void Program::open_form(drafts::Draft draft)
{
    if (!has_form(draft.kind->noun)) {
        const std::string unit = field_named(*draft.kind, "unit") ? draft.text["unit"] : unit_;
        return open_record_form(std::move(draft), unit);
    }
    put_in_order(draft);
    unit_ = draft.text["unit"];
    const ViewName view = view_of(draft);
    if (view == ViewName::commitment) {
        states_.commitment = {.draft = std::move(draft)};
        states_.commitment.first = text::day_short(last_day(month_of(desk_->today)));
        shown_.commitment = {};
    } else {
        states_.visit = {.draft = std::move(draft)};
        shown_.visit = {};
    }
    go(view);
}

void Program::open_record(const std::string& id)
{
    const auto record = parse_id<RecordTag>(id);
    const auto row = record ? db::find_record(desk_->store.reader(), *record) : std::nullopt;
    const auto* kind = row ? kind_numbered(row->kind) : nullptr;
    if (kind == nullptr)
        return refuse({{.code = "record.unknown", .value = id}});
    auto draft = actions::form_of_record(desk_->store.reader(), desk_->store.identity(), *record, desk_->today);
    if (!draft.ok())
        return refuse(draft.problems());
    const std::string unit = draft->text.contains("unit") ? draft->text["unit"] : unit_;
    row->state == db::RecordState::draft ? open_form(*std::move(draft)) : open_record_form(*std::move(draft), unit);
}

void Program::split()
{
    CommitmentState& state = states_.commitment;
    const auto debt = drafts::read_money(state.draft.text["debt"]);
    const auto parts = drafts::read_count(state.parts);
    const auto first = drafts::read_day(state.first);
    if (!debt.ok() || !first.ok() || !parts.ok() || *parts < 1 || *parts > 60) {
        shown_.frame.problem = texts_("ui.commitment.parts.unreadable");
        stale_ = true;
        return;
    }
    auto& rows = state.draft.rows["installments"];
    const auto before = rows;
    rows.clear();
    for (const auto& part : equal_installments(*debt, static_cast<int>(*parts), *first))
        rows.push_back({{"day", text::day_short(part.day)}, {"amount", text::format_number(part.amount.dong)}});
    state.dirty = stale_ = true;
    if (!before.empty())
        offer_undo(texts_("ui.saved.split"), [this, before, id = state.draft.id] {
            if (states_.commitment.draft.id == id)
                states_.commitment.draft.rows["installments"] = before;
            states_.commitment.dirty = true;
        });
}

bool Program::record_form()
{
    drafts::Draft* draft = form();
    if (draft == nullptr)
        return false;
    const bool held = db::find_record(desk_->store.reader(), draft->id).has_value();
    const auto done = held ? actions::edit_record(desk_->store, *draft, desk_->today) : actions::record(desk_->store, *draft, desk_->today);
    if (!done.ok()) {
        form_state().show_all = true;
        refuse(done.problems());
        return false;
    }
    draft->based_on = done->revision;
    *dirty() = false;
    typed_ms_ = 0;
    if (held)
        actions::drop_draft(desk_->store, draft->id);
    offer_record_undo(*draft, held);
    reload();
    return true;
}

void Program::finalise_form()
{
    drafts::Draft* draft = form();
    const bool held = draft != nullptr && db::find_record(desk_->store.reader(), draft->id).has_value();
    if (draft == nullptr || ((!held || *dirty()) && !record_form()))
        return;
    const auto done = actions::finalise_record(desk_->store, draft->id);
    if (!done.ok()) {
        form_shown().refused = texts_(done.problems().front());
        refuse(done.problems());
        return;
    }
    undos_.clear(); // what is final is never undone
    say(texts_("ui.saved.finalised", {{"code", done->page_code}}));
    reload();
}

void Program::print_form()
{
    const drafts::Draft* draft = form();
    if (draft == nullptr) {
        shown_.frame.problem = texts_("ui.unit.print.later");
        return;
    }
    const auto folder = options_.store.parent_path() / "ban-in";
    std::filesystem::create_directories(folder);
    const auto file = folder / (unit_ + "-" + draft->kind->page_sign + "-" + id_text(draft->id).substr(0, 8) + ".pdf");
    const auto printed = actions::print_document(desk_->store, draft->id, {.out = file}, wall());
    printed.ok() ? say(texts_("ui.saved.printed", {{"file", file.string()}})) : refuse(printed.problems());
}

void Program::keep_draft()
{
    drafts::Draft* draft = form();
    if (!desk_ || draft == nullptr || !*dirty())
        return;
    draft->id = actions::save_draft(desk_->store, *draft);
    *dirty() = false;
    typed_ms_ = 0;
    const std::string saved = texts_("ui.form.saved", {{"time", clock_text(wall())}});
    form_shown().saved = saved;
    say(texts_("ui.saved.draft", {{"time", clock_text(wall())}, {"unit", unit_}}));
}

void Program::forget_forms()
{
    states_.visit = {};
    states_.commitment = {};
    states_.record = {};
    states_.unit.menu = false;
    states_.frame.help = shown_.chooser.open = false;
    typed_ms_ = 0;
    view_ = ViewName::today;
    trail_.clear();
}

/// An edit is taken back by the values before it; a record that was just made is voided, and its text goes back into the form as a draft.
void Program::offer_record_undo(const drafts::Draft& written, bool was_there)
{
    const std::string own = std::string("ui.saved.") + written.kind->noun, kind = texts_(std::string("kind.") + written.kind->noun);
    const std::string sentence = texts_(texts_.has(own) ? own : "ui.saved.record", {{"unit", unit_}, {"kind", kind}});
    if (was_there) {
        offer_undo(sentence, [this, id = written.id] {
            const auto done = actions::undo_record(desk_->store, id);
            done.ok() ? reload() : refuse(done.problems());
        });
        return;
    }
    offer_undo(sentence, [this, draft = written] {
        const auto gone = actions::void_record(desk_->store, draft.id, texts_("ui.undone.reason"), false);
        if (!gone.ok()) {
            refuse(gone.problems());
            return;
        }
        drafts::Draft again = draft;
        again.id = new_record_id(wall(), random_);
        again.based_on = {};
        actions::save_draft(desk_->store, again);
        open_form(std::move(again));
        reload();
    });
}

void Program::undo()
{
    if (undos_.empty())
        return;
    const Undoing last = std::move(undos_.back());
    undos_.pop_back();
    say(texts_("ui.saved.undone_what", {{"what", last.what}}));
    last.work();
    stale_ = true;
}

} // namespace dondoc::ui

#include "app/ui/program/program.hpp"
#include "app/files/system.hpp"
#include "app/ui/widgets/notice.hpp"
#include "core/base/trouble.hpp"
#include <exception>

namespace dondoc::ui {

Program::Program(ProgramOptions options, Random& random, Clock& clock) : options_(std::move(options)), random_(random), clock_(clock), texts_(options_.language)
{
    shown_.settings.language = options_.language;
    shown_.settings.store = options_.store.string();
    shown_.settings.version = "0.1.0";
    shown_.settings.encrypted = shown_.first.encrypted = shown_.unlock.encrypted = db::encrypted_build();
    shown_.first.store = shown_.unlock.store = options_.store.string();
    view_ = std::filesystem::exists(options_.store) ? ViewName::unlock : ViewName::first;
    if (view_ == ViewName::unlock && (options_.unlock.passphrase || options_.unlock.key_file))
        open(options_.store, options_.unlock);
}

Program::~Program() { keep_draft(); }

void Program::draw(Ui& ui)
{
    intents_.clear();
    closes_ = closes_ || ui.take(ctrl('Q'));
    draw_ground(ui);
    if (!broken_.empty())
        draw_broken(ui, frame_content(ui));
    else
        draw_view(ui, frame_content(ui));
    if (desk_ && view_ != ViewName::first && view_ != ViewName::unlock)
        draw_frame(ui, shown_.frame, states_.frame, view_, texts_, intents_);
    if (bool* changed = dirty(); changed != nullptr && *changed && typed_ms_ == 0) {
        typed_ms_ = wall();
        stale_ = true;
    }
    stale_ = stale_ || (form() != nullptr && ui.step() == nullptr && dirty() != nullptr && *dirty());
}

void Program::draw_view(Ui& ui, Rect area)
{
    try {
        switch (view_) {
        case ViewName::first: draw_first(ui, shown_.first, states_.first, texts_, intents_); break;
        case ViewName::unlock: draw_unlock(ui, shown_.unlock, states_.passphrase, texts_, intents_); break;
        case ViewName::today: draw_today(ui, area, shown_.today, states_.today, texts_, intents_); break;
        case ViewName::units: draw_units(ui, area, shown_.units, states_.units, texts_, intents_); break;
        case ViewName::unit: draw_unit(ui, area, shown_.unit, states_.unit, texts_, intents_); break;
        case ViewName::visit: draw_visit(ui, area, shown_.visit, states_.visit, texts_, intents_); break;
        case ViewName::commitment: draw_commitment(ui, area, shown_.commitment, states_.commitment, texts_, intents_); break;
        case ViewName::import: draw_import(ui, area, shown_.import, states_.import, texts_, intents_); break;
        case ViewName::sync: draw_sync(ui, area, shown_.sync, states_.sync, texts_, intents_); break;
        case ViewName::settings: draw_settings(ui, area, shown_.settings, texts_, intents_); break;
        }
    } catch (const std::exception& mistake) {
        broken_ = mistake.what();
        ui.recover();
    }
}

void Program::draw_broken(Ui& ui, Rect area)
{
    const std::string title = texts_("ui.broken"), line = texts_("check.failed", {{"detail", broken_}}), action = texts_("ui.rail.today");
    if (empty_box(ui, area, "broken", {.title = title, .line = line, .action = action}))
        intents_.push_back(Go{ViewName::today});
}

std::optional<double> Program::turn()
{
    if (job_.runs())
        try {
            if (auto finish = job_.take(); finish && *finish)
                (*finish)();
        } catch (const Trouble& trouble) {
            refuse({trouble.problem});
        } catch (const std::exception& machine) {
            refuse({{.code = "machine.trouble", .arguments = {{"detail", machine.what()}}}});
        }
    const Intents now = std::exchange(intents_, {});
    for (const Intent& intent : now)
        try {
            carry_out(intent);
        } catch (const Trouble& trouble) {
            refuse({trouble.problem});
        } catch (const std::exception& machine) {
            refuse({{.code = "machine.trouble", .arguments = {{"detail", machine.what()}}}});
        }
    if (typed_ms_ != 0 && wall() - typed_ms_ >= 800)
        keep_draft();
    const bool again = stale_;
    if (stale_)
        present();
    if (again || !now.empty())
        return 0.0;
    return typed_ms_ != 0 ? std::optional(0.4) : std::nullopt;
}

void Program::go(ViewName view)
{
    keep_draft();
    broken_.clear();
    if (view != view_)
        trail_.push_back(view_);
    view_ = view;
    stale_ = true;
}

void Program::present()
{
    stale_ = false;
    if (!desk_)
        return;
    const std::string saved = shown_.frame.saved, problem = shown_.frame.problem;
    shown_.frame = present_frame(*desk_, wall(), texts_);
    shown_.frame.saved = saved;
    shown_.frame.problem = problem;
    shown_.frame.can_undo = !last_record_.empty();
    switch (view_) {
    case ViewName::today: shown_.today = present_today(*desk_, texts_); break;
    case ViewName::units: shown_.units = present_units(*desk_, states_.units, states_.frame.search, texts_); break;
    case ViewName::unit: shown_.unit = present_unit(*desk_, unit_, texts_); break;
    case ViewName::visit: {
        const std::string kept = shown_.visit.form.saved;
        shown_.visit = present_visit(*desk_, unit_, states_.visit.draft, texts_);
        shown_.visit.form.saved = kept;
        break;
    }
    case ViewName::commitment: {
        const std::string kept = shown_.commitment.form.saved;
        shown_.commitment = present_commitment(*desk_, unit_, states_.commitment.draft, texts_);
        shown_.commitment.form.saved = kept;
        break;
    }
    case ViewName::sync: {
        SyncSnapshot fresh = present_sync(*desk_, texts_);
        fresh.received = std::move(shown_.sync.received);
        fresh.written = std::move(shown_.sync.written);
        fresh.fingerprint = std::move(shown_.sync.fingerprint);
        fresh.load = shown_.sync.load;
        shown_.sync = std::move(fresh);
        break;
    }
    default: break;
    }
}

void Program::say(const std::string& sentence)
{
    shown_.frame.saved = sentence;
    shown_.frame.problem.clear();
    stale_ = true;
}

void Program::refuse(const Problems& problems)
{
    shown_.frame.problem = problems.empty() ? "" : texts_(problems.front());
    shown_.sync.load = shown_.import.load = {};
    if (!desk_)
        shown_.first.problem = shown_.unlock.problem = shown_.frame.problem;
    shown_.first.load = shown_.unlock.load = {};
    stale_ = true;
}

void Program::show(ViewName view, const std::string& unit)
{
    if (!unit.empty())
        unit_ = unit;
    go(view);
    present();
}

void Program::set_look(const std::string& language, ThemeName theme)
{
    texts_ = actions::Texts(language);
    shown_.settings.language = language;
    shown_.settings.theme = theme;
    stale_ = true;
}

void Program::settle()
{
    while (job_.runs())
        (void)turn();
    (void)turn();
}

} // namespace dondoc::ui

#include "app/ui/program/program.hpp"
#include "app/files/system.hpp"
#include "app/ui/program/view_table.hpp"
#include "app/ui/widgets/notice.hpp"
#include "core/base/check.hpp"
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
        row_of(view_).draw(ui, area, {states_, shown_, texts_, unit_}, intents_);
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
    check(has_row(view), "a screen that is opened stands in the table");
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
    if (const auto present = row_of(view_).present)
        present(*desk_, {states_, shown_, texts_, unit_});
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

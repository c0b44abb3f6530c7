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
    settings_ = files::WindowSettings(options_.settings);
    recall();
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
    watch_hands(ui);
    closes_ = closes_ || ui.take(ctrl('Q'));
    ui.hide_figures(hides_amounts_);
    draw_ground(ui);
    if (!broken_.empty())
        draw_broken(ui, frame_content(ui));
    else
        draw_view(ui, frame_content(ui));
    if (desk_ && view_ != ViewName::first && view_ != ViewName::unlock)
        draw_frame(ui, shown_.frame, states_.frame, view_, texts_, intents_);
    draw_chooser(ui, shown_.chooser, states_.chooser, texts_, intents_);
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
        break_view(mistake);
        ui.recover();
        ui.ask_frame();
    }
}

void Program::break_view(const std::exception& mistake)
{
    broken_ = mistake.what();
    stale_ = false;
}

void Program::watch_hands(const Ui& ui)
{
    if (ui.step() != nullptr || touched_ms_ == 0)
        touched_ms_ = wall();
}

std::optional<double> Program::lock_when_left()
{
    const std::int64_t minutes = shown_.settings.lock_minutes;
    if (!desk_ || leaves_store_ || minutes == 0 || touched_ms_ == 0 || view_ == ViewName::first)
        return {};
    if (wall() < touched_ms_)
        touched_ms_ = wall(); // the clock was set back
    const std::int64_t left = minutes * 60'000 - (wall() - touched_ms_);
    if (left > 0)
        return static_cast<double>(left) / 1000.0;
    lock();
    shown_.unlock.note = texts_("ui.locked.left", {{"minutes", std::to_string(minutes)}});
    return 0.0;
}

void Program::draw_broken(Ui& ui, Rect area)
{
    const std::string title = texts_("ui.broken"), line = texts_("check.failed", {{"detail", broken_}}), action = texts_("ui.rail.today");
    if (empty_box(ui, area, "broken", {.title = title, .line = line, .action = action}))
        intents_.push_back(Go{ViewName::today});
}

std::optional<double> Program::turn()
{
    for (Load* load : {&shown_.sync.load, &shown_.province.load})
        if (load->state == LoadState::busy) {
            load->done = progress_.done;
            load->of = progress_.of;
        }
    if (job_.runs())
        try {
            if (auto finish = job_.take(); finish && *finish)
                (*finish)();
        } catch (const Trouble& trouble) {
            refuse({trouble.problem});
        } catch (const std::exception& machine) {
            refuse({{.code = "machine.trouble", .arguments = {{"detail", machine.what()}}}});
        }
    if (leaves_store_ && !job_.runs())
        forget_store();
    const Intents now = std::exchange(intents_, {});
    do_intents(now);
    if (typed_ms_ != 0 && wall() - typed_ms_ >= 800)
        keep_draft();
    const auto lock_in = lock_when_left();
    const bool sorts = desk_ && view_ == ViewName::units && states_.units_list.busy();
    if (sorts)
        stale_ = states_.units_list.step(desk_->papers) || stale_;
    const bool again = stale_ || sorts;
    if (stale_)
        try {
            present();
        } catch (const std::exception& mistake) {
            break_view(mistake);
        }
    if (again || !now.empty())
        return 0.0;
    return typed_ms_ != 0 ? std::optional(0.4) : lock_in;
}

void Program::do_intents(const Intents& wanted)
{
    for (const Intent& intent : wanted)
        try {
            carry_out(intent);
        } catch (const Trouble& trouble) {
            refuse({trouble.problem});
        } catch (const std::exception& machine) {
            refuse({{.code = "machine.trouble", .arguments = {{"detail", machine.what()}}}});
        }
}

void Program::go(ViewName view)
{
    check(has_row(view), "a screen that is opened stands in the table");
    keep_draft();
    broken_.clear();
    if (view != view_)
        trail_.push_back(view_);
    view_ = view;
    if (view == ViewName::reports && desk_)
        choose_report(states_.reports.name);
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
    shown_.frame.can_undo = !undos_.empty();
    if (!undos_.empty() && undos_.back().what != saved)
        shown_.frame.undo = undos_.back().what;
    shown_.frame.hides_amounts = hides_amounts_;
    shown_.settings.backup_ms = settings_.number("backup.at", 0, 0, INT64_MAX);
    shown_.settings.backup = shown_.settings.backup_ms == 0 ? texts_("ui.backup.never") : moment_text(shown_.settings.backup_ms);
    shown_.frame.sources = rule_sources(*desk_, texts_);
    if (const auto present = row_of(view_).present)
        present(*desk_, {states_, shown_, texts_, unit_});
    if (view_ == ViewName::units)
        shown_.units.saved = saved_filters();
}

void Program::say(const std::string& sentence)
{
    shown_.frame.saved = sentence;
    shown_.frame.problem.clear();
    stale_ = true;
}

void Program::offer_undo(const std::string& sentence, std::function<void()> undo)
{
    constexpr std::size_t most = 50;
    if (undos_.size() == most)
        undos_.erase(undos_.begin());
    undos_.push_back({sentence, std::move(undo)});
    say(sentence);
}

void Program::refuse(const Problems& problems)
{
    shown_.frame.problem = problems.empty() ? "" : texts_(problems.front());
    shown_.sync.load = shown_.import.load = shown_.province.load = shown_.settings.load = {};
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

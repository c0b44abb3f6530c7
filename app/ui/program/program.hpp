#pragma once
// The program behind the window: which view is shown, what its form holds, what became of each intent.
#include "app/actions/import_file.hpp"
#include "app/ui/program/job.hpp"
#include "app/ui/program/present.hpp"
#include "app/ui/views/first.hpp"
#include "app/ui/views/import.hpp"
#include "app/ui/views/settings.hpp"
#include "app/ui/window/screen.hpp"
#include <filesystem>

namespace dondoc::ui {

struct ProgramOptions {
    std::filesystem::path store;
    std::string language = "vi";
    std::optional<Day> today;                         ///< fixed, for tests and pictures; else the machine's day in Vietnam
    db::Unlock unlock;                                ///< as given on the command line; empty = ask
    std::function<std::filesystem::path()> make_demo; ///< makes the demo caseload and gives its store; empty = not offered
};

/// Everything that a view edits.
struct ViewStates {
    FrameState frame;
    TodayState today;
    UnitsState units;
    UnitState unit;
    VisitState visit;
    CommitmentState commitment;
    ImportState import;
    SyncState sync;
    FirstState first;
    std::string passphrase;
};

/// Everything that a view shows.
struct Snapshots {
    FrameSnapshot frame;
    TodaySnapshot today;
    UnitsSnapshot units;
    UnitSnapshot unit;
    VisitSnapshot visit;
    CommitmentSnapshot commitment;
    ImportSnapshot import;
    SyncSnapshot sync;
    SettingsSnapshot settings;
    FirstSnapshot first;
    UnlockSnapshot unlock;
};

class Program : public Screen
{
public:
    Program(ProgramOptions options, Random& random, Clock& clock);
    ~Program() override;

    void draw(Ui& ui) override;
    std::optional<double> turn() override;
    void is_woken_by(std::function<void()> wake) override { wake_ = std::move(wake); }
    [[nodiscard]] ThemeName theme() const override { return shown_.settings.theme; }
    [[nodiscard]] bool wants_close() const override { return closes_; } ///< Ctrl+Q
    [[nodiscard]] float scale() const override { return static_cast<float>(shown_.settings.percent) / 100.0F; }

    // For pictures and tests.
    void show(ViewName view, const std::string& unit = "");
    void set_look(const std::string& language, ThemeName theme);
    /// Waits for running work and takes it over.
    void settle();
    [[nodiscard]] Desk* desk() { return desk_ ? &*desk_ : nullptr; }
    ViewStates& states() { return states_; }
    [[nodiscard]] const Snapshots& snapshots() const { return shown_; }
    [[nodiscard]] ViewName view() const { return view_; }
    void carry_out(const Intent& intent);
    void forget_forms(); ///< without keeping what was typed

private:
    // program.cpp
    void draw_view(Ui& ui, Rect area);
    void draw_broken(Ui& ui, Rect area);
    void go(ViewName view);
    void present();               ///< the snapshot of the view that is shown
    void reload();                ///< reads the papers anew, in a job
    void say(const std::string& sentence);
    void refuse(const Problems& problems);
    [[nodiscard]] std::string sentence(const Problem& problem) const { return texts_(problem); }
    [[nodiscard]] std::int64_t wall() const { return clock_.wall_ms(); }
    void configure(const Configure& wanted);

    // program_store.cpp
    void open(const std::filesystem::path& path, db::Unlock unlock);
    void create();
    void open_demo();
    void lock();

    // program_forms.cpp
    void start_action(const StartAction& wanted);
    void open_record(const std::string& id);
    void open_form(drafts::Draft draft);
    [[nodiscard]] drafts::Draft new_form(const KindSpec& kind, const std::string& unit) const;
    void split();
    bool record_form();
    void finalise_form();
    void print_form();
    void keep_draft();
    [[nodiscard]] drafts::Draft* form();
    [[nodiscard]] bool* dirty();
    void undo();

    // program_exchange.cpp
    void export_bundle(const std::string& folder);
    void import_bundle(const std::string& path);
    void request_enrolment(const std::string& folder);
    void choose_import(const std::string& path);
    void map_import(const MapImport& wanted);
    void look_at_import();
    void confirm_import();

    ProgramOptions options_;
    Random& random_;
    Clock& clock_;
    actions::Texts texts_;
    db::Unlock unlock_;
    std::optional<Desk> desk_;
    ViewName view_ = ViewName::first;
    std::string unit_;            ///< code of the employer that is open
    std::vector<ViewName> trail_; ///< where Esc leads back to
    ViewStates states_;
    Snapshots shown_;
    Intents intents_;
    bool stale_ = true;           ///< the shown view must be presented again
    Job job_;
    std::function<void()> wake_;
    bool closes_ = false;
    std::string broken_;          ///< what a view threw
    std::int64_t typed_ms_ = 0;   ///< first keystroke since the draft was kept
    RecordId last_record_;
    std::optional<importing::TableKind> import_kind_;                 ///< of the file in preview; empty = find it out
    importing::Mapping import_mapping_;                              ///< chosen by hand for it; empty = as the file says
};

} // namespace dondoc::ui

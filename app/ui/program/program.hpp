#pragma once
// The program behind the window: which view is shown, what its form holds, what became of each intent.
#include "app/actions/import_bundle.hpp"
#include "app/actions/import_file.hpp"
#include "app/ui/program/job.hpp"
#include "app/files/window_lock.hpp"
#include "app/files/window_settings.hpp"
#include "app/ui/program/present.hpp"
#include "app/ui/views/chooser.hpp"
#include "app/ui/views/conflict.hpp"
#include "app/ui/views/first.hpp"
#include "app/ui/views/import.hpp"
#include "app/ui/views/province.hpp"
#include "app/ui/views/sampler.hpp"
#include "app/ui/views/settings.hpp"
#include "app/ui/window/screen.hpp"
#include <filesystem>

namespace dondoc::ui {

struct ProgramOptions {
    std::filesystem::path store;
    std::string language = "vi";
    bool language_given = false;                      ///< on the command line: stands over the remembered one
    std::filesystem::path settings = {};              ///< what the window remembers; empty = nothing
    bool alone = true;                                ///< one window for a store; pictures are made beside it
    std::optional<Day> today;                         ///< fixed, for tests and pictures; else the machine's day in Vietnam
    db::Unlock unlock;                                ///< as given on the command line; empty = ask
    std::function<std::filesystem::path()> make_demo; ///< makes the demo caseload and gives its store; empty = not offered
};

/// Everything that a view edits.
struct ViewStates {
    FrameState frame;
    TodayState today;
    UnitsState units;
    UnitsList units_list;
    UnitState unit;
    VisitState visit;
    CommitmentState commitment;
    RecordState record;
    ImportState import;
    SyncState sync;
    FirstState first;
    std::string passphrase;
    ChooserState chooser;
    ConflictState conflict;
    ProvinceState province;
    ReportsState reports;
    SettingsState settings;
    SamplerState sampler;
};

/// Everything that a view shows.
struct Snapshots {
    FrameSnapshot frame;
    TodaySnapshot today;
    UnitsSnapshot units;
    UnitSnapshot unit;
    VisitSnapshot visit;
    CommitmentSnapshot commitment;
    RecordSnapshot record;
    ImportSnapshot import;
    SyncSnapshot sync;
    SettingsSnapshot settings;
    FirstSnapshot first;
    UnlockSnapshot unlock;
    ChooserSnapshot chooser;
    ConflictSnapshot conflict;
    ProvinceSnapshot province;
    ReportsSnapshot reports;
    MadeReport report; ///< as made; `reports` shows it in words
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
    void break_view(const std::exception& mistake);
    void watch_hands(const Ui& ui);
    void do_intents(const Intents& wanted);
    std::optional<double> lock_when_left(); ///< seconds until the store locks itself
    void draw_broken(Ui& ui, Rect area);
    void go(ViewName view);
    void present();               ///< the snapshot of the view that is shown
    void reload();                ///< reads the papers anew, in a job
    void say(const std::string& sentence);
    void refuse(const Problems& problems);
    [[nodiscard]] std::string sentence(const Problem& problem) const { return texts_(problem); }
    [[nodiscard]] std::int64_t wall() const { return clock_.wall_ms(); }
    /// Says what was done; Ctrl+Z does the other thing.
    void offer_undo(const std::string& sentence, std::function<void()> undo);

    // program_remember.cpp
    void recall();
    void configure(const Configure& wanted);
    void remember_table();
    void save_filter(const std::string& name);
    void use_filter(const std::string& name);
    void drop_filter(const std::string& name);
    [[nodiscard]] std::vector<std::string> saved_filters() const;
    void export_units();

    // program_reports.cpp
    void choose_report(const std::string& name);
    void show_report(const Result<reports::Report>& made);
    void export_report(const std::string& ending);

    // program_chooser.cpp
    void open_chooser(const OpenChooser& wanted);
    void list_chooser(const std::filesystem::path& folder);
    void picked(const ChooserPick& choice);
    void dropped(const std::string& path);

    // program_keep.cpp
    void go_back();
    void search(const std::string& text);
    void snooze(const std::string& id);
    void complete(const std::string& id);
    void work_gone(const std::string& id, const char* sentence);
    void back_up(const std::string& folder);
    void open_draft(const std::string& id);

    // program_settle.cpp
    void open_conflict(const std::string& record);
    void resolve(const ResolveConflict& wanted);
    void review(const ReviewLateWork& wanted);
    void approve(const ApproveEnrolment& wanted);

    // program_store.cpp
    void open(const std::filesystem::path& path, db::Unlock unlock);
    void create();
    void open_demo();
    void lock();
    void forget_store();          ///< closes it, once no job uses it any more

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
    FormState& form_state();
    FormSnapshot& form_shown();
    void undo();
    void offer_record_undo(const drafts::Draft& written, bool was_there);

    // program_records.cpp
    void start_record(const std::string& unit, const std::string& action);
    void open_record_form(drafts::Draft draft, const std::string& unit);
    void open_all_fields();
    void amend_form();
    void void_form(const std::string& reason);
    void supersede_form(const std::string& old);
    void record_written(const char* sentence);

    // program_exchange.cpp
    void export_bundle(const std::string& folder);
    void import_bundle(const std::string& path);
    actions::ImportedBundles take_one_by_one(db::Store& store, const std::filesystem::path& source, const std::atomic<bool>& stop);
    void show_taken(const actions::ImportedBundles& taken, Papers papers, bool stopped);
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
    /// Counted by the job, shown by the screen.
    struct Progress {
        std::atomic<std::int64_t> done{0}, of{0};
    } progress_;
    Job job_;
    std::function<void()> wake_;
    bool closes_ = false;
    std::string broken_;          ///< what a view threw
    struct Undoing {
        std::string what;
        std::function<void()> work;
    };
    std::vector<Undoing> undos_;  ///< newest last; none of them touches what is finalised
    files::WindowSettings settings_;
    std::optional<files::WindowLock> alone_;
    std::int64_t touched_ms_ = 0; ///< last key or mouse
    bool leaves_store_ = false;   ///< locked while a job still ran
    bool hides_amounts_ = false;
    std::int64_t typed_ms_ = 0;   ///< first keystroke since the draft was kept
    std::optional<importing::TableKind> import_kind_;                 ///< of the file in preview; empty = find it out
    importing::Mapping import_mapping_;                              ///< chosen by hand for it; empty = as the file says
};

} // namespace dondoc::ui

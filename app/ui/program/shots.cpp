#include "app/ui/program/shots.hpp"
#include "app/actions/list_commitments.hpp"
#include "app/ui/program/view_table.hpp"
#include "app/ui/toolkit/stage.hpp"
#include "core/base/trouble.hpp"
#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

namespace dondoc::ui {
namespace {

constexpr std::array themes{std::pair{ThemeName::light, "light"}, std::pair{ThemeName::dark, "dark"}, std::pair{ThemeName::high_contrast, "high"}};

struct Shot {
    std::string name;
    std::function<void(Program&)> prepare;
};

/// The employer whose page has most to show: one with a commitment, else the first with work.
std::string unit_to_show(Program& program)
{
    const Desk& desk = *program.desk();
    if (const auto commitments = actions::list_commitments(desk.store.reader(), {}, desk.today); commitments.ok() && !commitments->empty())
        return commitments->front().unit_code;
    if (!desk.papers.work.empty())
        return desk.papers.work.front().unit_code;
    return desk.papers.units.empty() ? "" : desk.papers.units.front().code;
}

std::string first_sheet(Program& program)
{
    const auto folder = std::filesystem::path(program.snapshots().settings.store).parent_path() / "so-lieu";
    const auto sheet = folder / "c12_2026-10.xlsx";
    return std::filesystem::exists(sheet) ? sheet.string() : "";
}

std::vector<Shot> shots_of(Program& program)
{
    const std::string unit = unit_to_show(program), sheet = first_sheet(program);
    const auto view = [](ViewName name) { return [name](Program& p) { p.show(name); }; };
    std::vector<Shot> shots;
    for (const auto& entry : view_entries)
        if (has_row(entry.view) && entry.view != ViewName::unit && entry.view != ViewName::visit && entry.view != ViewName::commitment && entry.view != ViewName::import && entry.view != ViewName::form)
            if (entry.view != ViewName::province || program.desk()->store.identity().role == db::Role::hub)
                shots.push_back({entry.name, view(entry.view)});
    if (!unit.empty()) {
        shots.push_back({"unit", [unit](Program& p) { p.show(ViewName::unit, unit); }});
        shots.push_back({"visit", [unit](Program& p) { p.carry_out(StartAction{unit, "visit"}); }});
        shots.push_back({"record-menu", [unit](Program& p) {
                             p.show(ViewName::unit, unit);
                             p.states().unit.menu = true;
                         }});
        for (const char* kind : {"letter", "reconciliation", "dialogue", "proposal", "card_lock", "week_plan"})
            shots.push_back({std::string("form-") + kind, [unit, kind](Program& p) { p.carry_out(StartAction{unit, kind}); }});
        shots.push_back({"commitment", [unit](Program& p) {
                             p.carry_out(StartAction{unit, "commitment"});
                             p.carry_out(SplitDebt{});
                         }});
    }
    shots.push_back({"import", [sheet](Program& p) {
                         p.show(ViewName::import);
                         if (!sheet.empty())
                             p.carry_out(ChooseImport{sheet});
                     }});
    shots.push_back({"help", [](Program& p) {
                         p.show(ViewName::units);
                         p.states().frame.help = true;
                     }});
    const auto report = [](const char* name) {
        return [name](Program& p) {
            p.settle();
            p.states().reports = {.name = name, .period = "", .search = "", .folder = "", .list = {}, .table = {}};
            p.show(ViewName::reports);
            p.settle();
        };
    };
    shots.push_back({"reports", report("plan-progress")});
    shots.push_back({"reports-b03a", report("b03a")});
    shots.push_back({"reports-scores", report("officer-scores")});
    shots.push_back({"chooser", [](Program& p) {
                         p.show(ViewName::sync);
                         p.carry_out(OpenChooser{"sync.source", false});
                     }});
    return shots;
}

struct Size {
    int width = 0, height = 0;
};

Size size_of(const std::string& text)
{
    Size out;
    char cross = 0;
    std::istringstream in(text);
    in >> out.width >> cross >> out.height;
    if (!in || cross != 'x' || out.width < 320 || out.height < 240 || out.width > 8'000 || out.height > 8'000)
        throw Trouble({.code = "ui.option.unknown", .value = text, .arguments = {{"value", text}}});
    return out;
}

void draw_one(Program& program, ThemeName theme, const Size& size, float scale, const std::filesystem::path& file)
{
    Stage stage(scale, theme);
    const FrameInput input{.width = static_cast<float>(size.width) / scale, .height = static_cast<float>(size.height) / scale};
    for (int frame = 0; frame < 4; ++frame) {
        FrameInput now = input;
        now.now = frame * 0.1;
        stage.frame(now, [&](Ui& ui) { program.draw(ui); });
    }
    write_png(stage.picture(), file);
}

bool is_wanted(const Shot& shot, const ShotChoices& choices)
{
    return choices.views.empty() || std::find(choices.views.begin(), choices.views.end(), shot.name) != choices.views.end();
}

} // namespace

std::vector<std::string> draw_shots(Program& program, const std::filesystem::path& folder, const ShotChoices& choices)
{
    std::filesystem::create_directories(folder);
    std::vector<std::string> names;
    const Size size = size_of(choices.size);
    const std::string behind = choices.percent == 100 ? "" : "-" + std::to_string(choices.percent);
    for (const auto& shot : shots_of(program))
        for (const char* language : {"vi", "en"}) {
            if (!is_wanted(shot, choices))
                continue;
            program.set_look(language, ThemeName::light);
            shot.prepare(program);
            for (const auto& [theme, word] : themes) {
                program.set_look(language, theme);
                program.settle();
                names.push_back(std::string(shot.name) + "-" + language + "-" + word + behind + ".png");
                draw_one(program, theme, size, static_cast<float>(choices.percent) / 100.0F, folder / names.back());
            }
            program.forget_forms();
        }
    return names;
}

} // namespace dondoc::ui

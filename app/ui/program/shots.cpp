#include "app/ui/program/shots.hpp"
#include "app/actions/list_commitments.hpp"
#include "app/ui/toolkit/stage.hpp"
#include <array>
#include <utility>

namespace dondoc::ui {
namespace {

constexpr std::array themes{std::pair{ThemeName::light, "light"}, std::pair{ThemeName::dark, "dark"}, std::pair{ThemeName::high_contrast, "high"}};

struct Shot {
    const char* name;
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
    std::vector<Shot> shots{{"today", view(ViewName::today)}, {"units", view(ViewName::units)}, {"sync", view(ViewName::sync)}, {"settings", view(ViewName::settings)},
                            {"first-start", view(ViewName::first)}, {"unlock", view(ViewName::unlock)}};
    if (!unit.empty()) {
        shots.push_back({"unit", [unit](Program& p) { p.show(ViewName::unit, unit); }});
        shots.push_back({"visit", [unit](Program& p) { p.carry_out(StartAction{unit, "visit"}); }});
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
    return shots;
}

} // namespace

std::vector<std::string> draw_shots(Program& program, const std::filesystem::path& folder)
{
    std::filesystem::create_directories(folder);
    std::vector<std::string> names;
    for (const auto& shot : shots_of(program))
        for (const char* language : {"vi", "en"}) {
            program.set_look(language, ThemeName::light);
            shot.prepare(program);
            for (const auto& [theme, word] : themes) {
                program.set_look(language, theme);
                program.settle();
                Stage stage(1, theme);
                for (int frame = 0; frame < 3; ++frame)
                    stage.frame({.now = frame * 0.1}, [&](Ui& ui) { program.draw(ui); });
                names.push_back(std::string(shot.name) + "-" + language + "-" + word + ".png");
                write_png(stage.picture(), folder / names.back());
            }
            program.forget_forms();
        }
    return names;
}

} // namespace dondoc::ui

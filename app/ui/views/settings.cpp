#include "app/ui/views/settings.hpp"
#include "app/ui/views/frame.hpp"
#include "app/ui/widgets/choice.hpp"
#include "app/ui/widgets/field.hpp"
#include "app/ui/widgets/notice.hpp"

namespace dondoc::ui {
namespace {

constexpr std::array percents = {100, 125, 150, 175, 200};

void draw_look(Ui& ui, const Rect& where, const SettingsSnapshot& shown, const actions::Texts& texts, Intents& intents)
{
    card(ui, where);
    Rect inside = where.inset(20, 14);
    ui.text(inside.cut_top(30, 6), texts("ui.settings.look"), {.face = Face::section_bold, .color = ui.theme().text});
    const auto choose = [&](const char* name, const char* label, const std::vector<std::string>& options, int now) {
        inside.cut_top(label_height);
        field_label(ui, inside, texts(label));
        int chosen = now;
        const float used = radio_group(ui, inside, name, options, chosen);
        inside.cut_top(used, 10);
        return chosen != now ? chosen : -1;
    };
    const int language = choose("language", "ui.settings.language", {"Tiếng Việt", "English"}, shown.language == "vi" ? 0 : 1);
    if (language >= 0)
        intents.push_back(Configure{"language", language == 0 ? "vi" : "en"});
    const std::vector<std::string> themes = {texts("ui.settings.light"), texts("ui.settings.dark"), texts("ui.settings.high")};
    const int theme = choose("theme", "ui.settings.theme", themes, static_cast<int>(shown.theme));
    if (theme >= 0)
        intents.push_back(Configure{"theme", std::to_string(theme)});
    std::vector<std::string> scales;
    int scale = 0;
    for (std::size_t i = 0; i < percents.size(); ++i) {
        scales.push_back(std::to_string(percents[i]) + " %");
        scale = percents[i] == shown.percent ? static_cast<int>(i) : scale;
    }
    const int percent = choose("scale", "ui.settings.scale", scales, scale);
    if (percent >= 0)
        intents.push_back(Configure{"scale", std::to_string(percents[static_cast<std::size_t>(percent)])});
}

void draw_about(Ui& ui, const Rect& where, const SettingsSnapshot& shown, const actions::Texts& texts)
{
    const Theme& t = ui.theme();
    card(ui, where);
    Rect inside = where.inset(20, 14);
    ui.text(inside.cut_top(30, 6), texts("ui.settings.store"), {.face = Face::section_bold, .color = t.text});
    const auto line = [&](const char* key, const std::string& value) {
        const Rect row = inside.cut_top(30);
        ui.text({row.x, row.y, 190, row.h}, texts(key), {.color = t.muted});
        ui.text({row.x + 200, row.y, row.w - 200, row.h}, value, {.color = t.text, .may_cut = true});
    };
    line("ui.settings.office", shown.office);
    line("ui.settings.officer", shown.officer);
    line("ui.settings.device", shown.device);
    line("ui.settings.file", shown.store);
    line("ui.settings.sealed", texts(shown.encrypted ? "ui.settings.sealed.yes" : "ui.settings.sealed.no"));
    line("ui.settings.version", shown.version);
}

} // namespace

void draw_settings(Ui& ui, Rect area, const SettingsSnapshot& shown, const actions::Texts& texts, Intents& intents)
{
    const Named inside(ui, "settings");
    draw_title(ui, area, texts("ui.settings.heading"), "");
    draw_look(ui, area.cut_top(290, 12), shown, texts, intents);
    draw_about(ui, area.cut_top(250), shown, texts);
    if (ui.take(stroke(Key::escape)))
        intents.push_back(GoBack{});
}

} // namespace dondoc::ui

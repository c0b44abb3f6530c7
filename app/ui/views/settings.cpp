#include "app/ui/views/settings.hpp"
#include "app/ui/views/chooser.hpp"
#include "app/ui/views/frame.hpp"
#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/choice.hpp"
#include "app/ui/widgets/field.hpp"
#include "app/ui/widgets/notice.hpp"

namespace dondoc::ui {
namespace {

constexpr std::array percents = {100, 125, 150, 175, 200};
constexpr std::array minutes = {0, 5, 15, 30, 60};

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
    const auto among = [&](const char* name, const char* label, std::span<const int> values, const std::function<std::string(int)>& words, int now) {
        std::vector<std::string> options;
        int chosen = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            options.push_back(words(values[i]));
            chosen = values[i] == now ? static_cast<int>(i) : chosen;
        }
        return choose(name, label, options, chosen);
    };
    const int percent = among("scale", "ui.settings.scale", percents, [](int value) { return std::to_string(value) + " %"; }, shown.percent);
    if (percent >= 0)
        intents.push_back(Configure{"scale", std::to_string(percents[static_cast<std::size_t>(percent)])});
    const auto words = [&](int value) { return value == 0 ? texts("ui.settings.lock.never") : texts("ui.settings.lock.minutes", {{"minutes", std::to_string(value)}}); };
    const int lock = among("lock", "ui.settings.lock", minutes, words, shown.lock_minutes);
    if (lock >= 0)
        intents.push_back(Configure{"lock.minutes", std::to_string(minutes[static_cast<std::size_t>(lock)])});
}

void draw_backup(Ui& ui, const Rect& where, const SettingsSnapshot& shown, SettingsState& state, const actions::Texts& texts, Intents& intents)
{
    const Theme& t = ui.theme();
    card(ui, where);
    Rect inside = where.inset(20, 14);
    ui.text(inside.cut_top(30, 4), texts("ui.backup"), {.face = Face::section_bold, .color = t.text});
    inside.cut_top(ui.paragraph({inside.x, inside.y, inside.w, 72}, texts("ui.backup.line"), {.color = t.muted}), 6);
    ui.text(inside.cut_top(26, 8), texts("ui.backup.last", {{"when", shown.backup}}), {.color = shown.backup_ms == 0 ? t.warn : t.text, .may_cut = true});
    const std::string hint = texts("ui.backup.folder"), action = texts("ui.backup.do");
    path_field(ui, inside.cut_top(36, 10), "backup", state.folder, hint, "backup.folder", true, texts, intents);
    const ButtonLook look{.kind = ButtonKind::primary, .enabled = !state.folder.empty() && shown.load.state != LoadState::busy};
    Rect row = inside.cut_top(36);
    if (button_left(ui, row, "back-up", action, look))
        intents.push_back(BackUp{state.folder});
    if (shown.load.state == LoadState::busy)
        ui.text(row, texts(shown.load.what), {.color = t.muted});
}

void draw_about(Ui& ui, const Rect& where, const SettingsSnapshot& shown, const actions::Texts& texts, Intents& intents)
{
    const Theme& t = ui.theme();
    card(ui, where);
    Rect inside = where.inset(20, 14);
    ui.text(inside.cut_top(30, 6), texts("ui.settings.store"), {.face = Face::section_bold, .color = t.text});
    const auto line = [&](const char* key, const std::string& value) {
        const Rect row = inside.cut_top(30);
        ui.text({row.x, row.y, 110, row.h}, texts(key), {.color = t.muted});
        ui.text({row.x + 120, row.y, row.w - 120, row.h}, value, {.color = t.text, .may_cut = true});
    };
    line("ui.settings.office", shown.office);
    line("ui.settings.officer", shown.officer);
    line("ui.settings.device", shown.device);
    line("ui.settings.file", shown.store);
    line("ui.settings.sealed", texts(shown.encrypted ? "ui.settings.sealed.yes" : "ui.settings.sealed.no"));
    line("ui.settings.version", shown.version);
    if (link(ui, {inside.x, inside.y + 16}, "sampler", texts("ui.settings.sampler"), t.accent))
        intents.push_back(Go{ViewName::sampler});
}

} // namespace

void draw_settings(Ui& ui, Rect area, const SettingsSnapshot& shown, SettingsState& state, const actions::Texts& texts, Intents& intents)
{
    const Named inside(ui, "settings");
    draw_title(ui, area, texts("ui.settings.heading"), "");
    Rect page = ui.begin_scroll("page", area);
    constexpr float look = 374, backup = 250, about = 290;
    float end = 0;
    if (is_compact(ui)) {
        draw_look(ui, page.cut_top(look, 12), shown, texts, intents);
        draw_backup(ui, page.cut_top(backup, 12), shown, state, texts, intents);
        draw_about(ui, page.cut_top(about), shown, texts, intents);
        end = page.y;
    } else {
        Rect left = page.cut_left(page.w * 0.5F, 12);
        draw_look(ui, left.cut_top(look, 12), shown, texts, intents);
        draw_backup(ui, page.cut_top(backup, 12), shown, state, texts, intents);
        draw_about(ui, page.cut_top(about), shown, texts, intents);
        end = std::max(left.y, page.y);
    }
    ui.end_scroll(end);
    if (ui.take(stroke(Key::escape)))
        intents.push_back(GoBack{});
}

} // namespace dondoc::ui

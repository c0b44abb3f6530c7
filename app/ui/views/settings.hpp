#pragma once
// Thiết lập: how the window looks, and what this store is.
#include "app/actions/texts.hpp"
#include "app/ui/toolkit/ui.hpp"
#include "app/ui/views/intents.hpp"

namespace dondoc::ui {

struct SettingsSnapshot {
    std::string language = "vi";
    ThemeName theme = ThemeName::light;
    int percent = 100;
    std::string office, officer, device, store, version;
    bool encrypted = true;
};

void draw_settings(Ui& ui, Rect area, const SettingsSnapshot& shown, const actions::Texts& texts, Intents& intents);

} // namespace dondoc::ui

#pragma once
// Thiết lập: how the window looks, when it locks, where the backup goes, and what this store is.
#include "app/ui/views/intents.hpp"
#include "app/ui/views/loaded.hpp"

namespace dondoc::ui {

struct SettingsSnapshot {
    Load load = {};
    std::string language = "vi";
    ThemeName theme = ThemeName::light;
    int percent = 100;
    int lock_minutes = 15;       ///< 0 = never by itself
    std::string office = {}, officer = {}, device = {}, store = {}, version = {};
    bool encrypted = true;
    bool training = false;
    bool hides_amounts = false;
    std::int64_t backup_ms = 0;  ///< 0 = none is known of
    std::string backup = {};     ///< "23/11/2026 17:02", or that there is none yet
};

struct SettingsState {
    std::string folder;          ///< of the backup, as typed
};

void draw_settings(Ui& ui, Rect area, const SettingsSnapshot& shown, SettingsState& state, const actions::Texts& texts, Intents& intents);

} // namespace dondoc::ui

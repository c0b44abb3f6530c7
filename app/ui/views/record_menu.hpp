#pragma once
// "Ghi nhận…": every kind of record by groups, each with its key; over the employer's screen.
#include "app/actions/texts.hpp"
#include "app/ui/toolkit/ui.hpp"
#include "app/ui/views/intents.hpp"
#include <span>

namespace dondoc::ui {

struct MenuEntry {
    const char* action; ///< of StartAction: a kind's noun, or "letter", "invitation", "call" of urging
    char key;           ///< pressed while the menu is open
};
struct MenuGroup {
    const char* words;  ///< text key
    std::span<const MenuEntry> entries;
};
/// All of them; a test holds them against the table of kinds.
std::span<const MenuGroup> record_menu_groups();

void draw_record_menu(Ui& ui, const std::string& unit, bool& open, const actions::Texts& texts, Intents& intents);

} // namespace dondoc::ui

#pragma once
// dondoc --shots: every view in both languages and all three themes as PNG, without a display.
#include "app/ui/program/program.hpp"

namespace dondoc::ui {

struct ShotChoices {
    std::vector<std::string> views;  ///< names; empty = all
    std::string size = "1366x768";   ///< pixels
    int percent = 100;
};

/// The store must be open. Writes `<view>-<language>-<theme>.png` into the folder, with "-<percent>" behind other scales; gives the names. Problem of a size: Trouble.
std::vector<std::string> draw_shots(Program& program, const std::filesystem::path& folder, const ShotChoices& choices = {});

} // namespace dondoc::ui

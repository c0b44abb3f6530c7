#pragma once
// dondoc --shots: every view in both languages and all three themes as PNG, without a display.
#include "app/ui/program/program.hpp"

namespace dondoc::ui {

/// The store must be open. Writes `<view>-<language>-<theme>.png` into the folder; gives the names.
std::vector<std::string> draw_shots(Program& program, const std::filesystem::path& folder);

} // namespace dondoc::ui

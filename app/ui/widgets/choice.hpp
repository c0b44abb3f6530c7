#pragma once
#include "app/ui/toolkit/marks.hpp"
#include "app/ui/toolkit/ui.hpp"

namespace dondoc::ui {

/// 20 px box and its words; the whole strip acts. True when it changed.
bool checkbox(Ui& ui, const Rect& where, std::string_view name, std::string_view label, bool& on, bool stop = true);
/// Only the box, around the middle.
void draw_check(Ui& ui, Point middle, bool on, bool hovered);

/// One focus stop; arrows choose, as does the mouse. Options follow each other and wrap. Gives the height used; chosen -1 = none yet.
float radio_group(Ui& ui, const Rect& where, std::string_view name, std::span<const std::string> options, int& chosen, bool problem = false);

/// A large choice with a second line (first start). True when chosen just now.
bool radio_card(Ui& ui, const Rect& where, std::string_view name, std::string_view title, std::string_view line, bool on);

} // namespace dondoc::ui

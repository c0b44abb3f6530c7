#pragma once
#include "app/ui/toolkit/marks.hpp"
#include "app/ui/toolkit/ui.hpp"

namespace dondoc::ui {

enum class Tone : std::uint8_t { neutral, ok, warn, problem, info };

struct ToneColors {
    Color text, fill;
};
ToneColors tone_colors(const Theme& theme, Tone tone);

float badge_width(const Ui& ui, std::string_view label, Mark mark = Mark::none);
/// 26 px high, from its left upper corner; gives the width.
float badge(Ui& ui, Point at, std::string_view label, Tone tone, Mark mark = Mark::none);
/// The badge's right upper corner is given.
float badge_right(Ui& ui, Point right_top, std::string_view label, Tone tone, Mark mark = Mark::none);

/// Debt class 0 (none) to 4 (uncollectable): steps and words. -1: unknown, no steps.
float class_badge(Ui& ui, Point at, int debt_class, std::string_view label);
/// In a table's cell: steps and a figure, the whole cell wide.
void class_cell(Ui& ui, const Rect& cell, int debt_class, std::string_view figure);
/// The law's clock in days: another regime, another shape.
float law_badge(Ui& ui, Point at, std::string_view label);

/// A figure's colour on surface for a debt class; muted when unknown.
Color class_ink(const Theme& theme, int debt_class);
Color class_spine(const Theme& theme, int debt_class);

} // namespace dondoc::ui

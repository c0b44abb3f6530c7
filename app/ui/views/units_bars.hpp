#pragma once
// What stands around the table of employers: filters above, totals and what is marked below.
#include "app/ui/views/units.hpp"

namespace dondoc::ui {

/// Chips and lists to choose from; gives the height used.
float draw_unit_filters(Ui& ui, const Rect& row, const UnitsSnapshot& shown, UnitsState& state, const actions::Texts& texts, Intents& intents);
void draw_saved_filters(Ui& ui, Rect& row, const UnitsSnapshot& shown, UnitsState& state, const actions::Texts& texts, Intents& intents);
void draw_unit_totals(Ui& ui, const Rect& where, const UnitsSnapshot& shown, const actions::Texts& texts);
void draw_marked_units(Ui& ui, const Rect& where, const UnitsSnapshot& shown, UnitsState& state, const actions::Texts& texts, Intents& intents);
/// Asks for the name of a filter that is to be kept.
void draw_filter_name(Ui& ui, UnitsState& state, const actions::Texts& texts, Intents& intents);

} // namespace dondoc::ui

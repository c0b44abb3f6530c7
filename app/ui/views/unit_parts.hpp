#pragma once
#include "app/ui/views/unit.hpp"

namespace dondoc::ui {

void draw_unit_chart(Ui& ui, const Rect& where, const UnitSnapshot& shown, UnitState& state, const actions::Texts& texts);
void draw_unit_tabs(Ui& ui, const Rect& where, const UnitSnapshot& shown, UnitState& state, const actions::Texts& texts, Intents& intents);
void draw_next_action(Ui& ui, const Rect& where, const UnitSnapshot& shown, const actions::Texts& texts, Intents& intents);
void draw_commitment_card(Ui& ui, const Rect& where, const UnitSnapshot& shown, const actions::Texts& texts, Intents& intents);

} // namespace dondoc::ui

#pragma once
#include "app/ui/views/province.hpp"

namespace dondoc::ui {

/// Laptops with their certificates, and the approval of a new one.
void draw_certification(Ui& ui, Rect area, const ProvinceSnapshot& shown, ProvinceState& state, const actions::Texts& texts, Intents& intents);
/// Conflicts, late work and holes: what waits for a person's word.
void draw_waiting(Ui& ui, Rect area, const ProvinceSnapshot& shown, ProvinceState& state, const actions::Texts& texts, Intents& intents);

} // namespace dondoc::ui

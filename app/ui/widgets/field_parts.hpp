#pragma once
// What fields of one line, notes and selects share.
#include "app/ui/widgets/field.hpp"

namespace dondoc::ui {

void draw_box(Ui& ui, const Rect& box, const Touch& touch, const FieldLook& look);

/// Gives the frame's step to the edit. True when it was for the field.
bool feed(Ui& ui, TextEdit& edit, const EditRules& rules, bool secret, FieldEvent& out);

/// The value becomes NFC. True when that changed it.
bool leave(std::string& value, FieldEvent& out);

void key_cap_in(Ui& ui, const Rect& box, std::string_view keys);

} // namespace dondoc::ui

#pragma once
// Places to type. The value is the draft's own text, as typed; it becomes NFC when the field is left. Nothing is filtered or rewritten while it is typed.
#include "app/ui/toolkit/marks.hpp"
#include "app/ui/toolkit/ui.hpp"

namespace dondoc::ui {

struct FieldLook {
    std::string_view label = {};   ///< above the box
    std::string_view hint = {};    ///< in the empty box
    std::string_view keys = {};    ///< key that leads here, at the right end
    Align align = Align::left;
    bool bold = false;
    bool enabled = true;
    bool secret = false;
    bool problem = false;          ///< 2 px edge; the words stand beside (field_problem)
    std::size_t longest = 500;
    Place place = Place::content;
};

struct FieldEvent {
    bool changed = false;
    bool left = false;    ///< the keyboard went elsewhere; the value is NFC now
    bool entered = false; ///< Enter in a field of one line
    bool refused = false; ///< a character that cannot be saved, or too long
};

/// Height of a label with its gap: the box starts so far below.
inline constexpr float label_height = 27;

FieldEvent text_field(Ui& ui, const Rect& box, std::string_view name, std::string& value, const FieldLook& look = {});

/// Lines that wrap at the box's width; the box scrolls.
FieldEvent notes_field(Ui& ui, const Rect& box, std::string_view name, std::string& value, const FieldLook& look = {});

/// "✗ what is wrong" right of the box, below it when less than 220 px are left before `right_edge`. Gives the height used below.
float field_problem(Ui& ui, const Rect& box, float right_edge, std::string_view words, bool warning = false);

/// A choice from a list that opens below. chosen: -1 = none yet. True when it changed.
bool select(Ui& ui, const Rect& box, std::string_view name, std::span<const std::string> options, int& chosen, const FieldLook& look = {});

/// The list of a menu under `owner`, keys and mouse; the choice arrives in `ui.picked`. Only while `ui.open_menu` is the id.
void menu_list(Ui& ui, Id id, const Rect& owner, std::span<const std::string> options, int chosen);

/// A button with a menu; gives the index of the option chosen just now, or -1.
int menu_button(Ui& ui, const Rect& where, std::string_view name, std::string_view label, std::span<const std::string> options);

void field_label(Ui& ui, const Rect& box, std::string_view label);

} // namespace dondoc::ui

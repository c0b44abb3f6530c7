#pragma once
#include "app/ui/toolkit/marks.hpp"
#include "app/ui/toolkit/ui.hpp"

namespace dondoc::ui {

enum class ButtonKind : std::uint8_t { secondary, primary, destructive };

struct ButtonLook {
    ButtonKind kind = ButtonKind::secondary;
    bool enabled = true;
    std::string_view keys = {};                ///< "Ctrl+Enter": stands inside
    std::optional<Stroke> shortcut = {};       ///< presses it from anywhere on the page
    bool stop = true;                          ///< see Target::stop
    bool opens_menu = false;                   ///< a small triangle after the label
    float padding = 15;
    Place place = Place::content;
};

float button_width(const Ui& ui, std::string_view label, const ButtonLook& look = {});
/// True when pressed.
bool button(Ui& ui, const Rect& where, std::string_view name, std::string_view label, const ButtonLook& look = {});
/// A button at the right end of the strip, which is cut off from it.
bool button_right(Ui& ui, Rect& strip, std::string_view name, std::string_view label, const ButtonLook& look = {});
/// A button at the left end of the strip, which is cut off from it.
bool button_left(Ui& ui, Rect& strip, std::string_view name, std::string_view label, const ButtonLook& look = {});

/// A key in its little frame; gives the width.
float key_cap(Ui& ui, Point left_middle, std::string_view keys, Color color);
float key_cap_width(const Ui& ui, std::string_view keys);

/// Underlined words that act. `left_middle` is where they start.
bool link(Ui& ui, Point left_middle, std::string_view name, std::string_view label, Color color);

float chip_width(const Ui& ui, std::string_view label, bool selected);
bool chip(Ui& ui, const Rect& where, std::string_view name, std::string_view label, bool selected, bool enabled = true);

} // namespace dondoc::ui

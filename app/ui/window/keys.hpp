#pragma once
#include "app/ui/toolkit/input.hpp"
#include <optional>

namespace dondoc::ui {

/// GLFW's key and modifiers as a stroke; empty for keys that are text (they come as characters) or mean nothing here.
std::optional<Stroke> stroke_of(int glfw_key, int glfw_modifiers);

} // namespace dondoc::ui

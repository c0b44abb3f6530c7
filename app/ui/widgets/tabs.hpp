#pragma once
#include "app/ui/toolkit/ui.hpp"

namespace dondoc::ui {

/// Tabs over a hairline; ← and → walk them. True when another was chosen.
bool tabs(Ui& ui, const Rect& strip, std::string_view name, std::span<const std::string> labels, int& chosen);

} // namespace dondoc::ui

#pragma once
// F1: what this screen is for, its keys, and where the rules come from.
#include "app/actions/texts.hpp"
#include "app/ui/toolkit/ui.hpp"
#include "app/ui/views/view_name.hpp"

namespace dondoc::ui {

/// The screen's lines stand under "ui.help.<name>", one a line: keys, a bar, what they do; a line without a bar is a sentence.
void draw_help(Ui& ui, ViewName here, const std::vector<std::string>& sources, const actions::Texts& texts, bool& open);

} // namespace dondoc::ui

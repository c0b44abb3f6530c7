#pragma once
// What a place says when there is nothing, when it works, and when something is wrong; always with the way out.
#include "app/ui/widgets/badge.hpp"

namespace dondoc::ui {

/// Surface with a hairline edge (2 px accent when strong).
void card(Ui& ui, const Rect& where, bool strong = false);

/// 4 px edge at the left, words, and a link as the way out ("" = none). True when the link was pressed.
bool banner(Ui& ui, const Rect& where, std::string_view name, Tone tone, std::string_view words, std::string_view way_out = {});
/// Height that the banner needs for its words at this width.
float banner_height(const Ui& ui, float width, std::string_view words, std::string_view way_out = {});

struct EmptyWords {
    std::string_view title;
    std::string_view line = {};
    std::string_view action = {}; ///< the one button that helps
    std::string_view keys = {};
    std::optional<Stroke> shortcut = {};
};
/// True when the button was pressed.
bool empty_box(Ui& ui, const Rect& where, std::string_view name, const EmptyWords& words);

/// done of all, a bar, and a button to stop. True when stopped.
bool busy_box(Ui& ui, const Rect& where, std::string_view name, std::string_view words, double share, std::string_view stop);

bool problem_box(Ui& ui, const Rect& where, std::string_view name, const EmptyWords& words);

/// A bar of a share of a whole, 8 px high.
void progress_bar(Ui& ui, const Rect& where, double share);

/// Everything under it is dimmed; Esc answers no. `draw` gets the inside of the window.
void modal(Ui& ui, float width, float height, std::string_view title, const std::function<void(Rect inside)>& draw);

} // namespace dondoc::ui

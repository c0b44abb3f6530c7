#pragma once
// What stands around every view: rail, top bar, status bar.
#include "app/actions/texts.hpp"
#include "app/ui/toolkit/ui.hpp"
#include "app/ui/views/intents.hpp"
#include <optional>

namespace dondoc::ui {

struct FrameSnapshot {
    std::string office;
    std::string officer;           ///< name
    std::string desk;              ///< "CB02 · máy LT017"
    bool hub = false;
    bool training = false;
    bool encrypted = true;
    std::optional<Day> data_as_of;
    std::int64_t unsent = 0;
    std::optional<int> receipt_days; ///< empty: none yet
    std::string saved;             ///< what was saved just now, as a sentence; "" = nothing yet
    bool can_undo = false;
    std::string undo = {};         ///< what Ctrl+Z would take back, when that is not what was saved just now
    std::string problem;           ///< an action's refusal as a sentence, shown instead of what was saved
    bool hides_amounts = false;
    std::vector<std::string> sources = {}; ///< dated rules with their sources, for F1
};

struct FrameState {
    std::string search;
    bool help = false;
};

/// Draws the frame and gives the place of the view (16 px from its edges).
Rect frame_content(const Ui& ui);
bool is_compact(const Ui& ui);
/// Ground under the view, before it is drawn.
void draw_ground(Ui& ui);
/// After the view, so that the view is first in the focus order.
void draw_frame(Ui& ui, const FrameSnapshot& shown, FrameState& state, ViewName here, const actions::Texts& texts, Intents& intents);

/// One title for each screen, a muted second part; gives the rest of the row for buttons.
Rect draw_title(Ui& ui, Rect& area, std::string_view title, std::string_view second);

} // namespace dondoc::ui

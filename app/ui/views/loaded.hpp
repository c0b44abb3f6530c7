#pragma once
// A place whose contents may be missing, on their way, or in trouble.
#include "app/actions/texts.hpp"
#include "app/ui/toolkit/ui.hpp"
#include "core/base/problem.hpp"

namespace dondoc::ui {

enum class LoadState : std::uint8_t { ready, busy, problem };

struct Load {
    LoadState state = LoadState::ready;
    Problem problem;     ///< said in the box, with its way out
    std::int64_t done = 0;
    std::int64_t of = 0; ///< 0 = not known
    std::string what;    ///< key of the busy sentence
};

enum class LoadAnswer : std::uint8_t { none, stop, retry };

/// Draws the busy or the problem box over the place. Only when the state is not ready.
LoadAnswer draw_load(Ui& ui, const Rect& where, const Load& load, const actions::Texts& texts);

} // namespace dondoc::ui

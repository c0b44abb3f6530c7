#pragma once
// What a window shows. The program proper, and in tests anything else.
#include "app/ui/toolkit/ui.hpp"
#include <functional>
#include <optional>
#include <string>

namespace dondoc::ui {

class Screen
{
public:
    virtual ~Screen() = default;
    virtual void draw(Ui& ui) = 0;
    /// After each frame: results of jobs, drafts to keep. Gives the seconds after which it wants a frame without an event.
    virtual std::optional<double> turn() { return {}; }
    virtual void is_woken_by(std::function<void()> wake) { (void)wake; } ///< called from any thread
    [[nodiscard]] virtual ThemeName theme() const { return ThemeName::light; }
    [[nodiscard]] virtual float scale() const { return 1; } ///< 1 to 2
    [[nodiscard]] virtual bool wants_close() const { return false; }
    [[nodiscard]] virtual std::string title() const { return "Đôn Đốc"; }
};

/// Opens the window and stays until it is closed. Throws Trouble "window.none" when there is no display.
void run_window(Screen& screen);

} // namespace dondoc::ui

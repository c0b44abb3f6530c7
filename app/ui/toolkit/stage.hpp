#pragma once
// Owns ImGui's context, the fonts and the Ui; draws one frame of whatever it is given. The window, the shots and the tests all stand on it.
#include "app/ui/toolkit/raster.hpp"
#include "app/ui/toolkit/ui.hpp"
#include <functional>
#include <memory>

struct ImGuiContext;

namespace dondoc::ui {

class Stage
{
public:
    /// scale: 1 = 100 %. Fonts are loaded once for each scale and shared by all stages of the process.
    explicit Stage(float scale = 1, ThemeName theme = ThemeName::light);
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    /// Draws one frame. What a view throws is passed on after the frame has been closed.
    void frame(const FrameInput& input, const std::function<void(Ui&)>& draw);
    [[nodiscard]] Image picture();
    [[nodiscard]] ImDrawData& draw_data();
    [[nodiscard]] ImFontAtlas& atlas() { return *atlas_; }
    void select() const; ///< makes its context ImGui's current one
    Ui ui;
    ThemeName theme;

private:
    float scale_;
    std::shared_ptr<ImFontAtlas> atlas_;
    Fonts fonts_;
    ImGuiContext* context_;
};

} // namespace dondoc::ui

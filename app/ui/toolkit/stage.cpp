#include "app/ui/toolkit/stage.hpp"
#include <cmath>
#include <imgui.h>
#include <map>

namespace dondoc::ui {
namespace {

struct Letters {
    std::shared_ptr<ImFontAtlas> atlas;
    Fonts fonts;
};

const Letters& letters_of(float scale)
{
    static std::map<int, Letters> loaded; // by percent
    const int percent = static_cast<int>(std::lround(scale * 100));
    auto& found = loaded[percent];
    if (!found.atlas) {
        auto atlas = std::make_shared<ImFontAtlas>();
        found.fonts = load_fonts(*atlas, scale);
        found.atlas = std::move(atlas);
    }
    return found;
}

} // namespace

Stage::Stage(float scale, ThemeName name) : theme(name), scale_(scale)
{
    const Letters& letters = letters_of(scale);
    atlas_ = letters.atlas;
    fonts_ = letters.fonts;
    context_ = ImGui::CreateContext(atlas_.get());
    select();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
}

Stage::~Stage()
{
    ImGui::DestroyContext(context_);
}

void Stage::select() const { ImGui::SetCurrentContext(context_); }

void Stage::frame(const FrameInput& input, const std::function<void(Ui&)>& draw)
{
    select();
    auto& io = ImGui::GetIO();
    io.DisplaySize = {std::round(input.width * scale_), std::round(input.height * scale_)};
    io.DeltaTime = 1.F / 60.F;
    ImGui::NewFrame();
    ui.begin(input, theme, fonts_, ImGui::GetBackgroundDrawList(), ImGui::GetForegroundDrawList());
    try {
        draw(ui);
    } catch (...) {
        ui.recover();
        ui.end();
        ImGui::Render();
        throw;
    }
    ui.end();
    ImGui::Render();
}

ImDrawData& Stage::draw_data()
{
    select();
    return *ImGui::GetDrawData();
}

Image Stage::picture() { return rasterise(draw_data(), *atlas_, theme_of(theme).bg); }

} // namespace dondoc::ui

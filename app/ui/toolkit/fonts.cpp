#include "app/ui/toolkit/fonts.hpp"
#include <cmath>
#include <filesystem>
#include <imgui.h>
#include <stdexcept>
#include <string>

namespace dondoc::ui {
namespace {

// Latin, Vietnamese, and the marks of text that ImGui's own Vietnamese range lacks.
constexpr ImWchar glyphs[] = {0x0020, 0x00FF, 0x0102, 0x01B0, 0x0300, 0x0323, 0x1E00, 0x1EFF, 0x2010, 0x2015, 0x2018, 0x201E, 0x2022, 0x2022,
                              0x2026, 0x2026, 0x2039, 0x203A, 0x20AB, 0x20AB, 0x20AC, 0x20AC, 0x2116, 0x2116, 0};

constexpr const char* folders[] = {"/usr/share/fonts/truetype/noto/", "/usr/share/fonts/truetype/liberation2/", "/usr/share/fonts/truetype/liberation/",
                                   "/usr/share/fonts/noto/", "/usr/share/fonts/liberation/"};

std::string font_file(const std::string& name)
{
    for (const char* folder : folders)
        if (std::filesystem::exists(folder + name))
            return folder + name;
    throw std::runtime_error("font file not found: " + name + " (Debian: fonts-noto-core, fonts-liberation2)");
}

ImFont* load(ImFontAtlas& atlas, const std::string& file, float pixels)
{
    ImFontConfig config;
    config.OversampleH = 2;
    config.OversampleV = 1;
    config.PixelSnapH = false;
    ImFont* font = atlas.AddFontFromFileTTF(file.c_str(), pixels, &config, glyphs);
    if (font == nullptr)
        throw std::runtime_error("font file cannot be read: " + file);
    return font;
}

// Widths of digits on whole pixels, so that columns of figures stand straight.
bool is_bold(Face face) { return face != Face::body && face != Face::section; }

} // namespace

float size_of(Face face)
{
    constexpr std::array<float, face_count> sizes = {18, 18, 21, 21, 24, 26, 28, 42};
    return sizes[static_cast<std::size_t>(face)];
}

float line_of(Face face)
{
    constexpr std::array<float, face_count> lines = {24, 24, 28, 28, 34, 36, 36, 52};
    return lines[static_cast<std::size_t>(face)];
}

Fonts load_fonts(ImFontAtlas& atlas, float scale)
{
    Fonts out;
    out.scale = scale;
    for (std::size_t i = 0; i < face_count; ++i) {
        const Face face = static_cast<Face>(i);
        const auto file = font_file(is_bold(face) ? "NotoSans-Bold.ttf" : "NotoSans-Regular.ttf");
        out.faces[i] = load(atlas, file, size_of(face) * noto_height * scale);
    }
    constexpr std::array styles = {"LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf", "LiberationSerif-Italic.ttf", "LiberationSerif-BoldItalic.ttf"};
    for (const float em : {8.F, 17.F}) {
        std::array<ImFont*, 4> fonts{};
        for (std::size_t i = 0; i < styles.size(); ++i)
            fonts[i] = load(atlas, font_file(styles[i]), em * serif_height * scale);
        out.serif.push_back(fonts);
    }
    atlas.TexDesiredWidth = 2048;
    if (!atlas.Build())
        throw std::runtime_error("the letters do not fit the screen's texture");
    return out;
}

} // namespace dondoc::ui

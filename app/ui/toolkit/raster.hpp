#pragma once
// Pictures without a display: ImGui's draw data filled into pixels by the processor, and written as PNG.
#include "app/ui/toolkit/theme.hpp"
#include <filesystem>
#include <vector>

struct ImDrawData;
struct ImFontAtlas;

namespace dondoc::ui {

struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba; ///< rows from the top, 4 bytes a pixel

    [[nodiscard]] Color at(int x, int y) const
    {
        const auto i = (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 4;
        return {rgba[i], rgba[i + 1], rgba[i + 2], rgba[i + 3]};
    }
};

/// Draws onto `ground`. The atlas is the only texture there is.
Image rasterise(const ImDrawData& data, ImFontAtlas& atlas, Color ground);

/// Throws std::runtime_error when the file cannot be written.
void write_png(const Image& image, const std::filesystem::path& file);

} // namespace dondoc::ui

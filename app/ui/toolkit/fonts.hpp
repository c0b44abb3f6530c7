#pragma once
// The screen's letters: Noto Sans Regular and Bold in the sizes of the type table, Liberation Serif for the page preview.
#include "core/documents/layout/font_metrics.hpp"
#include <array>
#include <cstdint>
#include <vector>

struct ImFont;
struct ImFontAtlas;

namespace dondoc::ui {

enum class Face : std::uint8_t { body, bold, section, section_bold, name, title, figure, brand };
inline constexpr std::size_t face_count = 8;

/// Em size in logical pixels.
float size_of(Face face);
/// Height of a line of text in logical pixels.
float line_of(Face face);

struct Fonts {
    std::array<ImFont*, face_count> faces{};
    std::vector<std::array<ImFont*, 4>> serif; ///< by size, small to large; each by layout::FontStyle
    float scale = 1;
};

/// Loads all faces for a scale (1 = 100 %) and builds the atlas. Throws std::runtime_error naming a font file that is missing.
Fonts load_fonts(ImFontAtlas& atlas, float scale);

/// Height (ascent + descent) of a font per em: what ImGui's SizePixels means.
inline constexpr float noto_height = 1.362F;
inline constexpr float noto_ascent = 1.069F;
inline constexpr float serif_height = 1.107F;
inline constexpr float serif_ascent = 0.891F;

} // namespace dondoc::ui

#pragma once
// What layout must know of a font: how wide each letter is. The font file itself is read in app/files.
#include <cstdint>
#include <string_view>

namespace dondoc::layout {

enum class FontStyle : std::uint8_t { regular, bold, italic, bold_italic };

inline constexpr double mm_per_point = 25.4 / 72.0;
inline constexpr double line_pitch = 1.15;      ///< × size: "single" line spacing of Liberation Serif (LAYOUT.md 1)
inline constexpr double first_baseline = 0.911; ///< × size, from the top of the line (LAYOUT.md 1)

/// Height of one line of text in mm.
constexpr double line_height(double size_points, double pitch = line_pitch) { return size_points * pitch * mm_per_point; }

struct FontMetrics {
    virtual ~FontMetrics() = default;
    /// Advance in thousandths of the size, kerning off; a letter that the font lacks has the width that is drawn for it.
    virtual double advance(FontStyle style, char32_t letter) const = 0;
};

/// Width in mm of valid UTF-8 text on one line.
double text_width(const FontMetrics& metrics, FontStyle style, double size_points, std::string_view text);

} // namespace dondoc::layout

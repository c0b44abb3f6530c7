#pragma once
// The tokens of the look: ink, paper, steps. One table for each theme; views name tokens, never colours.
#include <array>
#include <cstdint>

namespace dondoc::ui {

struct Color {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;
    friend bool operator==(const Color&, const Color&) = default;
};

constexpr Color rgb(std::uint32_t hex)
{
    return {static_cast<std::uint8_t>(hex >> 16 & 255U), static_cast<std::uint8_t>(hex >> 8 & 255U), static_cast<std::uint8_t>(hex & 255U)};
}

enum class ThemeName : std::uint8_t { light, dark, high_contrast };
inline constexpr std::array all_themes = {ThemeName::light, ThemeName::dark, ThemeName::high_contrast};

/// Badge of a debt class: text on fill, and the strong colour of spines.
struct ClassColors {
    Color text;
    Color fill;
    Color spine;
};

struct Theme {
    Color bg, surface, sunken, head, line, border, text, muted;
    Color rail, railtx, railsel, railseltx;
    Color accent, accenthov, onaccent, hover, sel, focus, railfocus;
    Color disbg, distx, problem, problembg, warn, warnbg, ok, okbg, info, infobg;
    std::array<ClassColors, 5> classes; ///< none, late, outstanding, prolonged, uncollectable
    std::array<Color, 5> funds;         ///< HTTT, ÔĐTS, BHYT, BHTN, TNLĐ: bottom to top
    Color dim;                          ///< over everything under a modal
    Color row_line;                     ///< between rows
    Color mark_ok;                      ///< filled squares and bars of what is done
    bool high = false;                  ///< control edges 2 px, badges with an edge, selected rows bold
};

const Theme& theme_of(ThemeName name);

/// WCAG contrast ratio, 1 to 21; alpha is not looked at.
double contrast(Color a, Color b);

} // namespace dondoc::ui

#include "app/ui/toolkit/theme.hpp"
#include <algorithm>
#include <cmath>

namespace dondoc::ui {
namespace {

constexpr Theme light = {
    .bg = rgb(0xEDF1F4), .surface = rgb(0xFFFFFF), .sunken = rgb(0xF5F8FA), .head = rgb(0xE1E9EE), .line = rgb(0xC5D0D8), .border = rgb(0x6F808C),
    .text = rgb(0x14212B), .muted = rgb(0x465763), .rail = rgb(0x12303F), .railtx = rgb(0xD5E3EB), .railsel = rgb(0xEDF1F4), .railseltx = rgb(0x14212B),
    .accent = rgb(0x0F5A8F), .accenthov = rgb(0x0A4068), .onaccent = rgb(0xFFFFFF), .hover = rgb(0xE6F0F7), .sel = rgb(0xCFE4F3), .focus = rgb(0x7B1FA2),
    .railfocus = rgb(0xFFD54A), .disbg = rgb(0xE4E9EC), .distx = rgb(0x5C6A74), .problem = rgb(0xA81B14), .problembg = rgb(0xFDE8E5), .warn = rgb(0x7A4700),
    .warnbg = rgb(0xFFF0D2), .ok = rgb(0x17653A), .okbg = rgb(0xDFF2E5), .info = rgb(0x0F5A8F), .infobg = rgb(0xE1EEF7),
    .classes = {{{rgb(0x17653A), rgb(0xDFF2E5), rgb(0x2E9A5B)}, {rgb(0x5F4B00), rgb(0xFBF1C4), rgb(0xA88600)}, {rgb(0x854300), rgb(0xFFE3C2), rgb(0xD36A0C)},
                 {rgb(0xA81B14), rgb(0xFDE0DC), rgb(0xC8281F)}, {rgb(0xFFFFFF), rgb(0x5B2333), rgb(0x5B2333)}}},
    .funds = {rgb(0x1D5E96), rgb(0x6398C5), rgb(0x1A7F71), rgb(0xBC8016), rgb(0x6B5B4D)},
    .dim = {0x0B, 0x1A, 0x23, 153}, .row_line = rgb(0xC5D0D8), .mark_ok = rgb(0x2E9A5B), .high = false};

constexpr Theme dark = {
    .bg = rgb(0x0F171D), .surface = rgb(0x18232B), .sunken = rgb(0x131D24), .head = rgb(0x22313B), .line = rgb(0x324450), .border = rgb(0x7E919D),
    .text = rgb(0xE9F0F4), .muted = rgb(0xA9BAC5), .rail = rgb(0x0A1116), .railtx = rgb(0xC4D3DC), .railsel = rgb(0x0F171D), .railseltx = rgb(0xFFFFFF),
    .accent = rgb(0x7CC0F0), .accenthov = rgb(0xA5D6F8), .onaccent = rgb(0x06202F), .hover = rgb(0x20323E), .sel = rgb(0x1F4660), .focus = rgb(0xE59CFF),
    .railfocus = rgb(0xFFD54A), .disbg = rgb(0x26333B), .distx = rgb(0x93A3AD), .problem = rgb(0xFF9C92), .problembg = rgb(0x43201E), .warn = rgb(0xFFC56B),
    .warnbg = rgb(0x3D2E12), .ok = rgb(0x7FD9A1), .okbg = rgb(0x173626), .info = rgb(0x7CC0F0), .infobg = rgb(0x15324A),
    .classes = {{{rgb(0x7FD9A1), rgb(0x173626), rgb(0x4FC483)}, {rgb(0xF2D857), rgb(0x383110), rgb(0xE5C52E)}, {rgb(0xFFB36B), rgb(0x42290F), rgb(0xF5963F)},
                 {rgb(0xFF9C92), rgb(0x43201E), rgb(0xF0695E)}, {rgb(0xFFFFFF), rgb(0x7A3048), rgb(0xB04D6C)}}},
    .funds = {rgb(0x5BA3DB), rgb(0xBFDDF2), rgb(0x3FBFAC), rgb(0xF0BC5A), rgb(0xA89888)},
    .dim = {0, 0, 0, 161}, .row_line = rgb(0x324450), .mark_ok = rgb(0x4FC483), .high = false};

constexpr Theme high = {
    .bg = rgb(0x000000), .surface = rgb(0x000000), .sunken = rgb(0x000000), .head = rgb(0x1A1A1A), .line = rgb(0xFFFFFF), .border = rgb(0xFFFFFF),
    .text = rgb(0xFFFFFF), .muted = rgb(0xFFFFFF), .rail = rgb(0x000000), .railtx = rgb(0xFFFFFF), .railsel = rgb(0xFFE100), .railseltx = rgb(0x000000),
    .accent = rgb(0xFFE100), .accenthov = rgb(0xFFFFFF), .onaccent = rgb(0x000000), .hover = rgb(0x333333), .sel = rgb(0x003A70), .focus = rgb(0x00E5FF),
    .railfocus = rgb(0x00E5FF), .disbg = rgb(0x000000), .distx = rgb(0xC8C8C8), .problem = rgb(0xFF8A80), .problembg = rgb(0x000000), .warn = rgb(0xFFC400),
    .warnbg = rgb(0x000000), .ok = rgb(0x69F0AE), .okbg = rgb(0x000000), .info = rgb(0xFFE100), .infobg = rgb(0x000000),
    .classes = {{{rgb(0x69F0AE), rgb(0x000000), rgb(0x69F0AE)}, {rgb(0xFFF176), rgb(0x000000), rgb(0xFFF176)}, {rgb(0xFFB74D), rgb(0x000000), rgb(0xFFB74D)},
                 {rgb(0xFF8A80), rgb(0x000000), rgb(0xFF8A80)}, {rgb(0x000000), rgb(0xFF8A80), rgb(0xFF8A80)}}},
    .funds = {rgb(0x4FC3F7), rgb(0xE1F5FE), rgb(0x1DE9B6), rgb(0xFFD54F), rgb(0xBCAAA4)},
    .dim = {0, 0, 0, 191}, .row_line = rgb(0x8A8A8A), .mark_ok = rgb(0x69F0AE), .high = true};

double linear(std::uint8_t channel)
{
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Color c) { return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b); }

} // namespace

const Theme& theme_of(ThemeName name)
{
    switch (name) {
    case ThemeName::dark:
        return dark;
    case ThemeName::high_contrast:
        return high;
    case ThemeName::light:
        break;
    }
    return light;
}

double contrast(Color a, Color b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace dondoc::ui

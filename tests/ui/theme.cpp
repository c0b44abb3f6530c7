#include "app/ui/toolkit/theme.hpp"
#include <doctest/doctest.h>

using namespace dondoc::ui;

namespace {

struct Pair {
    const char* what;
    Color over;
    Color under;
};

std::vector<Pair> text_pairs(const Theme& t)
{
    std::vector<Pair> out = {
        {"text on bg", t.text, t.bg}, {"text on surface", t.text, t.surface}, {"text on sunken", t.text, t.sunken}, {"text on head", t.text, t.head},
        {"text on hover", t.text, t.hover}, {"text on sel", t.text, t.sel}, {"muted on surface", t.muted, t.surface}, {"muted on bg", t.muted, t.bg},
        {"muted on head", t.muted, t.head}, {"muted on sel", t.muted, t.sel}, {"muted on sunken", t.muted, t.sunken}, {"rail", t.railtx, t.rail},
        {"selected rail", t.railseltx, t.railsel}, {"on accent", t.onaccent, t.accent}, {"on accent, hovered", t.onaccent, t.accenthov},
        {"accent on surface", t.accent, t.surface}, {"accent on bg", t.accent, t.bg}, {"accent on head", t.accent, t.head}, {"disabled", t.distx, t.disbg},
        {"problem on surface", t.problem, t.surface}, {"problem on bg", t.problem, t.bg}, {"problem on fill", t.problem, t.problembg},
        {"problem on sel", t.problem, t.sel}, {"problem on head", t.problem, t.head}, {"warn on surface", t.warn, t.surface}, {"warn on fill", t.warn, t.warnbg},
        {"ok on surface", t.ok, t.surface}, {"ok on bg", t.ok, t.bg}, {"ok on fill", t.ok, t.okbg}, {"ok on head", t.ok, t.head}, {"ok on sunken", t.ok, t.sunken},
        {"info on surface", t.info, t.surface}, {"info on fill", t.info, t.infobg}, {"text on info fill", t.text, t.infobg},
    };
    for (const ClassColors& c : t.classes)
        out.push_back({"class badge", c.text, c.fill});
    return out;
}

std::vector<Pair> mark_pairs(const Theme& t)
{
    std::vector<Pair> out = {
        {"border on surface", t.border, t.surface}, {"border on bg", t.border, t.bg}, {"border on head", t.border, t.head}, {"focus on surface", t.focus, t.surface},
        {"focus on bg", t.focus, t.bg}, {"focus on sel", t.focus, t.sel}, {"focus on rail", t.railfocus, t.rail}, {"accent edge", t.accent, t.sel},
        {"done on surface", t.mark_ok, t.surface},
    };
    for (const ClassColors& c : t.classes)
        out.push_back({"spine", c.spine, t.surface});
    for (const Color& c : t.funds)
        out.push_back({"fund", c, t.surface});
    return out;
}

} // namespace

TEST_CASE("every pair of text and ground has contrast 4.5, every edge and mark 3, in all themes")
{
    for (const ThemeName name : all_themes) {
        CAPTURE(static_cast<int>(name));
        for (const Pair& pair : text_pairs(theme_of(name))) {
            CAPTURE(pair.what);
            CHECK(contrast(pair.over, pair.under) >= 4.5);
        }
        for (const Pair& pair : mark_pairs(theme_of(name))) {
            CAPTURE(pair.what);
            CHECK(contrast(pair.over, pair.under) >= 3.0);
        }
    }
}

TEST_CASE("contrast is that of WCAG")
{
    CHECK(contrast(rgb(0x000000), rgb(0xFFFFFF)) == doctest::Approx(21.0));
    CHECK(contrast(rgb(0x14212B), rgb(0xFFFFFF)) == doctest::Approx(16.4).epsilon(0.01));
}

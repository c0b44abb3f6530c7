#include "app/ui/window/keys.hpp"
#include "app/ui/window/redraw.hpp"
#include <GLFW/glfw3.h>
#include <doctest/doctest.h>

using namespace dondoc::ui;

namespace {

// A minute of a window to which nothing happens but these times; how many frames it draws.
int frames_in_a_minute(Redraw& redraw)
{
    int frames = 0;
    double now = 0;
    while (now < 60) {
        const auto wait = redraw.wait(now);
        if (!wait)
            return frames;
        now += *wait;
        if (redraw.is_due(now)) {
            redraw.drawn(now);
            ++frames;
        }
    }
    return frames;
}

} // namespace

TEST_CASE("an idle window draws its first frame and then none")
{
    Redraw redraw;
    CHECK(frames_in_a_minute(redraw) == 1);
    CHECK(frames_in_a_minute(redraw) == 0);
    CHECK_FALSE(redraw.wait(1000).has_value());
}

TEST_CASE("a thing that happens gives one frame, a time that comes another")
{
    Redraw redraw;
    redraw.drawn(0);
    redraw.happened();
    redraw.at(30);
    redraw.at(40);
    CHECK(redraw.wait(0) == 0.0);
    redraw.drawn(0);
    CHECK(redraw.wait(10) == 20.0);
    CHECK_FALSE(redraw.is_due(29.9));
    CHECK(redraw.is_due(30));
    redraw.drawn(30);
    CHECK_FALSE(redraw.is_due(60));
}

TEST_CASE("keys that are text come as characters only, Ctrl and Alt make strokes, AltGr is text")
{
    CHECK_FALSE(stroke_of(GLFW_KEY_A, 0).has_value());
    CHECK_FALSE(stroke_of(GLFW_KEY_SPACE, 0).has_value());
    CHECK_FALSE(stroke_of(GLFW_KEY_Q, GLFW_MOD_CONTROL | GLFW_MOD_ALT).has_value());
    CHECK(stroke_of(GLFW_KEY_K, GLFW_MOD_CONTROL) == ctrl('K'));
    CHECK(stroke_of(GLFW_KEY_1, GLFW_MOD_ALT) == alt('1'));
    CHECK(stroke_of(GLFW_KEY_TAB, GLFW_MOD_SHIFT) == Stroke{.key = Key::tab, .shift = true});
    CHECK(stroke_of(GLFW_KEY_BACKSPACE, 0) == stroke(Key::backspace));
}

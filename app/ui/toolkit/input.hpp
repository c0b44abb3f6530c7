#pragma once
// What hands do, in the order they did it. ImGui 1.86 has no event queue and loses keys that go down and up within one frame, and Vietnamese typing
// tools send Backspace and replacement text in bursts; so everything goes through this one queue and a frame takes one step.
#include "app/ui/toolkit/geometry.hpp"
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <variant>

namespace dondoc::ui {

enum class Key : std::uint8_t { none, tab, enter, escape, backspace, del, left, right, up, down, home, end, page_up, page_down, f1, f5, f6, f8, letter };

/// A key that is no text: pressed or repeated. Letters and digits come as strokes only with Ctrl or Alt.
struct Stroke {
    Key key = Key::none;
    char letter = 0; ///< 'A' … 'Z', '0' … '9' for Key::letter
    bool ctrl = false;
    bool alt = false;
    bool shift = false;
    friend bool operator==(const Stroke&, const Stroke&) = default;
};

constexpr Stroke stroke(Key key) { return {.key = key}; }
constexpr Stroke ctrl(char letter) { return {.key = Key::letter, .letter = letter, .ctrl = true}; }
constexpr Stroke ctrl(Key key) { return {.key = key, .ctrl = true}; }
constexpr Stroke alt(char letter) { return {.key = Key::letter, .letter = letter, .alt = true}; }

struct Character {
    char32_t code = 0;
};
struct Paste {
    std::string text; ///< as the clipboard gave it
};
struct MouseMove {
    Point at;
};
struct MouseButton {
    Point at;
    bool down = true;
};
struct Wheel {
    float lines = 0; ///< up is positive
};
struct Dropped {
    std::string path;
};

using Step = std::variant<Character, Stroke, Paste, MouseMove, MouseButton, Wheel, Dropped>;

class InputQueue
{
public:
    void push(Step step);
    [[nodiscard]] bool empty() const { return steps_.empty(); }
    std::optional<Step> next();

private:
    std::deque<Step> steps_; ///< at most queue_limit; a flood beyond it is dropped, oldest first
};

inline constexpr std::size_t queue_limit = 20'000;

} // namespace dondoc::ui

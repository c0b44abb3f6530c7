#include "app/ui/window/keys.hpp"
#include <GLFW/glfw3.h>
#include <array>
#include <utility>

namespace dondoc::ui {
namespace {

constexpr std::array named = {
    std::pair{GLFW_KEY_TAB, Key::tab}, std::pair{GLFW_KEY_ENTER, Key::enter}, std::pair{GLFW_KEY_KP_ENTER, Key::enter},
    std::pair{GLFW_KEY_ESCAPE, Key::escape}, std::pair{GLFW_KEY_BACKSPACE, Key::backspace}, std::pair{GLFW_KEY_DELETE, Key::del},
    std::pair{GLFW_KEY_LEFT, Key::left}, std::pair{GLFW_KEY_RIGHT, Key::right}, std::pair{GLFW_KEY_UP, Key::up}, std::pair{GLFW_KEY_DOWN, Key::down},
    std::pair{GLFW_KEY_HOME, Key::home}, std::pair{GLFW_KEY_END, Key::end}, std::pair{GLFW_KEY_PAGE_UP, Key::page_up},
    std::pair{GLFW_KEY_PAGE_DOWN, Key::page_down}, std::pair{GLFW_KEY_F1, Key::f1}, std::pair{GLFW_KEY_F5, Key::f5}, std::pair{GLFW_KEY_F6, Key::f6},
    std::pair{GLFW_KEY_F8, Key::f8},
};

} // namespace

std::optional<Stroke> stroke_of(int key, int modifiers)
{
    Stroke out;
    out.ctrl = (modifiers & GLFW_MOD_CONTROL) != 0;
    out.alt = (modifiers & GLFW_MOD_ALT) != 0;
    out.shift = (modifiers & GLFW_MOD_SHIFT) != 0;
    for (const auto& [code, name] : named)
        if (code == key) {
            out.key = name;
            return out;
        }
    const bool letter = (key >= GLFW_KEY_A && key <= GLFW_KEY_Z) || (key >= GLFW_KEY_0 && key <= GLFW_KEY_9);
    if (!letter || out.ctrl == out.alt)
        return {}; // both together are AltGr: text
    out.key = Key::letter;
    out.letter = static_cast<char>(key); // GLFW names them by their ASCII capitals
    out.shift = false;
    return out;
}

} // namespace dondoc::ui

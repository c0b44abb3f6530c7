#pragma once
// Hands and eyes for tests: clicks labels, types, presses keys, reads what is visible. No display; time is a number.
#include "app/ui/toolkit/stage.hpp"
#include "app/ui/toolkit/utf8.hpp"
#include <algorithm>
#include <doctest/doctest.h>

namespace dondoc::ui {

class Driver
{
public:
    explicit Driver(std::function<void(Ui&)> draw, ThemeName theme = ThemeName::light) : stage(1, theme), draw_(std::move(draw)) { settle(); }

    void frame(std::optional<Step> step = {})
    {
        now += 0.02;
        ++frames;
        stage.frame({.width = width, .height = height, .now = now, .step = std::move(step)}, draw_);
    }
    /// Frames until nothing moves any more.
    void settle()
    {
        for (int i = 0; i < 30; ++i) {
            frame();
            if (!stage.ui.wants_frame())
                return;
        }
        FAIL("the screen never comes to rest");
    }
    void act(Step step)
    {
        frame(std::move(step));
        settle();
    }
    void press(Stroke key) { act(key); }
    void press(Key key) { act(stroke(key)); }
    void type(std::string_view text)
    {
        for (std::size_t i = 0; i < text.size(); i = next_char(text, i))
            frame(Step(Character{char_at(text, i)}));
        settle();
    }
    void click(Point at)
    {
        frame(Step(MouseMove{at}));
        frame(Step(MouseButton{at, true}));
        act(MouseButton{at, false});
    }
    void click(std::string_view label)
    {
        const Seen* found = find(label);
        REQUIRE_MESSAGE(found != nullptr, "no widget is called ", std::string(label));
        click(found->rect.middle());
    }
    [[nodiscard]] const Seen* find(std::string_view label) const
    {
        const auto& all = stage.ui.seen();
        const auto at = std::find_if(all.begin(), all.end(), [&](const Seen& s) { return s.label == label && s.rect.w > 0; });
        return at == all.end() ? nullptr : &*at;
    }
    [[nodiscard]] const Seen* focused() const
    {
        const auto& all = stage.ui.seen();
        const auto at = std::find_if(all.begin(), all.end(), [](const Seen& s) { return s.focused; });
        return at == all.end() ? nullptr : &*at;
    }
    [[nodiscard]] std::string focused_label() const { return focused() == nullptr ? "" : focused()->label; }
    /// Is the text on the screen, as a whole text or within one?
    [[nodiscard]] bool sees(std::string_view text) const
    {
        const auto& all = stage.ui.shown();
        return std::any_of(all.begin(), all.end(), [&](const Shown& s) { return s.rect.w > 0 && s.rect.h > 0 && s.text.find(text) != std::string::npos; });
    }
    [[nodiscard]] std::vector<std::string> cut_texts() const
    {
        std::vector<std::string> out;
        for (const Shown& s : stage.ui.shown())
            if (s.cut)
                out.push_back(s.text);
        return out;
    }

    Stage stage;
    float width = 1366;
    float height = 768;
    double now = 0;
    int frames = 0;

private:
    std::function<void(Ui&)> draw_;
};

} // namespace dondoc::ui

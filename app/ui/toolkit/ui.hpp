#pragma once
// One frame of the screen: what was done (one step), who has the keyboard, what was drawn where. Widgets stand on this; it knows no view.
// Focus order is our own: ImGui 1.86 stops at text fields only. Everything drawn is noted with its label and place, so that a test can click "Lưu".
#include "app/ui/toolkit/input.hpp"
#include "app/ui/toolkit/painter.hpp"
#include "app/ui/toolkit/text_edit.hpp"
#include <functional>
#include <initializer_list>
#include <optional>
#include <unordered_map>

namespace dondoc::ui {

using Id = std::uint32_t; ///< 0 = none

enum class Role : std::uint8_t { button, chip, field, notes, checkbox, radio, select, option, row, column, tab, link, card, rail };
enum class Align : std::uint8_t { left, center, right };
enum class Place : std::uint8_t { content, chrome }; ///< chrome (search, rail, lock) is last in every order; F6 jumps between the two

enum class Layer : std::uint8_t { page, modal, menu, hint };

/// What a test and a screen reader can know of a widget.
struct Seen {
    Id id = 0;
    Role role = Role::button;
    std::string label;
    std::string value;
    Rect rect;
    bool enabled = true;
    bool focused = false;
};

/// A text as drawn. `cut`: shortened with "…" where that is not allowed, or wider than its place.
struct Shown {
    std::string text;
    Rect rect;
    bool cut = false;
};

struct Target {
    Role role = Role::button;
    std::string_view label;
    std::string_view value = {};
    bool enabled = true;
    Place place = Place::content;
    bool stop = true; ///< false: Tab passes by (a button inside a line, whose key is the line's Enter)
};

/// An option chosen in a menu; the select or button that owns the menu takes it in the next frame.
struct Picked {
    Id menu = 0;
    int option = 0;
};

struct Touch {
    bool hovered = false;
    bool held = false;
    bool clicked = false; ///< by mouse, or by Enter or Space where the role is one that presses
    bool focused = false;
    bool left = false;    ///< had the keyboard until the frame before
};

struct TextLook {
    Face face = Face::body;
    Color color;
    Align align = Align::left;
    bool may_cut = false; ///< names: cut with "…", whole text on hover
};

struct Run {
    std::string_view text;
    Face face = Face::body;
    Color color;
};

struct FrameInput {
    float width = 1366;  ///< logical pixels
    float height = 768;
    double now = 0;      ///< seconds, any beginning
    std::optional<Step> step = {};
};

class Ui : public Painter
{
public:
    // The stage calls these.
    void begin(const FrameInput& input, ThemeName theme, const Fonts& fonts, ImDrawList* below, ImDrawList* above);
    void end();
    /// After a view threw in the middle of a frame: clips and layers as at its start.
    void recover();

    [[nodiscard]] const Theme& theme() const { return *theme_; }
    [[nodiscard]] ThemeName theme_name() const { return theme_name_; }
    [[nodiscard]] Rect screen() const { return {0, 0, input_.width, input_.height}; }
    [[nodiscard]] double now() const { return input_.now; }

    // Names. A widget's id is its name within the names around it, never its translated label.
    [[nodiscard]] Id id(std::string_view name) const;
    void push_name(std::string_view name) { names_.push_back(id(name)); }
    void pop_name() { names_.pop_back(); }

    // Hands.
    Touch touch(Id id, const Rect& where, const Target& target);
    bool take(const Stroke& key);      ///< true once, and nobody else gets it
    bool take_char(char32_t code);
    /// The page under a modal gets none.
    [[nodiscard]] const Step* step() const { return input_.step && !taken_ && !(behind_modal_ && layer_ == Layer::page) ? &*input_.step : nullptr; }
    void take_step() { taken_ = true; }
    [[nodiscard]] Point mouse() const { return mouse_; }
    [[nodiscard]] bool mouse_held() const { return held_; }
    [[nodiscard]] bool hovers(const Rect& where) const;
    std::optional<std::string> dropped_file();

    // Keyboard focus.
    void focus(Id id) { next_focus_ = id; }
    void focus_first() { next_focus_ = 0; forget_focus_ = true; }
    [[nodiscard]] bool focused(Id id) const { return focus_ == id; }
    [[nodiscard]] Id focus() const { return focus_; }
    void ring(const Rect& around, float radius = 3, bool inside = false);
    void ring_on_rail(const Rect& around);

    // Text with its place noted.
    float text(const Rect& box, std::string_view text, const TextLook& look);
    float runs(const Rect& box, std::initializer_list<Run> runs, Align align = Align::left);
    /// Lines from the top of the box; gives the height used. Lines beyond the box are noted as cut.
    float paragraph(const Rect& box, std::string_view text, const TextLook& look);
    void note(std::string_view text, const Rect& where, bool cut) { shown_.push_back({hides_figures() ? seen_text(text) : std::string(text), where.meet(clip()), cut}); }

    // Layers: menus and modals lie above everything and get the mouse; a modal also keeps the keyboard.
    void begin_above(Layer layer, const Rect& where);
    void end_above();
    [[nodiscard]] bool is_above() const { return layer_ != Layer::page; }
    /// Drawn when the frame is otherwise done: menus of fields that may themselves stand in a modal.
    void later(std::function<void()> draw) { later_.push_back(std::move(draw)); }
    void tooltip(std::string_view text, Point near);

    // Regions that scroll. Gives the place of the content, moved by the offset; `end_scroll` is told where the content ended.
    Rect begin_scroll(std::string_view name, const Rect& view);
    void end_scroll(float content_bottom);
    /// Offset that a region with this id has; rows drawn by arithmetic (tables) keep theirs here too.
    float& remembered(Id id) { return memory_[id]; }
    /// Draws a bar and lets it be dragged. Offsets in logical pixels.
    void scroll_bar(Id id, const Rect& track, float content, float& offset);

    // The one field that is being edited.
    TextEdit& edit_of(Id id, const std::string& value);
    std::optional<std::string> copied(); ///< for the clipboard
    void copy(std::string text) { copied_ = std::move(text); }

    // Which select, menu or calendar is open.
    Id open_menu = 0;
    std::optional<Picked> picked;

    void ask_frame() { wants_frame_ = true; }
    [[nodiscard]] bool wants_frame() const { return wants_frame_; }

    // What tests read.
    [[nodiscard]] const std::vector<Seen>& seen() const { return seen_; }
    [[nodiscard]] const std::vector<Shown>& shown() const { return shown_; }
    [[nodiscard]] std::vector<Id> focus_order() const;
    [[nodiscard]] int rings() const { return rings_; }

private:
    struct Stop {
        Id id;
        Place place;
        Layer layer;
    };
    struct Cover {
        Layer layer;
        Rect where;
    };
    struct Region {
        Id id;
        Rect view;
        float offset;
    };
    void read_step();
    void mouse_step(const MouseButton& button);
    bool presses(Role role, Id id);
    void move_focus();
    void step_focus(int direction);
    void jump_place();
    [[nodiscard]] bool reachable(const Rect& where) const;
    void wheel(Id id, const Rect& view, float content, float& offset);

    FrameInput input_;
    const Theme* theme_ = nullptr;
    ThemeName theme_name_ = ThemeName::light;
    ImDrawList* below_list_ = nullptr;
    ImDrawList* above_list_ = nullptr;
    std::vector<Id> names_;
    bool taken_ = false;
    Point mouse_{-100, -100};
    bool held_ = false;
    bool went_down_ = false;
    bool went_up_ = false;
    Id pressed_ = 0;
    Id focus_ = 0;
    Id next_focus_ = 0;
    Id left_ = 0;
    bool forget_focus_ = false;
    bool focus_moved_ = true;
    Layer layer_ = Layer::page;
    bool modal_ = false;
    bool behind_modal_ = false;  ///< a modal lay over the page in the frame before
    Id focus_below_ = 0;         ///< what had the keyboard when the modal opened
    std::vector<Cover> covers_;
    std::vector<Cover> covers_before_;
    std::vector<std::function<void()>> later_;
    std::vector<Rect> clips_below_;
    std::vector<Stop> stops_;
    std::vector<Region> regions_;
    std::optional<Rect> to_show_;
    std::unordered_map<Id, float> memory_;
    Id dragged_ = 0;
    float drag_from_ = 0;
    Id edited_ = 0;
    TextEdit edit_;
    std::optional<std::string> copied_;
    bool wants_frame_ = false;
    int rings_ = 0;
    std::vector<Seen> seen_;
    std::vector<Shown> shown_;
};

/// Names around widgets, for the time of a block.
class Named
{
public:
    Named(Ui& ui, std::string_view name) : ui_(ui) { ui_.push_name(name); }
    ~Named() { ui_.pop_name(); }
    Named(const Named&) = delete;
    Named& operator=(const Named&) = delete;

private:
    Ui& ui_;
};

} // namespace dondoc::ui

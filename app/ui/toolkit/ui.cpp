#include "app/ui/toolkit/ui.hpp"
#include "core/base/check.hpp"
#include <utility>

namespace dondoc::ui {
namespace {

constexpr std::uint32_t hash_start = 2166136261U;

Id hash_name(Id seed, std::string_view name)
{
    Id h = seed == 0 ? hash_start : seed;
    for (const char c : name)
        h = (h ^ static_cast<unsigned char>(c)) * 16777619U;
    h = (h ^ 0xFFU) * 16777619U;
    return h == 0 ? 1 : h;
}

/// Lists and tables (row, select) take Enter and Space themselves: they know which line has the keyboard.
bool is_pressed_by_keys(Role role) { return role != Role::field && role != Role::notes && role != Role::select && role != Role::row; }

} // namespace

void Ui::begin(const FrameInput& input, ThemeName theme, const Fonts& fonts, ImDrawList* below, ImDrawList* above)
{
    input_ = input;
    theme_name_ = theme;
    theme_ = &theme_of(theme);
    below_list_ = below;
    above_list_ = above;
    aim(below, fonts);
    names_.clear();
    regions_.clear();
    stops_.clear();
    seen_.clear();
    shown_.clear();
    behind_modal_ = modal_;
    taken_ = went_down_ = went_up_ = modal_ = wants_frame_ = false;
    layer_ = Layer::page;
    covers_.clear();
    later_.clear();
    to_show_.reset();
    rings_ = 0;
    read_step();
}

void Ui::read_step()
{
    if (!input_.step)
        return;
    if (const auto* move = std::get_if<MouseMove>(&*input_.step))
        mouse_ = move->at;
    if (const auto* button = std::get_if<MouseButton>(&*input_.step))
        mouse_step(*button);
}

void Ui::mouse_step(const MouseButton& button)
{
    mouse_ = button.at;
    held_ = button.down;
    went_down_ = button.down;
    went_up_ = !button.down;
    if (button.down)
        pressed_ = 0;
}

void Ui::end()
{
    const auto last = std::move(later_);
    later_.clear();
    for (const auto& draw : last)
        draw();
    const bool was_modal = std::exchange(behind_modal_, false);
    if (modal_ && !was_modal)
        focus_below_ = focus_;
    if (was_modal && !modal_ && next_focus_ == 0)
        next_focus_ = focus_below_;
    move_focus();
    if (went_up_) {
        pressed_ = 0;
        dragged_ = 0;
    }
    covers_before_ = covers_;
}

void Ui::recover()
{
    if (is_above())
        end_above();
    while (open_clips() > 0)
        pop_clip();
    names_.clear();
    regions_.clear();
    later_.clear();
}

Id Ui::id(std::string_view name) const { return hash_name(names_.empty() ? 0 : names_.back(), name); }

bool Ui::reachable(const Rect& where) const
{
    if (!where.meet(clip()).contains(mouse_))
        return false;
    return std::none_of(covers_before_.begin(), covers_before_.end(), [&](const Cover& cover) {
        return cover.layer > layer_ && (cover.layer == Layer::modal || cover.where.contains(mouse_));
    });
}

bool Ui::hovers(const Rect& where) const { return reachable(where); }

bool Ui::presses(Role role, Id id)
{
    if (focus_ != id || !is_pressed_by_keys(role))
        return false;
    return take(stroke(Key::enter)) || take_char(U' ');
}

Touch Ui::touch(Id id, const Rect& where, const Target& target)
{
    Touch out;
    out.hovered = target.enabled && reachable(where);
    out.focused = target.enabled && focus_ == id;
    out.left = left_ == id;
    if (target.enabled) {
        if (target.stop)
            stops_.push_back({id, target.place, layer_});
        if (out.hovered && went_down_) {
            pressed_ = id;
            if (target.stop)
                next_focus_ = id;
        }
        out.held = held_ && pressed_ == id;
        out.clicked = (out.hovered && went_up_ && pressed_ == id) || presses(target.role, id);
        if (out.focused && focus_moved_ && !regions_.empty())
            to_show_ = where;
    }
    seen_.push_back({id, target.role, std::string(target.label), std::string(target.value), where.meet(clip()), target.enabled, out.focused});
    return out;
}

bool Ui::take(const Stroke& key)
{
    const Step* now = step();
    const auto* pressed = now == nullptr ? nullptr : std::get_if<Stroke>(now);
    if (pressed == nullptr || !(*pressed == key))
        return false;
    taken_ = true;
    return true;
}

bool Ui::take_char(char32_t code)
{
    const Step* now = step();
    const auto* typed = now == nullptr ? nullptr : std::get_if<Character>(now);
    if (typed == nullptr || typed->code != code)
        return false;
    taken_ = true;
    return true;
}

std::optional<std::string> Ui::dropped_file()
{
    const Step* now = step();
    const auto* file = now == nullptr ? nullptr : std::get_if<Dropped>(now);
    if (file == nullptr)
        return {};
    taken_ = true;
    return file->path;
}

std::vector<Id> Ui::focus_order() const
{
    std::vector<Id> order;
    for (const Place place : {Place::content, Place::chrome})
        for (const Stop& stop : stops_)
            if (stop.place == place && (!modal_ || stop.layer != Layer::page))
                order.push_back(stop.id);
    return order;
}

void Ui::step_focus(int direction)
{
    const auto order = focus_order();
    if (order.empty())
        return;
    const auto n = static_cast<int>(order.size());
    const auto at = std::find(order.begin(), order.end(), focus_);
    const int index = at == order.end() ? (direction > 0 ? -1 : 0) : static_cast<int>(at - order.begin());
    next_focus_ = order[static_cast<std::size_t>((index + direction + n) % n)];
}

void Ui::jump_place()
{
    const auto here = std::find_if(stops_.begin(), stops_.end(), [&](const Stop& s) { return s.id == focus_; });
    const Place to = here != stops_.end() && here->place == Place::chrome ? Place::content : Place::chrome;
    const auto there = std::find_if(stops_.begin(), stops_.end(), [&](const Stop& s) { return s.place == to; });
    if (there != stops_.end())
        next_focus_ = there->id;
}

// The keyboard moves between frames only, so exactly one widget has it in each.
void Ui::move_focus()
{
    if (take(stroke(Key::tab)))
        step_focus(1);
    else if (take({.key = Key::tab, .shift = true}))
        step_focus(-1);
    else if (!modal_ && take(stroke(Key::f6)))
        jump_place();
    const auto order = focus_order();
    const bool gone = std::find(order.begin(), order.end(), focus_) == order.end();
    if (forget_focus_ || (gone && next_focus_ == 0))
        next_focus_ = order.empty() ? 0 : order.front();
    forget_focus_ = false;
    focus_moved_ = next_focus_ != 0 && next_focus_ != focus_;
    left_ = focus_moved_ ? focus_ : 0;
    if (focus_moved_) {
        focus_ = next_focus_;
        wants_frame_ = true;
    }
    next_focus_ = 0;
}

void Ui::ring(const Rect& around, float radius, bool inside)
{
    ++rings_;
    const Rect where = inside ? around : around.inset(-3, -3);
    edge(where, theme_->focus, 3, inside ? 0 : radius + 2);
}

void Ui::ring_on_rail(const Rect& around)
{
    ++rings_;
    edge(around, theme_->railfocus, 3);
}

TextEdit& Ui::edit_of(Id id, const std::string& value)
{
    if (edited_ != id || edit_.text() != value) {
        edited_ = id;
        edit_ = TextEdit(value);
    }
    return edit_;
}

std::optional<std::string> Ui::copied()
{
    auto out = std::move(copied_);
    copied_.reset();
    return out;
}

void Ui::begin_above(Layer layer, const Rect& where)
{
    check(layer_ == Layer::page, "one layer is drawn at a time");
    layer_ = layer;
    modal_ = modal_ || layer == Layer::modal;
    if (layer != Layer::hint)
        covers_.push_back({layer, where});
    clips_below_ = exchange_clips({});
    redirect(above_list_);
    if (layer == Layer::modal)
        fill(screen(), theme_->dim);
}

void Ui::end_above()
{
    while (open_clips() > 0)
        pop_clip();
    layer_ = Layer::page;
    redirect(below_list_);
    exchange_clips(std::move(clips_below_));
    clips_below_.clear();
}

} // namespace dondoc::ui

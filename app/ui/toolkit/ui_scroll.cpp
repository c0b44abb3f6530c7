#include "app/ui/toolkit/ui.hpp"

namespace dondoc::ui {
namespace {

constexpr float bar_width = 10;
constexpr float hit_width = 16;

float bounded(float offset, float content, float view) { return std::clamp(offset, 0.F, std::max(0.F, content - view)); }

} // namespace

Rect Ui::begin_scroll(std::string_view name, const Rect& view)
{
    const Id region = id(name);
    float& offset = remembered(region);
    regions_.push_back({region, view, offset});
    push_clip(view);
    return {view.x, view.y - offset, view.w - bar_width - 4, 1e6F};
}

void Ui::end_scroll(float content_bottom)
{
    const Region region = regions_.back();
    regions_.pop_back();
    pop_clip();
    float& offset = remembered(region.id);
    const float content = content_bottom + region.offset - region.view.y;
    if (to_show_ && regions_.empty()) {
        constexpr float air = 40;
        if (to_show_->y - air < region.view.y)
            offset -= region.view.y - (to_show_->y - air);
        else if (to_show_->bottom() + air > region.view.bottom())
            offset += to_show_->bottom() + air - region.view.bottom();
        to_show_.reset();
    }
    wheel(region.id, region.view, content, offset);
    offset = bounded(offset, content, region.view.h);
    if (content > region.view.h)
        scroll_bar(region.id, {region.view.right() - bar_width, region.view.y, bar_width, region.view.h}, content, offset);
    if (offset != region.offset)
        ask_frame();
}

void Ui::wheel(Id, const Rect& view, float content, float& offset)
{
    const Step* now = step();
    const auto* turned = now == nullptr ? nullptr : std::get_if<Wheel>(now);
    if (turned == nullptr || !hovers(view))
        return;
    take_step();
    offset = bounded(offset - turned->lines * 96, content, view.h);
}

void Ui::scroll_bar(Id bar, const Rect& track, float content, float& offset)
{
    const float view = track.h;
    fill(track, theme_->head);
    const float length = std::max(32.F, view * view / content);
    const float way = view - length;
    const float span = std::max(1.F, content - view);
    const Rect hit{track.right() - hit_width, track.y, hit_width, track.h};
    if (went_down_ && hovers(hit)) {
        dragged_ = bar;
        const float top = track.y + way * offset / span;
        const bool on_thumb = mouse_.y >= top && mouse_.y < top + length;
        drag_from_ = on_thumb ? mouse_.y - top : length / 2;
        next_focus_ = 0;
    }
    if (dragged_ == bar && held_) {
        const float moved = bounded((mouse_.y - drag_from_ - track.y) / std::max(1.F, way) * span, content, view);
        if (moved != offset)
            ask_frame();
        offset = moved;
    }
    fill({track.x + 1, track.y + way * offset / span, track.w - 2, length}, theme_->border, 4);
}

} // namespace dondoc::ui

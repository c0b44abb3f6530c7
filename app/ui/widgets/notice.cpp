#include "app/ui/widgets/notice.hpp"
#include "app/ui/widgets/buttons.hpp"

namespace dondoc::ui {
namespace {

constexpr float inside_left = 16;

struct Parts {
    float words_height;
    bool link_beside;
};

Parts parts_of(const Ui& ui, float width, std::string_view words, std::string_view way_out)
{
    const auto lines = ui.wrapped_lines(Face::body, words, width - inside_left - 36);
    const float last = lines.empty() ? 0 : ui.width_of(Face::body, lines.back());
    const bool beside = way_out.empty() || last + ui.width_of(Face::body, way_out) + 12 < width - inside_left - 36;
    return {static_cast<float>(lines.size()) * 24, beside};
}

Mark mark_of(Tone tone)
{
    switch (tone) {
    case Tone::ok:
        return Mark::check;
    case Tone::warn:
        return Mark::bang;
    case Tone::problem:
        return Mark::cross;
    default:
        return Mark::none;
    }
}

bool middle_box(Ui& ui, const Rect& where, std::string_view name, const EmptyWords& words, Color title, ButtonKind kind)
{
    const Theme& t = ui.theme();
    const float width = std::min(560.F, where.w - 32);
    const auto lines = ui.wrapped_lines(Face::body, words.line, width).size();
    const float below = (words.line.empty() ? 0 : static_cast<float>(lines) * 24 + 4) + (words.action.empty() ? 0 : 52);
    float y = where.y + std::max(12.F, (where.h - 28 - below) / 2);
    const Rect column{where.middle().x - width / 2, y, width, where.h};
    const float title_height = ui.paragraph({column.x, y, width, 96}, words.title, {.face = Face::bold, .color = title, .align = Align::center});
    y += title_height + 4;
    if (!words.line.empty())
        y += ui.paragraph({column.x, y, width, where.bottom() - y}, words.line, {.color = t.muted, .align = Align::center}) + 12;
    if (words.action.empty())
        return false;
    const ButtonLook look{.kind = kind, .keys = words.keys, .shortcut = words.shortcut};
    const float wide = button_width(ui, words.action, look);
    return button(ui, {column.middle().x - wide / 2, y, wide, 36}, name, words.action, look);
}

} // namespace

void card(Ui& ui, const Rect& where, bool strong)
{
    const Theme& t = ui.theme();
    ui.fill(where, t.surface, 3);
    ui.edge(where, strong ? t.accent : t.line, strong || t.high ? 2 : 1, 3);
}

float banner_height(const Ui& ui, float width, std::string_view words, std::string_view way_out)
{
    const Parts parts = parts_of(ui, width, words, way_out);
    return parts.words_height + (parts.link_beside ? 0 : 26) + 14;
}

bool banner(Ui& ui, const Rect& where, std::string_view name, Tone tone, std::string_view words, std::string_view way_out)
{
    const Theme& t = ui.theme();
    ToneColors colors = tone_colors(t, tone);
    if (tone == Tone::neutral)
        colors.fill = t.sunken;
    ui.fill(where, colors.fill);
    if (t.high)
        ui.edge(where, colors.text, 2);
    ui.fill({where.x, where.y, 4, where.h}, colors.text);
    float x = where.x + inside_left;
    if (const Mark mark = mark_of(tone); mark != Mark::none) {
        draw_mark(ui, mark, {x + 6, where.y + 20}, colors.text, 13);
        x += 20;
    }
    const Color ink = tone == Tone::info || tone == Tone::neutral ? t.text : colors.text;
    const float width = where.right() - x - 16;
    const auto lines = ui.wrapped_lines(Face::body, words, width);
    const float used = ui.paragraph({x, where.y + 7, width, where.h}, words, {.color = ink});
    if (way_out.empty())
        return false;
    const Parts parts = parts_of(ui, where.w, words, way_out);
    const float last = lines.empty() ? 0 : ui.width_of(Face::body, lines.back());
    const Point at = parts.link_beside ? Point{x + last + 8, where.y + 7 + used - 12} : Point{x, where.y + 7 + used + 12};
    return link(ui, at, name, way_out, ink);
}

bool empty_box(Ui& ui, const Rect& where, std::string_view name, const EmptyWords& words)
{
    ui.fill(where, ui.theme().surface);
    ui.dashed_edge(where, ui.theme().border);
    return middle_box(ui, where, name, words, ui.theme().text, ButtonKind::secondary);
}

bool problem_box(Ui& ui, const Rect& where, std::string_view name, const EmptyWords& words)
{
    const Theme& t = ui.theme();
    ui.fill(where, t.surface, 3);
    ui.edge(where, t.problem, 2, 3);
    return middle_box(ui, where, name, words, t.problem, ButtonKind::secondary);
}

void progress_bar(Ui& ui, const Rect& where, double share)
{
    const Theme& t = ui.theme();
    ui.fill(where, t.head);
    ui.fill({where.x, where.y, where.w * static_cast<float>(std::clamp(share, 0.0, 1.0)), where.h}, t.accent);
    ui.edge(where, t.border);
}

bool busy_box(Ui& ui, const Rect& where, std::string_view name, std::string_view words, double share, std::string_view stop)
{
    const Theme& t = ui.theme();
    card(ui, where);
    const float width = std::min(480.F, where.w - 32);
    const Rect column{where.middle().x - width / 2, where.y + std::max(12.F, (where.h - 110) / 2), width, 110};
    ui.text({column.x, column.y, width, 24}, words, {.color = t.text});
    progress_bar(ui, {column.x, column.y + 34, width, 10}, share);
    return button(ui, {column.x, column.y + 58, button_width(ui, stop), 36}, name, stop);
}

void modal(Ui& ui, float width, float height, std::string_view title, const std::function<void(Rect)>& draw)
{
    const Theme& t = ui.theme();
    const Rect screen = ui.screen();
    const Rect where{(screen.w - width) / 2, (screen.h - height) / 2, width, height};
    ui.begin_above(Layer::modal, where);
    ui.fill(where, t.surface, 3);
    ui.edge(where, t.border, t.high ? 2 : 1, 3);
    Rect inside = where.inset(20, 16);
    ui.text(inside.cut_top(32, 8), title, {.face = Face::section_bold, .color = t.text});
    draw(inside);
    ui.end_above();
}

} // namespace dondoc::ui

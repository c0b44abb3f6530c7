#include "app/ui/widgets/page.hpp"

namespace dondoc::ui {
namespace {

using layout::mm_per_point;

// Paper is white and ink black in every theme: this is what the printer gives.
constexpr Color paper = rgb(0xFFFFFF);
constexpr Color ink = rgb(0x000000);

struct Sheet {
    Ui& ui;
    Rect where;
    double per_mm; ///< logical pixels

    [[nodiscard]] float x(double mm) const { return where.x + static_cast<float>(mm * per_mm); }
    [[nodiscard]] float y(double mm) const { return where.y + static_cast<float>(mm * per_mm); }
    [[nodiscard]] float points(double pt) const { return static_cast<float>(pt * mm_per_point * per_mm); }
    [[nodiscard]] float stroke(double pt) const { return std::max(1.F, points(pt)); }
};

// Screen letters have not quite the widths of the printer's, so the text is stretched word by word to its place.
void draw(const Sheet& s, const layout::PlacedText& text)
{
    const float size = s.points(text.size);
    const float blank = s.ui.page_width_of(text.style, size, " ");
    const float natural = s.ui.page_width_of(text.style, size, text.text);
    const auto blanks = static_cast<float>(std::count(text.text.begin(), text.text.end(), ' '));
    const float wanted = static_cast<float>(text.width * s.per_mm);
    const float gap = blanks > 0 && text.width > 0 ? (wanted - natural) / blanks : 0;
    float x = s.x(text.x);
    std::string_view rest = text.text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const std::string_view word = rest.substr(0, end);
        s.ui.page_letters({x, s.y(text.baseline)}, text.style, size, ink, word);
        x += s.ui.page_width_of(text.style, size, word) + blank + gap;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

void draw(const Sheet& s, const layout::PlacedLine& line)
{
    s.ui.line({s.x(line.x1), s.y(line.y1)}, {s.x(line.x2), s.y(line.y2)}, ink, s.stroke(line.stroke));
}

void draw(const Sheet& s, const layout::PlacedBox& box)
{
    const Rect where{s.x(box.x), s.y(box.y), static_cast<float>(box.width * s.per_mm), static_cast<float>(box.height * s.per_mm)};
    s.ui.edge(where, ink, s.stroke(box.stroke));
}

void draw(const Sheet& s, const layout::PlacedCheckBox& box)
{
    const Rect where{s.x(box.x), s.y(box.y), static_cast<float>(box.size * s.per_mm), static_cast<float>(box.size * s.per_mm)};
    s.ui.edge(where, ink, s.stroke(0.6));
    if (!box.crossed)
        return;
    s.ui.line({where.x, where.y}, {where.right(), where.bottom()}, ink, s.stroke(0.8));
    s.ui.line({where.right(), where.y}, {where.x, where.bottom()}, ink, s.stroke(0.8));
}

void draw(const Sheet& s, const layout::PlacedDots& dots)
{
    const double step = std::max(0.3, dots.stroke * 3 * mm_per_point);
    for (double x = dots.x1; x <= dots.x2; x += std::max(step, 2.5 / s.per_mm))
        s.ui.fill({s.x(x), s.y(dots.y) - 1, 1, 1}, ink);
}

void draw(const Sheet& s, const layout::PlacedQr& qr)
{
    const std::size_t side = qr.matrix.side;
    if (side == 0)
        return;
    const double module = qr.size / static_cast<double>(side + 2 * qr.quiet);
    for (std::size_t row = 0; row < side; ++row) {
        for (std::size_t column = 0; column < side; ++column) {
            if (!qr.matrix.modules[row * side + column])
                continue;
            const float left = s.x(qr.x + module * static_cast<double>(column + qr.quiet));
            const float top = s.y(qr.y + module * static_cast<double>(row + qr.quiet));
            const float right = s.x(qr.x + module * static_cast<double>(column + qr.quiet + 1));
            const float bottom = s.y(qr.y + module * static_cast<double>(row + qr.quiet + 1));
            s.ui.fill({left, top, right - left, bottom - top}, ink);
        }
    }
}

} // namespace

Rect page_preview(Ui& ui, const Rect& box, const layout::PlacedPage& page)
{
    const double per_mm = std::min(static_cast<double>(box.w) / page.width, static_cast<double>(box.h) / page.height);
    const auto width = static_cast<float>(page.width * per_mm);
    const auto height = static_cast<float>(page.height * per_mm);
    const Rect where{box.x + (box.w - width) / 2, box.y, width, height};
    ui.fill(where, paper);
    ui.edge(where, ui.theme().border);
    const Sheet sheet{ui, where, per_mm};
    ui.push_clip(where);
    for (const auto& item : page.items)
        std::visit([&](const auto& placed) { draw(sheet, placed); }, item);
    ui.pop_clip();
    for (const auto& item : page.items)
        if (const auto* text = std::get_if<layout::PlacedText>(&item))
            ui.note(text->text, {sheet.x(text->x), sheet.y(text->baseline) - 8, 1, 8}, false);
    return where;
}

} // namespace dondoc::ui

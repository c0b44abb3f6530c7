#pragma once
// What stands outside the running text: the head of page 1, the title, page numbers, the foot of every page.
#include "core/documents/layout/document.hpp"
#include "core/documents/layout/figure.hpp"

namespace dondoc::layout {

/// The sheet's measures (LAYOUT.md 1), in mm.
struct Sheet {
    double width = 210, height = 297;
    double top = 20, bottom = 20, left = 30, right = 15;
    [[nodiscard]] double text_width() const { return width - left - right; }
    [[nodiscard]] double text_bottom() const { return height - bottom; }
    [[nodiscard]] bool landscape() const { return width > height; }
};
Sheet sheet_of(const Document& document);

/// Places the head; returns where it ends.
double place_head(const Head& head, const Sheet& sheet, const FontMetrics& metrics, Items& items);
/// Places the title from `top`; returns where the text begins.
double place_title(const Title& title, double top, const Sheet& sheet, const FontMetrics& metrics, Items& items);
/// ô 13 of page 1, above the foot.
void place_office_address(const std::vector<std::string>& lines, const Sheet& sheet, const FontMetrics& metrics, Items& items);
inline constexpr double office_address_room = 11; ///< mm that the text of page 1 loses to it

void place_page_number(std::size_t page, const Sheet& sheet, const FontMetrics& metrics, Items& items);
void place_foot(const Foot& foot, std::size_t page, std::size_t pages, const Sheet& sheet, const FontMetrics& metrics, const QrEncoder& qr, Items& items);

} // namespace dondoc::layout

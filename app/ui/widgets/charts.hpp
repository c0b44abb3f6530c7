#pragma once
// Pictures of figures: axis from 0, a month without data is a dashed empty bar and never zero, marks stand in lanes under the axis.
#include "app/ui/toolkit/marks.hpp"
#include "app/ui/toolkit/ui.hpp"
#include <array>
#include <cstdint>

namespace dondoc::ui {

/// 12 bars, the last one accent; missing months are empty.
void spark(Ui& ui, const Rect& where, std::span<const std::optional<std::int64_t>> values);

struct StackedBar {
    std::string month;                    ///< "10/26"
    std::array<std::int64_t, 5> parts{};  ///< đồng by fund, bottom to top
    bool has_data = false;
    bool split = true;                    ///< false: one colour, the funds are not known
    std::string spoken;                   ///< all of the month's numbers, for the tooltip and the keys
};

struct LaneMark {
    float at = 0; ///< in bars: 3.5 is the middle of the fourth
    Mark mark = Mark::disc;
    Color color;
    std::string spoken;
};

struct Lane {
    std::string label;
    std::vector<LaneMark> marks;
};

struct StackedChart {
    std::vector<StackedBar> bars;
    std::vector<Lane> lanes;
    std::int64_t unit = 1'000'000; ///< đồng per axis unit
};

/// The month that the keys stand on (-1 none) is kept by the caller. True when Enter asks for the table.
bool stacked_chart(Ui& ui, const Rect& where, std::string_view name, const StackedChart& chart, int& current);

/// 1, 2, 2.5 or 5 times a power of ten, so that 3 to 5 lines reach the top.
double axis_step(double top);

enum class InstallmentLook : std::uint8_t { not_due, due_soon, waiting, paid, paid_late, partial, overdue };
/// One bar for each installment, as wide as its amount.
void installment_bars(Ui& ui, const Rect& where, std::span<const std::int64_t> amounts, std::span<const InstallmentLook> states);
Mark mark_of(InstallmentLook state);
Color ink_of(const Theme& theme, InstallmentLook state);

/// written → sent → received: three squares joined by a line; `done` of them filled.
void bundle_steps(Ui& ui, Point left_middle, int done);

} // namespace dondoc::ui

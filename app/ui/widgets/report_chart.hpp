#pragma once
// The picture of a report: a ranking as bars that lie, bands as bars that stand, a trend as lines. The axis begins at 0; what is not known is left out, never 0.
#include "app/ui/toolkit/ui.hpp"
#include <optional>

namespace dondoc::ui {

struct ReportChart {
    enum class Sort : std::uint8_t { bars, columns, line } sort = Sort::bars;
    std::string title;
    std::vector<std::string> labels;
    struct Series {
        std::string name;
        std::vector<std::optional<double>> values; ///< drawn
        std::vector<std::string> said;             ///< written beside
    };
    std::vector<Series> series;                    ///< at most 2 are drawn
};

/// Height that the chart wants.
float report_chart_height(const ReportChart& chart);
void draw_report_chart(Ui& ui, const Rect& where, const ReportChart& chart);

} // namespace dondoc::ui

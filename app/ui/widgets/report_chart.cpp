#include "app/ui/widgets/report_chart.hpp"
#include <cmath>

namespace dondoc::ui {
namespace {

constexpr std::size_t most_bars = 6; ///< of a ranking; the table below has all
constexpr float bar_height = 26, head_height = 30;

double top_of(const ReportChart& chart)
{
    double top = 0;
    for (const auto& series : chart.series)
        for (const auto& value : series.values)
            top = std::max(top, value.value_or(0));
    return top > 0 ? top : 1;
}

Color ink(const Theme& t, std::size_t series) { return series == 0 ? t.accent : t.classes[2].spine; }

std::size_t drawn(const ReportChart& chart) { return std::min<std::size_t>(2, chart.series.size()); }

void draw_head(Ui& ui, const Rect& where, const ReportChart& chart)
{
    const Theme& t = ui.theme();
    float x = where.x + ui.text({where.x, where.y, where.w * 0.5F, 26}, chart.title, {.face = Face::bold, .color = t.text, .may_cut = true}) + 24;
    if (chart.series.size() < 2)
        return;
    for (std::size_t i = 0; i < drawn(chart); ++i) {
        ui.fill({x, where.y + 7, 12, 12}, ink(t, i));
        x += 18 + ui.text({x + 18, where.y, std::max(0.F, where.right() - x - 18), 26}, chart.series[i].name, {.color = t.muted, .may_cut = true}) + 18;
    }
}

void draw_ranking(Ui& ui, Rect where, const ReportChart& chart)
{
    const Theme& t = ui.theme();
    const double top = top_of(chart);
    const float name_width = std::min(260.F, where.w * 0.32F), said_width = 150;
    const float room = where.w - name_width - said_width - 12;
    const auto rows = std::min(most_bars, chart.labels.size());
    for (std::size_t row = 0; row < rows; ++row) {
        const Rect line = where.cut_top(bar_height);
        ui.text({line.x, line.y, name_width - 8, line.h}, chart.labels[row], {.color = t.text, .may_cut = true});
        const float height = (line.h - 8) / static_cast<float>(drawn(chart));
        std::string said;
        for (std::size_t i = 0; i < drawn(chart); ++i) {
            const auto& series = chart.series[i];
            if (series.values[row])
                ui.fill({line.x + name_width, line.y + 4 + height * static_cast<float>(i), std::max(1.F, room * static_cast<float>(std::max(0.0, *series.values[row]) / top)), height - 1}, ink(t, i));
            said += (said.empty() ? "" : " · ") + series.said[row];
        }
        ui.text({line.right() - said_width, line.y, said_width, line.h}, said, {.color = t.text, .align = Align::right, .may_cut = true});
    }
}

void draw_standing(Ui& ui, const Rect& where, const ReportChart& chart)
{
    const Theme& t = ui.theme();
    const Rect bars{where.x, where.y + 24, where.w, where.h - 50};
    const double top = top_of(chart);
    const float step = bars.w / static_cast<float>(std::max<std::size_t>(1, chart.labels.size()));
    const auto& series = chart.series.front();
    for (std::size_t i = 0; i < chart.labels.size(); ++i) {
        const float x = bars.x + step * static_cast<float>(i);
        const float height = series.values[i] ? bars.h * static_cast<float>(std::max(0.0, *series.values[i]) / top) : 0;
        ui.fill({x + step * 0.15F, bars.bottom() - height, step * 0.7F, height}, t.accent);
        ui.text({x, bars.bottom() - height - 24, step, 22}, series.said[i], {.color = t.text, .align = Align::center, .may_cut = true});
        ui.text({x + 2, bars.bottom() + 3, step - 4, 22}, chart.labels[i], {.color = t.muted, .align = Align::center, .may_cut = true});
    }
    ui.fill({bars.x, bars.bottom(), bars.w, 1}, t.border);
}

/// "10/2026" is "10" where there is no room for the year.
std::string axis_label(const Ui& ui, const std::string& label, float width)
{
    return ui.width_of(Face::body, label) <= width ? label : label.substr(0, label.find('/'));
}

void draw_trend(Ui& ui, const Rect& where, const ReportChart& chart)
{
    const Theme& t = ui.theme();
    const Rect field{where.x, where.y + 8, where.w - 150, where.h - 36};
    const double top = top_of(chart);
    const float step = field.w / static_cast<float>(std::max<std::size_t>(1, chart.labels.size()));
    const auto at = [&](std::size_t i, double value) { return Point{field.x + step * (static_cast<float>(i) + 0.5F), field.bottom() - field.h * static_cast<float>(std::max(0.0, value) / top)}; };
    constexpr float line_height = 24;
    std::optional<float> taken; // by the words of the other series
    for (std::size_t s = drawn(chart); s-- > 0;) {
        const auto& series = chart.series[s];
        std::optional<Point> last;
        std::string said;
        for (std::size_t i = 0; i < chart.labels.size(); ++i) {
            if (!series.values[i])
                continue;
            const Point point = at(i, *series.values[i]);
            if (last)
                ui.line(*last, point, ink(t, s), 3);
            ui.circle(point, 4, ink(t, s));
            last = point;
            said = series.said[i];
        }
        if (!last)
            continue;
        float y = std::clamp(last->y - line_height / 2, field.y, field.bottom() - line_height);
        if (taken && std::abs(y - *taken) < line_height)
            y = *taken + (y < *taken ? -line_height : line_height);
        ui.text({field.right() + 4, y, 146, line_height}, said, {.color = ink(t, s), .may_cut = true});
        taken = y;
    }
    for (std::size_t i = 0; i < chart.labels.size(); ++i)
        ui.text({field.x + step * static_cast<float>(i), field.bottom() + 4, step, 22}, axis_label(ui, chart.labels[i], step), {.color = t.muted, .align = Align::center, .may_cut = true});
    ui.fill({field.x, field.bottom(), field.w, 1}, t.border);
}

} // namespace

float report_chart_height(const ReportChart& chart)
{
    if (chart.sort == ReportChart::Sort::bars)
        return head_height + bar_height * static_cast<float>(std::min(most_bars, chart.labels.size()));
    return head_height + 170;
}

void draw_report_chart(Ui& ui, const Rect& where, const ReportChart& chart)
{
    if (chart.labels.empty() || chart.series.empty())
        return;
    Rect body = where;
    draw_head(ui, body.cut_top(head_height), chart);
    if (chart.sort == ReportChart::Sort::bars)
        draw_ranking(ui, body, chart);
    else if (chart.sort == ReportChart::Sort::columns)
        draw_standing(ui, body, chart);
    else
        draw_trend(ui, body, chart);
}

} // namespace dondoc::ui

#include "app/ui/widgets/charts.hpp"
#include <cmath>

namespace dondoc::ui {

void spark(Ui& ui, const Rect& where, std::span<const std::optional<std::int64_t>> values)
{
    if (values.empty())
        return;
    std::int64_t top = 1;
    for (const auto& value : values)
        top = std::max(top, value.value_or(0));
    const float step = where.w / static_cast<float>(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!values[i] || *values[i] <= 0)
            continue;
        const float height = std::max(1.F, where.h * static_cast<float>(static_cast<double>(*values[i]) / static_cast<double>(top)));
        const bool last = i + 1 == values.size();
        ui.fill({where.x + step * static_cast<float>(i), where.bottom() - height, std::max(1.F, step - 2), height}, last ? ui.theme().accent : ui.theme().border);
    }
    ui.fill({where.x, where.bottom(), where.w - 2, 1}, ui.theme().border);
}

void installment_bars(Ui& ui, const Rect& where, std::span<const std::int64_t> amounts, std::span<const InstallmentLook> states)
{
    const Theme& t = ui.theme();
    double whole = 0;
    for (const auto amount : amounts)
        whole += static_cast<double>(std::max<std::int64_t>(amount, 0));
    if (whole <= 0)
        return;
    float x = where.x;
    const float room = where.w - 2 * static_cast<float>(amounts.size() - 1);
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        const Rect bar{x, where.y, std::max(4.F, room * static_cast<float>(static_cast<double>(std::max<std::int64_t>(amounts[i], 0)) / whole)), where.h};
        x += bar.w + 2;
        const InstallmentLook state = states[i];
        if (state == InstallmentLook::paid || state == InstallmentLook::paid_late)
            ui.fill(bar, t.mark_ok);
        else if (state == InstallmentLook::overdue)
            ui.fill(bar, t.classes[3].spine);
        else if (state == InstallmentLook::partial || state == InstallmentLook::due_soon) {
            ui.fill(bar, t.warnbg);
            ui.edge(bar, t.warn, 2);
        } else {
            ui.fill(bar, t.surface);
        }
        if (state == InstallmentLook::not_due || state == InstallmentLook::waiting || t.high)
            ui.edge(bar, t.border);
    }
}

Mark mark_of(InstallmentLook state)
{
    constexpr std::array marks = {Mark::circle, Mark::quarter, Mark::dots, Mark::check, Mark::check, Mark::bang, Mark::cross};
    return marks[static_cast<std::size_t>(state)];
}

Color ink_of(const Theme& t, InstallmentLook state)
{
    switch (state) {
    case InstallmentLook::paid:
    case InstallmentLook::paid_late:
        return t.ok;
    case InstallmentLook::partial:
    case InstallmentLook::due_soon:
        return t.warn;
    case InstallmentLook::overdue:
        return t.problem;
    default:
        return t.muted;
    }
}

void bundle_steps(Ui& ui, Point at, int done)
{
    const Theme& t = ui.theme();
    for (int i = 0; i < 3; ++i) {
        const float x = at.x + static_cast<float>(i) * 32;
        if (i > 0)
            ui.fill({x - 18, at.y - 1, 18, 2}, i < done ? t.mark_ok : t.line);
        const Rect box{x, at.y - 7, 14, 14};
        ui.fill(box, i < done ? t.mark_ok : t.surface);
        ui.edge(box, i < done ? t.mark_ok : t.border, 2);
    }
}

double axis_step(double top)
{
    if (top <= 0)
        return 1;
    const double base = std::pow(10.0, std::floor(std::log10(top / 4)));
    for (const double m : {1.0, 2.0, 2.5, 5.0, 10.0})
        if (top / (base * m) <= 4.0)
            return base * m;
    return base * 10;
}

} // namespace dondoc::ui

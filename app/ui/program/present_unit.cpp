#include "app/ui/program/present.hpp"
#include "app/ui/views/format.hpp"
#include "core/base/text/date.hpp"
#include <algorithm>

namespace dondoc::ui {
namespace {

/// Bottom to top (THEME.md): HTTT, ÔĐTS, BHYT, BHTN, TNLĐ.
constexpr const char* fund_order[] = {"HTTT", "ODTS", "BHYT", "BHTN", "TNLD"};

StackedBar bar_of(const actions::LedgerMonth& month, const actions::Texts& texts)
{
    StackedBar bar{.month = text::month_short(month.row.month).substr(0, 3) + text::month_short(month.row.month).substr(5), .has_data = month.row.closing.has_value(), .split = false};
    for (std::size_t i = 0; i < 5; ++i)
        for (const auto& fund : month.row.funds)
            if (fund.fund == fund_order[i] && fund.closing) {
                bar.parts[i] = std::max<std::int64_t>(0, *fund.closing);
                bar.split = true;
            }
    if (!bar.split)
        bar.parts[0] = std::max<std::int64_t>(0, month.row.closing.value_or(0));
    const std::string name = text::month_short(month.row.month);
    bar.spoken = bar.has_data ? texts("ui.chart.spoken", {{"month", name}, {"amount", amount({*month.row.closing})}}) : texts("ui.chart.no_data", {{"month", name}});
    return bar;
}

/// 24 bars up to the newest ledger month; a month that the store does not hold is empty.
void fill_chart(UnitSnapshot& out, const actions::UnitPage& page, const actions::Texts& texts)
{
    if (page.ledger.empty())
        return;
    const Month first = page.ledger.back().row.month - 23;
    for (int k = 0; k < 24; ++k) {
        const auto found = std::find_if(page.ledger.begin(), page.ledger.end(), [&](const auto& month) { return month.row.month == first + k; });
        actions::LedgerMonth empty;
        empty.row.month = first + k;
        out.bars.push_back(bar_of(found == page.ledger.end() ? empty : *found, texts));
        out.funds_known = out.funds_known || out.bars.back().split;
    }
    const auto place = [&](Day day) { // what happened after the last ledger month stands at the right edge
        return std::min(23.9F, static_cast<float>(month_of(day) - first) + static_cast<float>(ymd(day).day - 1) / 31.0F);
    };
    for (const auto& entry : page.timeline) {
        if (!entry.day || place(*entry.day) < 0)
            continue;
        const std::string spoken = text::day_short(*entry.day) + " " + actions::summary_text(entry, texts);
        const bool draft = entry.state == db::RecordState::draft;
        if (entry.kind == "visit")
            out.events.push_back({ChartEvent::Lane::visit, place(*entry.day), draft ? Mark::disc_empty : Mark::disc, Tone::info, spoken});
        else if (entry.kind == "urging")
            out.events.push_back({ChartEvent::Lane::letter, place(*entry.day), Mark::letter, Tone::neutral, spoken});
        else if (entry.kind == "commitment")
            out.events.push_back({ChartEvent::Lane::commitment, place(*entry.day), Mark::diamond, Tone::info, spoken});
    }
}

void fill_ledger(UnitSnapshot& out, const actions::UnitPage& page)
{
    const auto money = [](const std::optional<std::int64_t>& dong) { return dong ? std::optional(Money{*dong}) : std::nullopt; };
    for (auto month = page.ledger.rbegin(); month != page.ledger.rend(); ++month)
        out.ledger.push_back({text::month_short(month->row.month), money(month->row.opening), money(month->row.due), money(month->row.adjustment), money(month->row.interest),
                              money(month->row.paid), money(month->row.closing), months_text(month->months_in_debt)});
}

Tone tone_of(db::RecordState state)
{
    switch (state) {
    case db::RecordState::draft: return Tone::warn;
    case db::RecordState::voided:
    case db::RecordState::superseded: return Tone::neutral;
    case db::RecordState::refused_to_sign: return Tone::problem;
    default: return Tone::ok;
    }
}

InstallmentLook look_of(rules::InstallmentState state)
{
    switch (state) {
    case rules::InstallmentState::not_due: return InstallmentLook::not_due;
    case rules::InstallmentState::due_soon: return InstallmentLook::due_soon;
    case rules::InstallmentState::waiting: return InstallmentLook::waiting;
    case rules::InstallmentState::partial: return InstallmentLook::partial;
    case rules::InstallmentState::overdue: return InstallmentLook::overdue;
    case rules::InstallmentState::paid: return InstallmentLook::paid;
    case rules::InstallmentState::paid_late: return InstallmentLook::paid_late;
    }
    return InstallmentLook::not_due;
}

CommitmentCard card_of(const actions::CommitmentView& view, const actions::Texts& texts)
{
    CommitmentCard card{.id = id_text(view.id), .day = view.day.value_or(Day{}), .progress = texts(std::string("ui.progress.") + rules::code_of(view.progress)), .total = view.total};
    card.tone = view.progress == rules::Progress::broken ? Tone::problem : view.progress == rules::Progress::kept ? Tone::ok : Tone::info;
    for (const auto& part : view.installments) {
        card.amounts.push_back(part.amount.dong);
        card.days.push_back(part.due);
        card.states.push_back(look_of(part.state));
        card.words.push_back(texts(std::string("ui.installment.") + rules::code_of(part.state)));
        if (part.state == rules::InstallmentState::paid || part.state == rules::InstallmentState::paid_late)
            card.paid += part.amount;
    }
    return card;
}

void fill_head(UnitSnapshot& out, const actions::UnitPage& page, const Desk& desk, const actions::Texts& texts)
{
    const auto& figures = page.figures;
    out.full_name = page.unit.name;
    out.tax_code = page.unit.tax_code;
    out.address = page.unit.address;
    out.contact = page.unit.contact;
    for (const auto& phone : page.unit.phones)
        out.contact += (out.contact.empty() ? "" : ", ") + phone;
    out.debt_class = class_number(figures.debt_class);
    out.class_label = class_label(figures, texts);
    if (figures.employees)
        out.badges.push_back({texts("ui.unit.staff", {{"count", count(*figures.employees)}}), Tone::neutral});
    out.badges.push_back(figures.officer.empty() ? UnitBadge{texts("ui.unit.not_assigned"), Tone::warn} : UnitBadge{texts("ui.unit.officer", {{"officer", figures.officer}}), Tone::neutral});
    out.debt = figures.debt;
    if (const auto day = actions::data_day(figures.month); day && page.ledger.size() > 1) {
        const Money change{page.ledger.back().row.closing.value_or(0) - page.ledger[page.ledger.size() - 2].row.closing.value_or(0)};
        out.debt_line = texts("ui.unit.debt_line.change", {{"day", text::day_short(*day)}, {"change", signed_millions(change)}});
    } else if (day) {
        out.debt_line = texts("ui.unit.debt_line", {{"day", text::day_short(*day)}});
    }
    (void)desk;
}

void fill_next(UnitSnapshot& out, const actions::UnitPage& page, const Desk& desk, const actions::Texts& texts)
{
    if (!page.figures.next)
        return;
    const std::string code = rules::code_of(page.figures.next->action);
    const int left = page.figures.next->due - desk.today;
    const bool form = code == "broken_installment" || code == "follow_up" || code == "visit";
    out.next = {texts("ui.next." + code), text::day_short(page.figures.next->due), days_text(left, texts), left < 0, form ? "visit" : code, texts("ui.action." + (form ? std::string("visit") : code))};
    for (const auto& item : desk.papers.work)
        if (item.unit_code == out.code && item.due == page.figures.next->due && item.action == page.figures.next->action) {
            out.next.why = actions::work_text(item, texts);
            if (const auto prefix = item.unit_name + ": "; out.next.why.starts_with(prefix))
                out.next.why.erase(0, prefix.size());
        }
}

} // namespace

UnitSnapshot present_unit(const Desk& desk, const std::string& code, const actions::Texts& texts)
{
    UnitSnapshot out{.code = code};
    const auto page = actions::show_unit(desk.store.reader(), code, desk.today);
    if (!page.ok()) {
        out.load = {.state = LoadState::problem, .problem = page.problems().front()};
        return out;
    }
    fill_head(out, *page, desk, texts);
    fill_chart(out, *page, texts);
    fill_ledger(out, *page);
    for (const auto& entry : page->timeline)
        out.timeline.push_back({id_text(entry.id), entry.day.value_or(desk.today), texts("kind." + entry.kind) + ": " + actions::summary_text(entry, texts),
                                texts("ui.state." + std::string(db::text_of_state(entry.state))), tone_of(entry.state)});
    for (const auto& view : page->commitments)
        if (view.state != db::RecordState::voided && view.state != db::RecordState::superseded) {
            out.commitments.push_back(card_of(view, texts));
            if (view.progress == rules::Progress::broken && out.badges.size() < 3)
                out.badges.push_back({texts("ui.unit.broken"), Tone::problem});
        }
    fill_next(out, *page, desk, texts);
    for (const auto& ground : page->grounds)
        out.grounds.push_back(texts(ground.figure) + ": " + texts(ground.source) + (ground.rule.empty() ? "" : " [" + ground.rule + ", " + texts("certainty." + ground.certainty) + "]"));
    return out;
}

} // namespace dondoc::ui

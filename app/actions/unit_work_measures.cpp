#include "app/actions/unit_work_parts.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

using rules::Action;

std::optional<Month> month_in(const Record& record, const char* key)
{
    const auto* number = value_of(record, key).integer();
    return number != nullptr ? std::optional(Month{static_cast<std::int32_t>(*number)}) : std::nullopt;
}

/// The newest record of a kind that is not of tomorrow.
const ShownRecord* newest(const Collector& work, std::string_view noun)
{
    const ShownRecord* out = nullptr;
    for (const auto& shown : work.unit().records)
        if (const auto day = day_of(shown.record); is_kind(shown, noun) && day && *day <= work.today() && (out == nullptr || *day >= *day_of(out->record)))
            out = &shown;
    return out;
}

/// Warned before its last month ends; from then on the make-up payment is urged while anything is owed (S1.17).
void add_suspension(Collector& work)
{
    const auto* shown = newest(work, "suspension");
    const auto to = shown != nullptr ? month_in(shown->record, "period_to") : std::nullopt;
    if (!to)
        return;
    const auto& row = work.rows().nearest("suspension", work.today());
    const auto early = day_of(shown->record, "ended_day");
    const Day end = early ? *early : last_day(*to);
    const Day make_up = day_of(shown->record, "make_up_day").value_or(last_day(month_of(end) + rules::count_of(row, "make_up_months_after")));
    const bool over = work.today() > end;
    if (over && work.unit().figures.debt_class == rules::DebtClass::none)
        return;
    const Day due = over ? make_up : end;
    work.candidate(Action::follow_up, due);
    if (!over && end - work.today() > rules::count_of(row, "warn_days"))
        return;
    auto& item = work.item(row, over ? "make_up" : "ends", id_text(shown->record.id), Action::follow_up, due);
    item.record = shown->record.id;
}

/// Only where the state of the cards was ever recorded: owing from the rule's month on and not locked, or paid and still locked (S0.10, S0.11).
void add_card_lock(Collector& work)
{
    const auto* shown = newest(work, "card_lock");
    const auto& figures = work.unit().figures;
    if (shown == nullptr || !figures.month || !figures.debt)
        return;
    const auto& row = work.rows().nearest("card_lock", work.today());
    const auto state = text_of(shown->record, "state");
    const bool owes = figures.months && *figures.months >= rules::decimal_of(row, "from_months");
    const bool lock = owes && state == "unlocked", unlock = figures.debt_class == rules::DebtClass::none && state == "locked";
    if (!lock && !unlock)
        return;
    const Day due = std::max(*day_of(shown->record), last_day(*figures.month));
    work.candidate(Action::follow_up, due);
    if (due > work.today())
        return;
    work.item(row, lock ? "lock" : "unlock", id_text(shown->record.id) + "." + iso(*figures.month), Action::follow_up, due).record = shown->record.id;
}

} // namespace

void add_measures(Collector& work)
{
    add_suspension(work);
    add_card_lock(work);
}

} // namespace dondoc::actions

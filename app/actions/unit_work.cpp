#include "app/actions/unit_work.hpp"
#include "app/actions/unit_work_parts.hpp"
#include "core/base/text/date.hpp"
#include "core/model/commitment.hpp"
#include "core/rules/reminder.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

using rules::Action;

std::vector<Day> days_of(const UnitCase& unit, std::string_view noun, std::string_view detail = {})
{
    std::vector<Day> out;
    for (const auto& shown : unit.records)
        if (is_kind(shown, noun) && (detail.empty() || text_of(shown.record, "kind") == detail))
            if (const auto day = day_of(shown.record))
                out.push_back(*day);
    return out;
}

std::optional<Day> first_from(const std::vector<Day>& days, std::optional<Day> from)
{
    std::optional<Day> out;
    for (const Day day : days)
        if (from && day >= *from && (!out || day < *out))
            out = day;
    return out;
}

rules::LadderFacts ladder_facts(const UnitCase& unit, const rules::Rows& rows, const rules::Row& row, Day today)
{
    const auto method = method_of(unit.line.unit);
    rules::LadderFacts facts{.method = method, .months = *unit.figures.months, .today = today};
    facts.threshold_reached = reached(rows, method, unit.history, rules::ladder_threshold(row, method));
    facts.three_months_reached = reached(rows, method, unit.history, rules::decimal_of(row, "reconcile_from"));
    facts.visits = days_of(unit, "visit");
    facts.letters = days_of(unit, "urging", "letter");
    facts.handed_over = first_from(days_of(unit, "hand_over"), facts.threshold_reached);
    facts.reconciled = first_from(days_of(unit, "reconciliation"), facts.three_months_reached);
    facts.proposed = first_from(days_of(unit, "proposal"), facts.reconciled);
    return facts;
}

void add_ladder(Collector& work)
{
    const auto& figures = work.unit().figures;
    if (!figures.months || figures.debt_class == rules::DebtClass::none || figures.debt_class == rules::DebtClass::uncollectable)
        return;
    const auto& row = work.rows().nearest("ladder", work.today());
    const auto facts = ladder_facts(work.unit(), work.rows(), row, work.today());
    for (const auto& step : rules::ladder(row, facts)) {
        work.candidate(step.action, step.due);
        if (!step.now)
            continue;
        const bool again = step.action == Action::letter && facts.threshold_reached && step.due > *facts.threshold_reached;
        work.item(row, again ? "next_letter" : rules::code_of(step.action), iso(step.due), step.action, step.due);
    }
}

void add_reminder(Collector& work)
{
    const auto& figures = work.unit().figures;
    const bool owes_late = figures.debt_class == rules::DebtClass::late || figures.debt_class == rules::DebtClass::outstanding || figures.debt_class == rules::DebtClass::prolonged;
    const Month month = month_of(work.today());
    const auto* row = work.rows().at("monthly_reminder", first_day(month));
    if (!owes_late || row == nullptr)
        return;
    const auto found = rules::monthly_reminder(work.rows(), month, days_of(work.unit(), "urging", "letter"), work.today());
    if (found.state != rules::ReminderState::open && found.state != rules::ReminderState::missed)
        return;
    work.candidate(Action::letter, *found.due);
    work.item(*row, rules::code_of(found.state), iso(month), Action::letter, *found.due).arguments["month"] = text::month_short(month);
}

void add_installment(Collector& work, const rules::Row& row, const ShownRecord& commitment, const rules::JudgedInstallment& one, std::size_t number)
{
    using State = rules::InstallmentState;
    const bool broken = one.state == State::partial || one.state == State::overdue;
    const bool waiting = one.state == State::waiting && !one.memo_enough.value_or(false);
    work.candidate(broken ? Action::broken_installment : Action::follow_up, one.due);
    if (!broken && !waiting && one.state != State::due_soon)
        return;
    const char* part = broken ? "broken" : waiting ? "waiting" : "due_soon";
    auto& item = work.item(row, part, id_text(commitment.record.id) + "." + std::to_string(number), broken ? Action::broken_installment : Action::follow_up, one.due);
    item.record = commitment.record.id;
    item.amount = broken ? one.short_of.value_or(one.amount) : one.amount;
    item.arguments["amount"] = text::money(item.amount);
    item.arguments["installment"] = std::to_string(number);
}

void add_commitments(Collector& work)
{
    const auto& row = work.rows().nearest("installment", work.today());
    for (const auto& shown : work.unit().records) {
        const auto judged = is_kind(shown, "commitment") ? judge(shown, work.unit(), work.rows(), work.today()) : std::nullopt;
        if (!judged)
            continue;
        const auto& installments = judged->judged.installments;
        for (std::size_t i = 0; i < installments.size(); ++i)
            if (installments[i].state != rules::InstallmentState::paid && installments[i].state != rules::InstallmentState::paid_late)
                add_installment(work, row, shown, installments[i], i + 1);
    }
}

void add_follow_ups(Collector& work)
{
    std::vector<rules::TimelineEvent> events;
    std::vector<const ShownRecord*> sources;
    for (const auto& shown : work.unit().records) {
        const auto day = day_of(shown.record);
        if (!day)
            continue;
        events.push_back({timeline_noun(*shown.record.kind), text_of(shown.record, "kind"), *day, text_of(shown.record, "next_action"), day_of(shown.record, "next_day")});
        sources.push_back(&shown);
    }
    const auto& row = work.rows().nearest("follow_up", work.today());
    for (const auto& found : rules::open_follow_ups(events)) {
        work.candidate(Action::follow_up, found.due);
        if (found.due > work.today())
            continue;
        const auto& source = *sources[found.event];
        auto& item = work.item(row, source.record.kind->noun, id_text(source.record.id), Action::follow_up, found.due);
        item.record = source.record.id;
        item.arguments["next_action"] = found.next_action;
        item.arguments["day"] = text::day_short(events[found.event].day);
    }
}

/// Days by which something was promised to the employer: questions of a dialogue, the next step of a team session; until the part says `settled`.
std::vector<Day> open_days(const Record& part)
{
    constexpr std::uint64_t due_column = 5; // of questions
    std::vector<Day> out;
    if (day_of(part, "settled"))
        return out;
    const auto* questions = value_of(part, "questions").array();
    for (const auto& row : questions ? *questions : cbor::Array{})
        if (const auto* due = cbor::at(*row.map(), due_column).integer())
            out.push_back(Day{static_cast<std::int32_t>(*due)});
    if (const auto next = day_of(part, "next_day"))
        out.push_back(*next);
    std::sort(out.begin(), out.end());
    return out;
}

void add_promised(Collector& work)
{
    const auto& row = work.rows().nearest("follow_up", work.today());
    for (const auto& shown : work.unit().records) {
        if (*shown.record.kind->part_of == 0)
            continue;
        const auto days = open_days(shown.record);
        for (std::size_t i = 0; i < days.size(); ++i) {
            work.candidate(Action::follow_up, days[i]);
            if (days[i] > work.today())
                continue;
            auto& item = work.item(row, shown.record.kind->part_of, id_text(shown.record.id) + "." + std::to_string(i + 1), Action::follow_up, days[i]);
            item.record = shown.record.id;
            item.arguments["day"] = text::day_short(day_of(shown.record).value_or(days[i]));
        }
    }
}

std::vector<rules::SeenPayment> payments_of(const UnitCase& unit)
{
    std::vector<rules::SeenPayment> out;
    for (const auto& shown : unit.records)
        if (is_kind(shown, "payment"))
            if (const auto day = day_of(shown.record))
                out.push_back({*day, money_of(shown.record, "amount").value_or(Money{})});
    return out;
}

} // namespace

std::optional<JudgedRecord> judge(const ShownRecord& commitment, const UnitCase& unit, const rules::Rows& rows, Day today)
{
    const auto terms = commitment_of(commitment.record);
    if (!terms)
        return {};
    rules::CommitmentFacts facts{.agreed = terms->debt, .schedule = {}, .ledger_debt = {}, .memo_payments = payments_of(unit), .today = today};
    for (const auto& one : terms->installments)
        facts.schedule.push_back({one.day, one.amount});
    const auto charges = charges_of(unit.history);
    for (const auto& point : unit.history)
        if (point.closing && point.month >= terms->as_of)
            facts.ledger_debt[point.month] = rules::judged_debt(rows, method_of(unit.line.unit), charges, Money{*point.closing}, point.month, terms->as_of, terms->pays_current);
    return JudgedRecord{terms->debt, terms->left_out, rules::judge_commitment(rows.nearest("installment", today), facts)};
}

UnitWork unit_work(const UnitCase& unit, const rules::Rows& rows, Day today)
{
    Collector work(unit, rows, today);
    add_ladder(work);
    add_reminder(work);
    add_commitments(work);
    add_follow_ups(work);
    add_promised(work);
    add_measures(work);
    return std::move(work.out);
}

} // namespace dondoc::actions

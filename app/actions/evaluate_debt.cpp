#include "app/actions/evaluate_input.hpp"
#include "core/rules/evasion.hpp"
#include "core/rules/figures.hpp"
#include "core/rules/installments.hpp"
#include "core/rules/late_interest.hpp"
#include "core/rules/months_in_debt.hpp"
#include "core/rules/old_interest.hpp"

namespace dondoc::actions {
namespace {

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

rules::Uncollectable uncollectable_of(const Input& input)
{
    if (!input.has("uncollectable"))
        return {};
    return {input.at("uncollectable").code({"missing", "dissolving", "dissolved", "other"}), input.has("evidence") && input.at("evidence").yes_no()};
}

Json debt_class(const Input& input, const rules::Rows& rows)
{
    const auto found = rules::classify(*rows.latest("debt_class"), input.at("months").decimal(), input.at("debt").money(), uncollectable_of(input));
    return {{"class", rules::code_of(found.debt_class)}, {"band", text_or_null(found.band)}};
}

rules::Method method_of(const Input& input)
{
    const auto method = rules::method_named(input.text());
    if (!method)
        input.refuse("evaluate.value");
    return *method;
}

std::map<Month, Money> by_month(const Input& input)
{
    std::map<Month, Money> out;
    for (const auto& [key, amount] : input.pairs()) {
        const auto month = parse_iso_month(key);
        if (!month)
            amount.refuse("evaluate.value");
        out[*month] = amount.money();
    }
    return out;
}

Json months_in_debt(const Input& input, const rules::Rows& rows)
{
    const Month month = input.at("ledger_month").month();
    rules::LedgerFigures figures{.closing = input.at("closing_principal").money(),
                                 .charge_total = input.at("charge_total").money(),
                                 .charge_months = static_cast<int>(input.at("charge_months").integer(0, 1200)),
                                 .not_overdue = {},
                                 .month = month,
                                 .paid_through = input.month_or_null("paid_through"),
                                 .imported = input.has("imported_months") ? std::optional(input.at("imported_months").decimal()) : std::nullopt};
    const bool given = input.has("not_overdue");
    figures.not_overdue = given ? input.at("not_overdue").money()
                                : rules::charges_not_overdue(rows, method_of(input.at("method")), by_month(input.at("charges")), month);
    const auto found = rules::months_in_debt(rows.nearest("debt_class", last_day(month)), figures);
    Json out;
    out["months"] = found.months ? Json(fixed(*found.months, 2)) : Json();
    out["exact"] = found.months ? Json(exact(*found.months)) : Json();
    out["class"] = found.months ? Json(rules::code_of(found.classified.debt_class)) : Json();
    out["source"] = rules::code_of(found.source);
    out["overpaid"] = found.overpaid.dong;
    if (!given)
        out["not_overdue"] = figures.not_overdue.dong;
    return out;
}

Json due_days(const Input& input, const rules::Rows& rows)
{
    const auto found = rules::deadline(rows, method_of(input.at("method")), input.at("first_month").month());
    return {{"due", found ? Json(iso(found->due)) : Json()}, {"first_late_day", found ? Json(iso(found->first_late_day)) : Json()}};
}

Json late_days_and_interest(const Input& input, const rules::Rows& rows)
{
    std::vector<rules::DebtLine> lines;
    for (const auto& line : input.at("lines").list())
        lines.push_back({line.at("fund").code({"ODTS", "HTTT", "TNLD", "BHYT", "BHTN"}), line.at("amount").money(), line.at("due").day()});
    const auto found = rules::late_interest(rows, lines, input.at("as_of").day());
    Json funds = Json::object();
    for (const auto& [fund, interest] : found.funds)
        funds[fund] = interest.dong;
    return {{"days", found.days}, {"by_fund", funds}, {"total", found.total.dong}};
}

Json evasion_date(const Input& input, const rules::Rows& rows)
{
    rules::EvasionFacts facts{.due = input.at("due").day(),
                              .events = {},
                              .today = input.at("today").day(),
                              .paid = input.day_or_null("paid"),
                              .force_majeure_proof = input.day_or_null("force_majeure_proof")};
    for (const auto& event : input.at("events").list())
        if (!event.has("void") || !event.at("void").yes_no())
            facts.events.push_back({event.at("kind").text(), event.at("day").day()});
    const auto found = rules::evasion(rows.nearest("evasion", facts.due), facts);
    return {{"sixty_days_pass", iso(found.days_pass)}, {"earliest", or_null(found.earliest)}, {"latest", or_null(found.latest)}, {"state", rules::code_of(found.state)}};
}

/// A monthly rate of at most 100 % and seven decimals.
Ratio rate_of(const Input& input)
{
    const Ratio rate = input.decimal();
    if (rate < Ratio(0) || rate > Ratio(100) || rate.below() > 10'000'000)
        input.refuse("evaluate.value");
    return rate;
}

Json compound_to_2015(const Input& input)
{
    std::vector<Money> principals;
    for (const auto& one : input.at("principals").list(1200))
        principals.push_back(one.money());
    const auto found = rules::compound_interest(principals, rate_of(input.at("k_percent")), input.at("carried_interest").money());
    Json by_month = Json::array();
    for (const Money interest : found.by_month)
        by_month.push_back(interest.dong);
    return {{"by_month", by_month}, {"accumulated", found.accumulated.dong}};
}

Json back_collection(const Input& input)
{
    std::vector<rules::BackCollection> parts;
    for (const auto& part : input.at("parts").list(600))
        parts.push_back({part.at("amount").money(), static_cast<int>(part.at("months").integer(0, 600))});
    return {{"interest", rules::back_collection_interest(parts, rate_of(input.at("k_percent"))).dong}};
}

Json old_interest(const Input& input, const rules::Rows&)
{
    const auto formula = input.at("formula").code({"compound_to_2015", "simple_2016_2025", "back_collection"});
    if (formula == "compound_to_2015")
        return compound_to_2015(input);
    if (formula == "back_collection")
        return back_collection(input);
    return {{"interest", rules::simple_interest(input.at("plk").money(), input.at("sps").money(), rate_of(input.at("k_percent"))).dong}};
}

Json judged(const rules::JudgedInstallment& one)
{
    Json out{{"due", iso(one.due)}, {"leaves", one.leaves.dong}, {"state", rules::code_of(one.state)}, {"short", one.short_of ? Json(one.short_of->dong) : Json()}};
    if (one.memo_enough)
        out["memo_enough"] = *one.memo_enough;
    return out;
}

Json installment_state(const Input& input, const rules::Rows& rows)
{
    rules::CommitmentFacts facts{.agreed = input.at("agreed").money(), .schedule = {}, .ledger_debt = by_month(input.at("ledger_debt")), .memo_payments = {}, .today = input.at("today").day()};
    for (const auto& one : input.at("schedule").list())
        facts.schedule.push_back({one.at("due").day(), one.at("amount").money()});
    for (const auto& one : input.at("memo_payments").list())
        facts.memo_payments.push_back({one.at("day").day(), one.at("amount").money()});
    const auto found = rules::judge_commitment(rows.nearest("installment", facts.today), facts);
    Json installments = Json::array();
    for (const auto& one : found.installments)
        installments.push_back(judged(one));
    return {{"ledger_as_of", found.ledger_as_of ? Json(iso(*found.ledger_as_of)) : Json()}, {"installments", installments}};
}

Json percent_or_null(const std::optional<Ratio>& percent) { return percent ? Json(fixed(*percent, 1)) : Json(); }

Json officer_score(const Input& input, const rules::Rows&)
{
    std::vector<rules::ScoredUnit> units;
    for (const auto& unit : input.at("units").list())
        units.push_back({unit.at("collected").money(), unit.at("closing").money(), unit.at("receivable").money()});
    const bool receivable = input.at("debt_base").code({"plan", "receivable"}) == "receivable";
    const auto found = rules::officer_score(units, input.at("plan").money(), receivable ? rules::DebtBase::receivable : rules::DebtBase::plan);
    return {{"units", found.units}, {"collected", found.collected.dong}, {"debt", found.debt.dong}, {"collected_pct", percent_or_null(found.collected_percent)}, {"debt_pct", percent_or_null(found.debt_percent)}};
}

Json written(const std::optional<Ratio>& percent, bool growth)
{
    return {{"pct", percent_or_null(percent)}, {"text", percent ? Json(rules::written_percent(*percent, growth)) : Json()}};
}

Json seed002_figures(const Input& input, const rules::Rows&)
{
    if (input.at("kind").code({"share", "growth"}) == "share")
        return written(rules::percent(input.at("part").money().dong, input.at("whole").money().dong), false);
    const Money change = input.at("change").money(), year_ago = input.at("now").money() - change;
    Json out{{"year_ago", year_ago.dong}};
    out.update(written(rules::percent(change.dong, year_ago.dong), true));
    return out;
}

} // namespace

std::vector<Evaluation> debt_evaluations()
{
    return {{"debt_class", debt_class}, {"months_in_debt", months_in_debt}, {"due_days", due_days},
            {"late_days_and_interest", late_days_and_interest}, {"evasion_date", evasion_date}, {"old_interest", old_interest},
            {"installment_state", installment_state}, {"officer_score", officer_score}, {"seed002_figures", seed002_figures}};
}

} // namespace dondoc::actions

#include "app/actions/evaluate_input.hpp"
#include "core/base/text/date.hpp"
#include "core/rules/campaign.hpp"
#include "core/rules/figures.hpp"
#include "core/rules/ladder.hpp"
#include "core/rules/reminder.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

Json ladder(const Input& input, const rules::Rows& rows)
{
    const auto method = rules::method_named(input.at("method").text());
    if (!method)
        input.at("method").refuse("evaluate.value");
    const rules::LadderFacts facts{.method = *method,
                                   .months = input.at("months").decimal(),
                                   .threshold_reached = input.day_or_null("threshold_reached"),
                                   .three_months_reached = input.day_or_null("three_months_reached"),
                                   .visits = input.at("visits").days(),
                                   .letters = input.at("letters").days(),
                                   .handed_over = input.day_or_null("handed_over"),
                                   .reconciled = input.day_or_null("reconciled"),
                                   .proposed = input.day_or_null("proposed"),
                                   .today = input.at("today").day()};
    Json actions = Json::array();
    for (const auto& step : rules::ladder(rows.nearest("ladder", facts.today), facts))
        actions.push_back({{"action", rules::code_of(step.action)}, {"due", iso(step.due)}, {"now", step.now}});
    return {{"actions", actions}};
}

/// "2026-Q1".
std::pair<int, int> quarter_of(const Input& input)
{
    const std::string text = input.text();
    const auto first = text.size() == 7 && text[4] == '-' && text[5] == 'Q' && text[6] >= '1' && text[6] <= '4' ? parse_iso_month(text.substr(0, 4) + "-01") : std::nullopt;
    if (!first)
        input.refuse("evaluate.value");
    return {first->year(), text[6] - '0'};
}

Json monthly_reminder(const Input& input, const rules::Rows& rows)
{
    const auto kind = input.at("kind").code({"monthly", "found", "quarter_list"});
    const auto& latest = *rows.latest("monthly_reminder");
    if (kind == "found")
        return {{"due", iso(rules::found_reminder_due(latest, input.at("found").day(), input.at("holidays").days()))}};
    if (kind == "quarter_list") {
        const auto [year, quarter] = quarter_of(input.at("quarter"));
        return {{"due", iso(rules::quarter_list_due(latest, year, quarter))}};
    }
    const auto found = rules::monthly_reminder(rows, input.at("month").month(), input.at("letters").days(), input.at("today").day());
    return {{"due", or_null(found.due)}, {"state", rules::code_of(found.state)}};
}

std::vector<rules::SentEvent> events_of(const Input& input)
{
    std::vector<rules::SentEvent> out;
    for (const auto& event : input.list())
        out.push_back({event.at("unit").text(), event.at("kind").text(), event.at("day").day(), event.has("void") && event.at("void").yes_no()});
    return out;
}

Json urging_count(const Input& input, const rules::Rows& rows)
{
    const Day from = input.at("from").day(), to = input.at("to").day();
    const auto found = rules::count_urging(rows.nearest("urging", to), events_of(input.at("events")), from, to);
    Json out = Json::object();
    for (const char* kind : {"letter", "invitation", "call", "message", "notice_c12"})
        out[kind] = found.by_kind.at(kind);
    out["urging_written"] = found.written;
    out["units_urged"] = found.units_urged;
    return out;
}

rules::Moment moment_of(const Input& input)
{
    const auto moment = rules::parse_moment(input.text());
    if (!moment)
        input.refuse("evaluate.value");
    return *moment;
}

rules::Campaign campaign_of(const Input& input)
{
    const auto cut_off = text::parse_time(input.at("cut_off").text());
    if (!cut_off)
        input.at("cut_off").refuse("evaluate.value");
    rules::Campaign out{input.at("from").day(), input.at("to").day(), *cut_off, {}};
    if (input.has("exceptions"))
        for (const auto& one : input.at("exceptions").list())
            out.exceptions[one.at("day").day()] = moment_of(one.at("deadline"));
    return out;
}

Json counts(const rules::UrgingCount& count)
{
    return {{"urging_written", count.written}, {"units_urged", count.units_urged}, {"notice_c12", count.by_kind.at("notice_c12")}};
}

std::optional<rules::Moment> sent_of(const Input& input) { return input.is_null() ? std::nullopt : std::optional(moment_of(input)); }

Json late_offices(const Input& input, const rules::Campaign& campaign, Day data_day)
{
    std::vector<std::string> late;
    for (const auto& [office, sent] : input.pairs())
        if (rules::report_late(campaign, data_day, sent_of(sent)).value_or(false))
            late.push_back(office);
    std::sort(late.begin(), late.end());
    return {{"late", late}};
}

Json daily_report_campaign(const Input& input, const rules::Rows& rows)
{
    const auto kind = input.at("kind").code({"deadline", "counts", "late_offices"});
    const auto campaign = campaign_of(input.at("campaign"));
    const Day data_day = input.at("data_day").day();
    if (kind == "late_offices")
        return late_offices(input.at("sent"), campaign, data_day);
    if (kind == "deadline") {
        const auto limit = rules::report_deadline(campaign, data_day);
        const auto late = rules::report_late(campaign, data_day, input.has("sent") ? sent_of(input.at("sent")) : std::nullopt);
        return {{"deadline", limit ? Json(rules::vietnam_text(*limit)) : Json()}, {"late", late ? Json(*late) : Json()}};
    }
    const auto found = rules::campaign_counts(rows.nearest("urging", data_day), campaign, data_day, events_of(input.at("events")));
    return {{"in_day", found ? counts(found->in_day) : Json()}, {"cumulative", found ? counts(found->cumulative) : Json()}};
}

Json visit_coverage(const Input& input, const rules::Rows&)
{
    std::vector<rules::VisitFact> visits;
    for (const auto& visit : input.at("visits").list())
        visits.push_back({visit.at("unit").text(), visit.at("day").day(), visit.at("state").text() == "final"});
    const auto found = rules::visit_coverage(input.at("units").texts(), visits, static_cast<int>(input.at("year").integer(1900, 2200)));
    return {{"units", found.units}, {"visited", found.visited}, {"pct", found.percent ? Json(fixed(*found.percent, 1)) : Json()}, {"not_visited", found.not_visited}};
}

Json next_action_due(const Input& input, const rules::Rows&)
{
    std::vector<rules::Candidate> candidates;
    for (const auto& one : input.at("candidates").list()) {
        const auto action = rules::action_named(one.at("action").text());
        if (!action)
            one.at("action").refuse("evaluate.value");
        candidates.push_back({*action, one.at("due").day(), one.has("done") && one.at("done").yes_no()});
    }
    const auto next = rules::next_action(candidates, input.at("today").day());
    if (!next)
        return {{"next", nullptr}};
    return {{"next", {{"action", rules::code_of(next->action)}, {"due", iso(next->due)}, {"days_left", next->days_left}}}};
}

} // namespace

std::vector<Evaluation> work_evaluations()
{
    return {{"ladder", ladder}, {"monthly_reminder", monthly_reminder}, {"urging_count", urging_count}, {"daily_report_campaign", daily_report_campaign},
            {"visit_coverage", visit_coverage}, {"next_action_due", next_action_due}};
}

} // namespace dondoc::actions

// The daily report of CV 4208/BHXH-TST (seed 003, DOMAIN.md 3.9): per office, in the day and cumulated from the campaign's first day; and how old each office's data are.
#include "core/reports/columns.hpp"
#include "core/reports/groups.hpp"
#include "core/reports/makers.hpp"
#include "core/rules/urging.hpp"
#include <algorithm>

namespace dondoc::reports {
namespace {

const rules::Campaign* campaign_on(const Facts& facts, Day day)
{
    for (const auto& campaign : facts.campaigns)
        if (campaign.from <= day && day <= campaign.to)
            return &campaign;
    return nullptr;
}

/// The last bundle that came in time, else the first one after the cut-off.
std::optional<rules::Moment> sent_at(const DeviceFact& device, Day data_day, rules::Moment limit)
{
    std::optional<rules::Moment> out;
    for (const auto& arrival : device.arrivals)
        if (arrival >= rules::vietnam_moment(data_day, 0) && (arrival < limit || !out))
            out = arrival;
    return out;
}

/// What an office sent of a day: when its last laptop reported; empty when one has not.
struct Delivery {
    bool held_here = true;             ///< no laptops: the office works in this very store
    std::optional<rules::Moment> sent;
    bool late = false;
};

Delivery delivery_of(const Facts& facts, const std::string& office, const rules::Campaign& campaign, Day data_day)
{
    Delivery out;
    const auto limit = rules::report_deadline(campaign, data_day);
    bool complete = true;
    for (const auto& device : facts.devices) {
        if (device.office != office || !limit)
            continue;
        out.held_here = false;
        const auto sent = sent_at(device, data_day, *limit);
        complete = complete && sent.has_value();
        out.sent = std::max(out.sent, sent);
    }
    if (!complete)
        out.sent.reset();
    out.late = !out.held_here && rules::report_late(campaign, data_day, out.sent).value_or(false);
    return out;
}

struct Office {
    Group group;
    Records cumulated;                 ///< from the campaign's first day, the day itself included
    std::optional<Delivery> delivery;  ///< where a campaign runs
};

std::vector<Office> offices_of(const Facts& facts, Day from, const rules::Campaign* campaign)
{
    std::vector<Office> out;
    for (auto& group : by_office(facts)) {
        Office one{.group = std::move(group), .cumulated = {}, .delivery = {}};
        for (const auto& record : facts.records)
            if (record.office == one.group.code && record.day >= from)
                one.cumulated.push_back(&record);
        if (campaign != nullptr)
            one.delivery = delivery_of(facts, one.group.code, *campaign, facts.period.last);
        out.push_back(std::move(one));
    }
    return out;
}

std::string sent_word(const std::optional<Delivery>& delivery)
{
    if (!delivery || delivery->held_here)
        return "";
    if (!delivery->sent)
        return "report.daily.not_sent";
    const auto stamp = rules::vietnam_text(*delivery->sent); // 2023-12-12T18:30+07:00
    return stamp.substr(11, 2) + "h" + stamp.substr(14, 2) + " " + text::day_short(*parse_iso_day(stamp.substr(0, 10))) + (delivery->late ? " (!)" : "");
}

using Columns = std::vector<ColumnOf<Office>>;

/// How many different employers were met by one of these kinds, in the day and cumulated.
void add_pair(Columns& columns, const std::string& key, std::vector<std::string> nouns)
{
    const auto units = [nouns](const Records& records) {
        Records wanted;
        for (const auto& noun : nouns)
            for (const auto* record : of_kind(records, noun))
                wanted.push_back(record);
        return number(static_cast<std::int64_t>(units_of(wanted).size()));
    };
    columns.push_back({key + "_day", ColumnType::count, 120, [units](const Office& office) { return units(office.group.records); }});
    columns.push_back({key + "_sum", ColumnType::count, 120, [units](const Office& office) { return units(office.cumulated); }});
}

Columns daily_columns(const Facts& facts, Day from)
{
    const Day to = facts.period.last;
    Columns out = {{"office", ColumnType::word, 260, [](const Office& office) { return words(office.group.code.empty() ? "report.nobody" : office.group.code); }},
                   {"owing", ColumnType::count, 130, [](const Office& office) { return number(owing_of(office.group.units)); }},
                   {"debt", ColumnType::money, 290, [](const Office& office) { return money(debt_of(office.group.units)); }},
                   {"urged_day", ColumnType::count, 130, [&facts, to](const Office& office) { return number(urging_of(facts, office.cumulated, to, to).units_urged); }},
                   {"urged_sum", ColumnType::count, 130, [&facts, from, to](const Office& office) { return number(urging_of(facts, office.cumulated, from, to).units_urged); }}};
    add_pair(out, "visited", {"visit"});
    add_pair(out, "gathered", {"dialogue"});
    add_pair(out, "inspected", {"proposal", "decision"});
    add_pair(out, "published", {"publication"});
    add_pair(out, "paying", {"payment"});
    out.push_back({"paid_day", ColumnType::money, 250, [](const Office& office) { return money(amount_of(of_kind(office.group.records, "payment"), "amount")); }});
    out.push_back({"paid_sum", ColumnType::money, 250, [](const Office& office) { return money(amount_of(of_kind(office.cumulated, "payment"), "amount")); }});
    out.push_back({"sent", ColumnType::word, 240, [](const Office& office) { return words(sent_word(office.delivery)); }});
    return out;
}

Office whole(const Facts& facts, const std::vector<Office>& offices)
{
    std::vector<Group> groups;
    Office all;
    for (const auto& office : offices) {
        groups.push_back(office.group);
        all.cumulated.insert(all.cumulated.end(), office.cumulated.begin(), office.cumulated.end());
    }
    all.group = of_all(facts, groups);
    return all;
}

struct Holder {
    std::string office, officer, device;
    std::optional<Month> ledger;
    std::optional<rules::Moment> heard;
    std::int64_t units = 0;
};

std::vector<Holder> holders_of(const Facts& facts)
{
    std::map<std::string, Holder> offices;
    for (const auto& unit : facts.units) {
        if (unit.removed)
            continue;
        auto& one = offices[unit.office];
        one.ledger = std::max(one.ledger, unit.month);
        ++one.units;
    }
    std::vector<Holder> out;
    for (auto& [office, one] : offices) {
        one.office = office;
        out.push_back(one);
    }
    for (const auto& device : facts.devices)
        out.push_back({device.office, device.officer, device.device.substr(0, 8), {}, device.arrivals.empty() ? std::nullopt : std::optional(device.arrivals.back()), 0});
    std::stable_sort(out.begin(), out.end(), [](const Holder& a, const Holder& b) { return a.office < b.office; });
    return out;
}

} // namespace

Report daily(const Facts& facts)
{
    const auto* campaign = campaign_on(facts, facts.period.last);
    const Day from = campaign != nullptr ? campaign->from : *make_day(ymd(facts.period.last).year, 1, 1);
    const auto columns = daily_columns(facts, from);
    const auto offices = offices_of(facts, from, campaign);
    auto report = ranking_of(facts, columns, offices, whole(facts, offices));
    report.remarks.push_back({campaign != nullptr ? "report.daily.campaign" : "report.daily.no_campaign", {{"from", text::day_short(from)}}});
    std::string late;
    for (const auto& office : offices)
        if (office.delivery && office.delivery->late)
            late += (late.empty() ? "" : ", ") + office.group.code;
    if (!late.empty())
        report.remarks.push_back({"report.daily.late", {{"offices", late}, {"limit", rules::vietnam_text(*rules::report_deadline(*campaign, facts.period.last)).substr(11, 5)}}});
    if (!offices.empty())
        report.chart = chart_of(report, Chart::Sort::bars, "office", {"urged_sum", "owing"});
    return report;
}

Report data_freshness(const Facts& facts)
{
    const Day today = facts.period.last;
    const std::vector<ColumnOf<Holder>> columns = {
        {"office", ColumnType::text, 250, [](const Holder& one) { return words(one.office); }},
        {"officer", ColumnType::text, 200, [](const Holder& one) { return words(one.officer); }},
        {"device", ColumnType::text, 250, [](const Holder& one) { return words(one.device); }},
        {"units", ColumnType::count, 150, [](const Holder& one) { return one.device.empty() ? number(one.units) : Value(); }, true},
        {"ledger_month", ColumnType::text, 200, [](const Holder& one) { return month(one.ledger); }},
        {"last_bundle", ColumnType::text, 300, [](const Holder& one) { return one.heard ? words(text::day_short(*parse_iso_day(rules::vietnam_text(*one.heard).substr(0, 10)))) : Value(); }},
        {"days_old", ColumnType::count, 150,
         [today](const Holder& one) {
             if (one.heard)
                 return number(today - *parse_iso_day(rules::vietnam_text(*one.heard).substr(0, 10)));
             return one.ledger ? number(std::max(0, today - last_day(*one.ledger))) : Value();
         }},
        {"state", ColumnType::word, 300, [](const Holder& one) { return words(one.heard || one.ledger ? "report.freshness.heard" : "report.freshness.never"); }}};
    auto report = list_of(facts, columns, holders_of(facts));
    if (report.rows() > 0)
        report.chart = chart_of(report, Chart::Sort::bars, "office", {"days_old"});
    return report;
}

} // namespace dondoc::reports

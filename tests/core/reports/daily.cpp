// The daily report of CV 4208 (seed 003): strict cut-offs, exceptions by day, offices by name.
#include "core/reports/makers.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::reports;

namespace {

rules::Moment at(const char* text) { return *rules::parse_moment(text); }

/// Three offices with one laptop each, one with two; the campaign of the letter's notes page.
Facts a_campaign(const char* data_day)
{
    Facts facts;
    facts.period = {PeriodSort::day, *parse_iso_day(data_day), *parse_iso_day(data_day)};
    facts.own_office = "04800";
    facts.rules = *rules::Rows::of({{"urging", *parse_iso_day("2012-01-01"), {{"written", {"letter", "invitation"}}}, "", "text"}});
    facts.campaigns.push_back({*parse_iso_day("2023-12-11"), *parse_iso_day("2023-12-31"), 18 * 60 + 30, {{*parse_iso_day("2023-12-11"), at("2023-12-12T08:30+07:00")}}});
    return facts;
}

std::string late_offices(const Facts& facts)
{
    for (const auto& [key, arguments] : make(*report_named("daily"), facts).remarks)
        if (key == "report.daily.late")
            return arguments.at("offices");
    return "";
}

std::string sent_of(const Report& report, std::size_t line) { return std::get<std::string>(report.lines[line].values.back()); }

} // namespace

TEST_CASE("an office whose bundle came at the cut-off or later, or not at all, is named")
{
    auto facts = a_campaign("2023-12-15");
    facts.devices = {{"04801", "CB01", "a1", {at("2023-12-15T18:29:59+07:00")}},
                     {"04802", "CB02", "a2", {at("2023-12-15T18:30:00+07:00")}},
                     {"04803", "CB03", "a3", {at("2023-12-14T20:00:00+07:00")}},
                     {"04804", "CB04", "a4", {}}};
    CHECK(late_offices(facts) == "04802, 04803, 04804");
    const auto report = make(*report_named("daily"), facts);
    CHECK(sent_of(report, 0) == "18h29 15/12/2023");
    CHECK(sent_of(report, 1) == "18h30 15/12/2023 (!)");
    CHECK(sent_of(report, 2) == "report.daily.not_sent");
}

TEST_CASE("an office is in time when each of its laptops is, by the last bundle that came before the cut-off")
{
    auto facts = a_campaign("2023-12-15");
    facts.devices = {{"04801", "CB01", "a1", {at("2023-12-15T09:00:00+07:00"), at("2023-12-15T17:00:00+07:00"), at("2023-12-15T19:00:00+07:00")}},
                     {"04801", "CB02", "a2", {at("2023-12-15T16:00:00+07:00")}}};
    CHECK(late_offices(facts) == "");
    facts.devices[1].arrivals.clear();
    CHECK(late_offices(facts) == "04801");
}

TEST_CASE("a day with its own deadline takes it, a day outside the campaign has none")
{
    auto facts = a_campaign("2023-12-11");
    facts.devices = {{"04801", "CB01", "a1", {at("2023-12-12T08:29:59+07:00")}}};
    CHECK(late_offices(facts) == "");
    facts.devices[0].arrivals = {at("2023-12-12T08:30:00+07:00")};
    CHECK(late_offices(facts) == "04801");
    auto outside = a_campaign("2024-01-02");
    outside.devices = facts.devices;
    CHECK(late_offices(outside) == "");
    CHECK(make(*report_named("daily"), outside).remarks.front().first == "report.daily.no_campaign");
}

TEST_CASE("a laptop that has not reported by the end of the period is missing, with the day since when")
{
    auto facts = a_campaign("2023-12-15");
    facts.devices = {{"04801", "CB01", "a1", {at("2023-12-13T18:00:00+07:00")}}, {"04802", "CB02", "a2", {}}, {"04803", "CB03", "a3", {at("2023-12-15T00:00:00+07:00")}}};
    const auto report = make(*report_named("urging-count"), facts);
    REQUIRE(report.missing.size() == 3); // the ledger of the own office, and two laptops
    CHECK(report.missing[1].device == "a1");
    CHECK(report.missing[1].since == parse_iso_day("2023-12-14"));
    CHECK(report.missing[2].officer == "CB02");
    CHECK_FALSE(report.missing[2].since.has_value());
}

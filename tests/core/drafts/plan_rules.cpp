#include "tests/core/drafts/a_draft.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::drafts;

namespace {

Draft a_week()
{
    return {kind_named("week_plan"), {}, {}, {{"day", "2026-11-26"}}, {}, {{"items", {{{"unit", "4001"}, {"day", "2026-11-27"}, {"action", "visit"}}}}}};
}

Draft a_campaign()
{
    return {kind_named("campaign"), {}, {}, {{"day", "2026-11-19"}, {"name", "CV 4208"}, {"kind", "report"}, {"first_day", "2026-11-11"}, {"last_day", "2026-12-31"}, {"cut_off", "18:30"}},
            {}, {{"exceptions", {{{"day", "2026-11-11"}, {"until_day", "2026-11-12"}, {"until_time", "08:30"}}}}}};
}

} // namespace

TEST_CASE("a week plan is stored under the Monday of its week, and may lie ahead")
{
    const auto record = to_record(a_week(), an_office());
    REQUIRE(record.ok());
    CHECK(day_of(*record) == make_day(2026, 11, 23));
}

TEST_CASE("every day of a week names the same Monday")
{
    for (int i = 23; i <= 29; ++i) {
        auto week = a_week();
        week.text["day"] = "2026-11-" + std::to_string(i);
        CAPTURE(i);
        CHECK(day_of(to_record(week, an_office()).value()) == make_day(2026, 11, 23));
    }
}

TEST_CASE("an employer is planned on a day of the week")
{
    auto week = a_week();
    week.rows["items"][0]["day"] = "2026-11-30";
    CHECK(told(check(week, an_office())) == Told{"week_plan.day.outside@items[0].day"});
}

TEST_CASE("a campaign keeps its cut-off hour and its exceptions")
{
    const auto record = to_record(a_campaign(), an_office());
    REQUIRE(record.ok());
    CHECK(*value_of(*record, "cut_off").integer() == 18 * 60 + 30);
    CHECK(value_of(*record, "exceptions").array()->size() == 1);
}

TEST_CASE("a campaign that ends before it begins, or has an exception outside of it, is refused")
{
    auto reversed = a_campaign();
    reversed.text["last_day"] = "2026-11-01";
    CHECK(told(check(reversed, an_office())) == Told{"campaign.last_day.before_first@last_day"});
    auto outside = a_campaign();
    outside.rows["exceptions"][0]["day"] = "2026-11-10";
    CHECK(told(check(outside, an_office())) == Told{"campaign.exception.outside@exceptions[0].day"});
    auto early = a_campaign();
    early.rows["exceptions"][0]["until_day"] = "2026-11-10";
    CHECK(told(check(early, an_office())) == Told{"campaign.exception.before_day@exceptions[0].until_day"});
}

#include "app/actions/propose_week.hpp"
#include "db/units.hpp"
#include "tests/actions/owing_units.hpp"
#include <doctest/doctest.h>

using namespace dondoc;

namespace {

/// Six employers of two communes, each with a visit that was promised for the week of 2026-11-23.
struct AWeek : tests::OwingUnits {
    AWeek()
    {
        for (int i = 0; i < 6; ++i) {
            auto row = unit(std::to_string(4001 + i), "Công ty " + std::to_string(i));
            row.address = std::string("12 Trần Phú, phường ") + (i % 2 == 0 ? "Hải Châu" : "An Khê") + ", Đà Nẵng";
            at.store.write([&](db::Transaction& t) { db::put_unit(t, row); });
            visit(row, *make_day(2026, 11, 10), "visit", *make_day(2026, 11, 20 + i % 3));
        }
    }
    drafts::Draft proposed(const char* day, int per_day, const char* today) const
    {
        const actions::Texts texts("vi");
        return actions::propose_week(at.store.reader(), {*parse_iso_day(day), per_day, ""}, texts, *parse_iso_day(today)).value();
    }
};

} // namespace

TEST_CASE("a week is proposed commune by commune, from today on, no more employers a day than asked")
{
    const AWeek week;
    const auto draft = week.proposed("2026-11-26", 3, "2026-11-24");
    const auto& rows = draft.rows.at("items");
    REQUIRE(rows.size() == 6);
    CHECK(draft.text.at("day") == "2026-11-23");
    for (std::size_t i = 0; i < 6; ++i) {
        CAPTURE(i);
        CHECK(rows[i].at("day") == (i < 3 ? "2026-11-24" : "2026-11-25"));
        CHECK(rows[i].at("commune") == rows[i < 3 ? 0 : 3].at("commune"));
    }
    CHECK(rows[0].at("commune") != rows[3].at("commune"));
}

TEST_CASE("what finds no room in the week stays out, and a week that is over proposes nothing")
{
    const AWeek week;
    CHECK(week.proposed("2026-11-27", 1, "2026-11-26").rows.at("items").size() == 2);
    CHECK(week.proposed("2026-11-17", 6, "2026-11-24").rows.at("items").empty());
}

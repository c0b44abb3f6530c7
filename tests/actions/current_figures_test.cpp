#include "app/actions/current_figures.hpp"
#include "app/actions/rules_in_force.hpp"
#include "tests/actions/owing_units.hpp"
#include <doctest/doctest.h>
#include <random>

using namespace dondoc;
using tests::OwingUnits;
using tests::day;
using tests::month;

TEST_CASE("figures for lists equal those from the whole ledger, whatever months a unit has and whatever day it is")
{
    OwingUnits caseload;
    std::mt19937 random(7);
    const auto pick = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    constexpr int cycles[] = {1, 3, 6};
    for (int i = 0; i < 40; ++i) {
        const auto unit = caseload.unit("TA" + std::to_string(1000 + i) + "A", "Đơn vị", cycles[pick(3)]);
        for (int start = pick(6); start < 36; start += 1 + pick(9)) {
            std::vector<std::int64_t> closings;
            for (int k = pick(12); k >= 0 && start + k < 40; --k)
                closings.push_back((pick(9) - 2) * 1'000'000);
            if (!closings.empty())
                caseload.ledger(unit, month("2023-10") + start, (1 + pick(3)) * 500'000, closings, pick(3) == 0 ? "2.5" : "");
        }
        if (pick(4) == 0)
            caseload.record(unit, "correction", day("2026-03-01"), {{"field", "uncollectable"}, {"new", "missing"}, {"proof", "12/UBND"}});
    }
    const auto rows = actions::program_rules();
    const auto reader = caseload.at.store.reader();
    const auto lines = db::all_units(reader);
    for (const char* today : {"2023-11-15", "2024-08-31", "2025-06-30", "2026-02-28", "2026-03-01", "2026-11-24", "2027-05-05"}) {
        CAPTURE(today);
        const auto quick = actions::current_figures(reader, lines, rows, day(today));
        const auto whole = actions::unit_cases(reader, lines, rows, day(today));
        REQUIRE(quick.size() == whole.size());
        for (std::size_t i = 0; i < quick.size(); ++i) {
            const auto &a = quick[i], &b = whole[i].figures;
            CAPTURE(a.code);
            CHECK(a.month == b.month);
            CHECK(a.debt == b.debt);
            CHECK(a.overpaid == b.overpaid);
            CHECK(a.months == b.months);
            CHECK(a.months_source == b.months_source);
            CHECK(a.debt_class == b.debt_class);
            CHECK(a.band == b.band);
            CHECK(a.employees == b.employees);
        }
    }
}

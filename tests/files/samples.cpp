#include "app/files/table.hpp"
#include "core/importing/totals.hpp"
#include "tests/files/folder.hpp"
#include <nlohmann/json.hpp>

using namespace dondoc;
using namespace dondoc::tests;

namespace {

struct Read {
    std::int64_t rows = 0;
    std::size_t refused = 0, warnings = 0;
    importing::LedgerTotals totals;
    Money plan;
    Problems differences;
};

importing::Surveyed survey(files::TableReader& reader, importing::TableKind kind)
{
    importing::Survey survey({.kind = kind, .sheet = reader.sheets()[0].name});
    REQUIRE(reader.read(0, survey).empty());
    auto surveyed = survey.finish();
    REQUIRE_MESSAGE(surveyed.ok(), (surveyed.ok() ? "" : surveyed.problems()[0].code));
    return *surveyed;
}

template <class Rows>
void finish(files::TableReader& reader, Rows& rows, Read& out)
{
    REQUIRE(reader.read(0, rows).empty());
    out.refused = rows.findings().refused_count;
    out.warnings = rows.findings().warning_count;
    out.differences = importing::compare(out.totals, rows.findings().own_totals, "");
}

Read read(const std::string& name, importing::TableKind kind)
{
    auto reader = files::open_table(sample(name));
    REQUIRE(reader.ok());
    auto surveyed = survey(**reader, kind);
    Read out;
    auto count = [&](const auto&) { return ++out.rows > 0; };
    if (kind == importing::TableKind::units) {
        importing::UnitRows rows(surveyed, count);
        finish(**reader, rows, out);
    } else if (kind == importing::TableKind::assignments) {
        importing::AssignmentRows rows(surveyed, count);
        finish(**reader, rows, out);
    } else if (kind == importing::TableKind::plan) {
        importing::PlanRows rows(surveyed, [&](const auto& entry) {
            out.plan += entry.amount;
            return ++out.rows > 0;
        });
        finish(**reader, rows, out);
    } else {
        importing::LedgerRows rows(surveyed, false, [&](const auto& entry) {
            out.totals.add(entry);
            return ++out.rows > 0;
        });
        finish(**reader, rows, out);
    }
    return out;
}

} // namespace

TEST_CASE("the sheets that offices send give what they say, to the đồng")
{
    auto expected = nlohmann::json::parse(read_text(sample("expected.json")));
    for (const auto& [name, wants] : expected.items()) {
        CAPTURE(name);
        auto got = read(name, wants.contains("closing_sum") ? importing::TableKind::ledger : importing::TableKind::units);
        CHECK(got.rows == wants["rows"].get<std::int64_t>());
        CHECK(got.refused == wants.value("refused", 0u));
        CHECK(got.differences.empty());
        if (wants.contains("due"))
            CHECK(got.totals.due.dong == wants["due"].get<std::int64_t>());
        if (wants.contains("paid"))
            CHECK(got.totals.paid.dong == wants["paid"].get<std::int64_t>());
        if (wants.contains("interest"))
            CHECK(got.totals.interest.dong == wants["interest"].get<std::int64_t>());
        if (!wants.contains("closing_sum"))
            continue;
        CHECK(got.totals.closing_sum.dong == wants["closing_sum"].get<std::int64_t>());
        if (wants.contains("overpaid_sum"))
            CHECK(got.totals.overpaid_sum.dong == wants["overpaid_sum"].get<std::int64_t>());
        for (const auto& [fund, sums] : got.totals.funds) {
            auto want = wants["funds"][importing::code_of(fund)];
            CHECK(sums.due.dong == want["due"].get<std::int64_t>());
            CHECK(sums.paid.dong == want["paid"].get<std::int64_t>());
            CHECK(sums.closing.dong == want["closing"].get<std::int64_t>());
        }
    }
}

TEST_CASE("assignments and the plan of the samples are read whole")
{
    CHECK(read("phan_cong.xlsx", importing::TableKind::assignments).rows == 60);
    auto plan = read("ke_hoach_thu_2026.xlsx", importing::TableKind::plan);
    CHECK(plan.rows == 3);
    CHECK(plan.plan == Money{9'035'200'000 + 9'229'600'000 + 15'032'900'000});
}

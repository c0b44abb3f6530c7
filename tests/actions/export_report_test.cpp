#include "app/actions/export_report.hpp"
#include "app/actions/import_assignments.hpp"
#include "app/actions/import_ledger.hpp"
#include "app/actions/import_plan.hpp"
#include "app/actions/import_units.hpp"
#include "app/files/table.hpp"
#include "tests/db/temp_store.hpp"
#include "tests/files/folder.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::actions;
using tests::sample;

namespace {

const Day today = *make_day(2026, 11, 24);

struct ImportedOffice : db::TempStore {
    ImportedOffice()
    {
        REQUIRE(import_units(store, {.file = sample("danh_sach_don_vi.xlsx")}, today).ok());
        REQUIRE(import_ledger(store, {.file = sample("c12_24_thang.csv")}, today).ok());
        REQUIRE(import_assignments(store, {.file = sample("phan_cong.xlsx")}, today).ok());
        REQUIRE(import_plan(store, {.file = sample("ke_hoach_thu_2026.xlsx")}, today).ok());
    }
    reports::Report report(ReportChoices choices) { return *make_report(store, choices, today); }
    tests::Folder folder;
};

struct CountRows : importing::RowSink {
    std::int64_t rows = 0;
    std::vector<std::string> numbers;
    bool take(const importing::Row& row) override
    {
        ++rows;
        for (const auto& cell : row.cells)
            numbers.emplace_back(cell.text);
        return true;
    }
};

} // namespace

TEST_CASE("B03 of the samples owes what the ledger owes, by class")
{
    ImportedOffice office;
    auto report = office.report({.name = "b03"});
    CHECK(text_of(report.period) == "2026-10");
    CHECK(report.totals.at("debt") == 13'168'083'903);
    CHECK(report.totals.at("units") == 39);
    CHECK(report.rows() == 37); // 2 of class I stand in the totals only
    CHECK(report.data_as_of == make_day(2026, 10, 31));
    CHECK(report.missing.empty());
    CHECK(office.report({.name = "b03", .period = "2026-Q4"}).missing.size() == 1); // December has no ledger yet
    CHECK(make_report(office.store, {.name = "none"}, today).problems()[0].code == "report.unknown");
}

TEST_CASE("officer scores add up over the officers, and one officer's report holds only his")
{
    ImportedOffice office;
    auto report = office.report({.name = "officer-scores"});
    CHECK(report.rows() == 3);
    CHECK(report.totals.at("units") == 60);
    CHECK(report.totals.at("plan") == 33'297'700'000);
    CHECK(report.totals.at("collected_period") == 1'334'305'633);
    CHECK(report.totals.at("debt") == 13'168'083'903);
    auto one = office.report({.name = "officer-scores", .officer = "CB01"});
    CHECK(one.rows() == 1);
    CHECK(one.totals.at("plan") == 9'035'200'000);
}

TEST_CASE("a report is written as a workbook, as text and as pages, each readable again")
{
    ImportedOffice office;
    Texts texts("vi");
    for (const char* name : {"b03", "officer-scores"}) {
        CAPTURE(name);
        auto report = office.report({.name = name});
        for (const char* ending : {".xlsx", ".csv"}) {
            auto path = office.folder / (std::string(name) + ending);
            REQUIRE(write_report(office.store, path, report, texts, today).ok());
            auto reader = files::open_table(path);
            REQUIRE(reader.ok());
            CountRows count;
            CHECK((*reader)->read(0, count).empty());
            CHECK(count.rows >= static_cast<std::int64_t>(report.lines.size()) + 1);
            CHECK(std::find(count.numbers.begin(), count.numbers.end(), "13168083903") != count.numbers.end());
        }
        REQUIRE(write_report(office.store, office.folder / "x.pdf", report, texts, today).ok());
        CHECK(tests::read_text(office.folder / "x.pdf").starts_with("%PDF-"));
    }
    CHECK(write_report(office.store, office.folder / "x.doc", office.report({.name = "b03"}), texts, today).problems()[0].code == "report.format.unsupported");
}

TEST_CASE("a report over nothing is written with its heads and the reason")
{
    db::TempStore empty;
    tests::Folder folder;
    auto report = make_report(empty.store, {.name = "b03"}, today);
    REQUIRE(report.ok());
    CHECK(report->rows() == 0);
    CHECK(!report->data_as_of);
    REQUIRE(report->missing.size() == 1);
    CHECK(!report->missing[0].since);
    CHECK(write_report(empty.store, folder / "b03.xlsx", *report, Texts("vi"), today).ok());
}

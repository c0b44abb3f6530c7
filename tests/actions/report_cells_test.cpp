#include "tests/actions/report_office.hpp"
#include "tests/files/tools.hpp"

using namespace dondoc;

TEST_CASE("openpyxl and LibreOffice read from every report's workbook the cells of its text file, and a chart where there is one")
{
    tests::ReportOffice office;
    std::string names;
    for (const auto& one : reports::all_reports()) {
        const auto report = office.report(one.name, "");
        for (const char* ending : {".xlsx", ".csv"})
            REQUIRE(actions::write_report(office.store, office.folder / (std::string(one.name) + ending), report, actions::Texts("vi"), tests::report_today).ok());
        names += std::string(" ") + one.name;
    }
    const auto said = tests::output_of("/usr/bin/python3 " + tests::quoted(std::string(DONDOC_SOURCE_DIR) + "/tests/e2e/report_cells.py") + " " + tests::quoted(office.folder.path) + names);
    CHECK(said == "equal " + std::to_string(reports::all_reports().size()) + "\n");
}

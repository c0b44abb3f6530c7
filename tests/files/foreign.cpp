// Workbooks written by other people's programs (tests/data/foreign/make.py), compared cell by cell with what their tables say.
#include "app/files/table.hpp"
#include "tests/files/folder.hpp"
#include "tests/files/listing.hpp"
#include <nlohmann/json.hpp>

using namespace dondoc;
using namespace dondoc::tests;

namespace {

const std::filesystem::path folder = std::filesystem::path(DONDOC_SOURCE_DIR) / "tests/data/foreign";

using Grid = std::vector<std::vector<std::string>>;

struct GridSink : importing::RowSink {
    Grid rows;
    bool take(const importing::Row& row) override
    {
        rows.resize(static_cast<std::size_t>(row.number));
        for (const auto& cell : row.cells) {
            rows.back().resize(cell.column + 1);
            rows.back()[cell.column] = std::string(cell.text);
        }
        return true;
    }
};

/// Pages have no empty rows above or between that all their writers agree on: there only what stands in the rows counts.
Grid without_empty_rows(Grid grid)
{
    std::erase_if(grid, [](const auto& row) { return row.empty(); });
    return grid;
}

Grid cells_of(const std::filesystem::path& path)
{
    GridSink sink;
    auto reader = files::open_table(path);
    REQUIRE_MESSAGE(reader.ok(), (reader.ok() ? "" : reader.problems()[0].code));
    auto sheet = files::choose_sheet(**reader, "");
    REQUIRE(sheet.ok());
    CHECK((*reader)->read(*sheet, sink).empty());
    return sink.rows;
}

std::string first_difference(const Grid& got, const Grid& wanted)
{
    for (std::size_t row = 0; row < std::max(got.size(), wanted.size()); ++row) {
        const auto ours = row < got.size() ? got[row] : std::vector<std::string>{}, theirs = row < wanted.size() ? wanted[row] : std::vector<std::string>{};
        for (std::size_t column = 0; column < std::max(ours.size(), theirs.size()); ++column) {
            const auto a = column < ours.size() ? ours[column] : "", b = column < theirs.size() ? theirs[column] : "";
            if (a != b)
                return importing::column_letters(static_cast<std::uint32_t>(column)) + std::to_string(row + 1) + ": “" + a + "”, wanted “" + b + "”";
        }
    }
    return "";
}

} // namespace

TEST_CASE("more than a hundred files of other writers are read with equal cells")
{
    const auto expected = nlohmann::json::parse(read_text(folder / "expected.json"));
    CHECK(expected.size() >= 100);
    for (const auto& [name, rows] : expected.items()) {
        CAPTURE(name);
        auto got = cells_of(folder / name);
        auto wanted = rows.get<Grid>();
        if (name.ends_with(".html")) {
            got = without_empty_rows(std::move(got));
            wanted = without_empty_rows(std::move(wanted));
        }
        CHECK(first_difference(got, wanted) == "");
    }
}

#pragma once
// All cells of a file's first visible sheet, or why it is refused.
#include "app/files/table.hpp"
#include <algorithm>
#include <doctest/doctest.h>

namespace dondoc::tests {

/// "A1=text" of every cell, in order.
struct Listing : importing::RowSink {
    std::vector<std::string> cells;
    std::int64_t rows = 0;
    bool take(const importing::Row& row) override
    {
        ++rows;
        for (const auto& cell : row.cells)
            cells.push_back(importing::column_letters(cell.column) + std::to_string(row.number) + "=" + std::string(cell.text));
        return true;
    }
    bool has(const std::string& cell) const { return std::find(cells.begin(), cells.end(), cell) != cells.end(); }
};

inline Listing list(const std::filesystem::path& path)
{
    Listing listing;
    auto reader = files::open_table(path);
    REQUIRE(reader.ok());
    auto sheet = files::choose_sheet(**reader, "");
    REQUIRE(sheet.ok());
    CHECK((*reader)->read(*sheet, listing).empty());
    return listing;
}

inline std::string refusal(const std::filesystem::path& path)
{
    auto reader = files::open_table(path);
    if (!reader)
        return reader.problems()[0].code;
    Listing ignored;
    auto problems = (*reader)->read(0, ignored);
    return problems.empty() ? "" : problems[0].code;
}

} // namespace dondoc::tests

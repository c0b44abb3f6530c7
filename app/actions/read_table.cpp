#include "app/actions/read_table.hpp"
#include "app/files/table.hpp"
#include "app/files/write_csv.hpp"
#include <nlohmann/json.hpp>

namespace dondoc::actions {

namespace {

constexpr std::int64_t widest_gap = 10'000; ///< empty rows written out between two rows; a sheet with one cell in its last row has a million

/// The row's cells at their columns, the gaps empty.
std::vector<std::string_view> spread(const importing::Row& row)
{
    std::vector<std::string_view> cells;
    for (const auto& cell : row.cells) {
        cells.resize(cell.column + 1);
        cells[cell.column] = cell.text;
    }
    return cells;
}

struct CsvOut : importing::RowSink {
    std::ostream& out;
    std::int64_t last = 0;
    explicit CsvOut(std::ostream& to) : out(to) {}
    bool take(const importing::Row& row) override
    {
        for (auto gap = std::min(row.number - last - 1, widest_gap); gap > 0; --gap)
            out << "\r\n";
        last = row.number;
        out << files::csv_line(spread(row));
        return out.good();
    }
};

struct JsonOut : importing::RowSink {
    std::ostream& out;
    std::int64_t last = 0;
    explicit JsonOut(std::ostream& to) : out(to) {}
    bool take(const importing::Row& row) override
    {
        for (auto gap = std::min(row.number - last - 1, widest_gap); gap > 0; --gap)
            write("[]");
        last = row.number;
        write(nlohmann::json(spread(row)).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
        return out.good();
    }
    void write(const std::string& line)
    {
        out << (first ? "[\n" : ",\n") << line;
        first = false;
    }
    bool first = true;
};

/// The first reading only looks whether the file can be read to its end.
struct Through : importing::RowSink {
    bool take(const importing::Row&) override { return true; }
};

} // namespace

Result<Done> read_table(const std::filesystem::path& file, std::string_view sheet, TableFormat format, std::ostream& out)
{
    auto reader = files::open_table(file);
    if (!reader)
        return reader.problems();
    auto chosen = files::choose_sheet(**reader, sheet);
    if (!chosen)
        return chosen.problems();
    Through through;
    if (auto problems = (*reader)->read(*chosen, through); !problems.empty())
        return problems;
    CsvOut csv(out);
    JsonOut json(out);
    auto problems = (*reader)->read(*chosen, format == TableFormat::csv ? static_cast<importing::RowSink&>(csv) : json);
    if (!problems.empty())
        return problems;
    if (format == TableFormat::json)
        out << (json.first ? "[]\n" : "\n]\n");
    return Done{};
}

} // namespace dondoc::actions

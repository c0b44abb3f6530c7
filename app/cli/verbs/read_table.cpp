#include "app/actions/read_table.hpp"
#include "app/cli/frame.hpp"
#include <sstream>

namespace dondoc::cli {

namespace {

struct Options {
    std::string file, sheet, format = "csv";
};

Answer read(const Options& options)
{
    std::ostringstream out;
    auto done = actions::read_table(options.file, options.sheet, options.format == "json" ? actions::TableFormat::json : actions::TableFormat::csv, out);
    if (!done)
        return refused(done.problems());
    return {.text = std::move(out).str(), .raw = true};
}

} // namespace

Verb verb_read_table()
{
    return {"read-table", "verb.read-table", "dondoc-cli read-table c12_2026-10.xlsx --sheet 1 --format csv", [](CLI::App& options) -> Run {
                auto given = std::make_shared<Options>();
                options.add_option("file", given->file, ".xlsx .xls .csv")->required();
                options.add_option("--sheet", given->sheet)->type_name("N");
                options.add_option("--format", given->format)->check(CLI::IsMember({"csv", "json"}));
                return [given](Context&) { return read(*given); };
            }};
}

} // namespace dondoc::cli

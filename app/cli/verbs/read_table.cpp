#include "app/actions/read_table.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {

namespace {

struct Options {
    std::string file, sheet, format = "csv";
};

Answer read(const Options& options, std::ostream& out)
{
    auto done = actions::read_table(options.file, options.sheet, options.format == "json" ? actions::TableFormat::json : actions::TableFormat::csv, out);
    if (!done)
        return refused(done.problems());
    return {.raw = true};
}

} // namespace

Verb verb_read_table()
{
    return {"read-table", "verb.read-table", "dondoc-cli read-table c12_2026-10.xlsx --sheet 1 --format csv", [](CLI::App& options) -> Run {
                auto given = std::make_shared<Options>();
                options.add_option("file", given->file, ".xlsx .xls .csv .html")->required();
                options.add_option("--sheet", given->sheet)->type_name("N");
                options.add_option("--format", given->format)->check(CLI::IsMember({"csv", "json"}));
                return [given](Context& context) { return read(*given, context.world.out); };
            }};
}

} // namespace dondoc::cli

#include "app/actions/import_rules.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {
namespace {

Answer import(Context& context, const std::string& file)
{
    const auto done = actions::import_rules(context.store(), context.read_file_or_input(file), std::filesystem::path(file).filename().string());
    if (!done)
        return refused(done.problems());
    Answer answer;
    answer.json["rows"] = done->rows;
    answer.json["added"] = done->added;
    answer.json["same"] = done->same;
    answer.text = context.texts("rules.imported", {{"rows", std::to_string(done->rows)}, {"added", std::to_string(done->added)}});
    return answer;
}

} // namespace

Verb verb_import_rules()
{
    return {"import-rules", "verb.import-rules", "dondoc-cli import-rules quy_tac.json", [](CLI::App& options) -> Run {
                auto file = std::make_shared<std::string>();
                options.add_option("file", *file)->required()->type_name("FILE");
                return [file](Context& context) { return import(context, *file); };
            }};
}

} // namespace dondoc::cli

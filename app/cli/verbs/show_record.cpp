#include "app/actions/show_record.hpp"
#include "app/cli/frame.hpp"
#include "app/cli/verbs/record_options.hpp"
#include "db/store.hpp"

namespace dondoc::cli {
namespace {

std::string lines(Context& context, const Json& shown)
{
    std::string out = context.texts("kind." + shown["kind"].get<std::string>()) + " " + shown["id"].get<std::string>() + ": " +
                      context.texts("state." + shown["state"].get<std::string>());
    for (const auto& [key, value] : shown["fields"].items())
        out += "\n  " + key + ": " + (value.is_string() ? value.get<std::string>() : value.dump());
    for (const auto& file : shown["attachments"])
        out += "\n  " + context.texts("role." + file["role"].get<std::string>()) + ": " + file["name"].get<std::string>();
    return out;
}

Answer show(Context& context, const std::string& typed)
{
    const auto id = read_record_id(typed);
    const auto shown = id ? actions::show_record(context.store().reader(), *id) : Result<Json>(id.problems());
    if (!shown)
        return refused(shown.problems());
    Answer out;
    out.json = *shown;
    out.text = lines(context, *shown);
    return out;
}

} // namespace

Verb verb_show_record()
{
    return {"show-record", "verb.show-record", "dondoc-cli show-record 019ac0de-0000-7000-8000-000000000000 --json", [](CLI::App& options) -> Run {
                auto id = std::make_shared<std::string>();
                options.add_option("id", *id)->required();
                return [id](Context& context) { return show(context, *id); };
            }};
}

} // namespace dondoc::cli

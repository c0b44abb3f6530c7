#include "app/actions/save_draft.hpp"
#include "app/cli/frame.hpp"
#include "app/cli/verbs/record_options.hpp"

namespace dondoc::cli {
namespace {

Answer drop(Context& context, const std::string& typed)
{
    const auto id = read_record_id(typed);
    if (!id)
        return refused(id.problems());
    actions::drop_draft(context.store(), *id);
    Answer out;
    out.json["id"] = id_text(*id);
    out.text = context.texts("draft.dropped", {{"id", id_text(*id)}});
    return out;
}

} // namespace

Verb verb_drop_draft()
{
    return {"drop-draft", "verb.drop-draft", "dondoc-cli drop-draft 019ac0de-0000-7000-8000-000000000000", [](CLI::App& options) -> Run {
                auto id = std::make_shared<std::string>();
                options.add_option("id", *id)->required();
                return [id](Context& context) { return drop(context, *id); };
            }};
}

} // namespace dondoc::cli

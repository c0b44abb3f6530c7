#include "app/actions/record_json.hpp"
#include "app/actions/save_draft.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {
namespace {

Answer list(Context& context)
{
    Answer out;
    out.json["drafts"] = Json::array();
    for (const auto& kept : actions::kept_drafts(context.store().reader())) {
        const auto id = id_text(kept.draft.id);
        out.json["drafts"].push_back({{"id", id}, {"kind", kept.draft.kind->noun}, {"saved_ms", kept.saved_ms}, {"draft", actions::kept_json(kept.draft)}});
        out.text += (out.text.empty() ? "" : "\n") + context.texts("kind." + std::string(kept.draft.kind->noun)) + "  " + id;
    }
    if (out.text.empty())
        out.text = context.texts("draft.list.empty");
    return out;
}

} // namespace

Verb verb_list_drafts()
{
    return {"list-drafts", "verb.list-drafts", "dondoc-cli list-drafts", [](CLI::App&) -> Run { return list; }};
}

} // namespace dondoc::cli

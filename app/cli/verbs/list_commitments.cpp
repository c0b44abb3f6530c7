#include "app/actions/list_commitments.hpp"
#include "app/cli/frame.hpp"
#include "app/cli/verbs/unit_json.hpp"

namespace dondoc::cli {
namespace {

Answer list(Context& context, const actions::ListCommitments& wanted)
{
    const auto listed = actions::list_commitments(context.store().snapshot(), wanted, context.today);
    if (!listed)
        return refused(listed.problems());
    Answer answer;
    answer.json["total"] = listed->size();
    answer.json["commitments"] = Json::array();
    for (const auto& commitment : *listed) {
        answer.json["commitments"].push_back(json_of(commitment));
        answer.text += (answer.text.empty() ? "" : "\n") + line_of(commitment, context.texts);
    }
    if (listed->empty())
        answer.text = context.texts("commitments.none");
    return answer;
}

} // namespace

Verb verb_list_commitments()
{
    return {"list-commitments", "verb.list-commitments", "dondoc-cli list-commitments --progress broken", [](CLI::App& options) -> Run {
                auto wanted = std::make_shared<actions::ListCommitments>();
                options.add_option("--state", wanted->state, "draft finalised signed refused_to_sign voided superseded")->type_name("STATE");
                options.add_option("--progress", wanted->progress, "open broken kept")->type_name("PROGRESS");
                options.add_option("--officer", wanted->officer)->type_name("CODE");
                return [wanted](Context& context) { return list(context, *wanted); };
            }};
}

} // namespace dondoc::cli

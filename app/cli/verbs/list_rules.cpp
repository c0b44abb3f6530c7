#include "app/actions/list_rules.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {
namespace {

Answer list(Context& context)
{
    Answer answer;
    answer.json["rules"] = Json::array();
    for (const auto& [row, given_by] : actions::list_rules(context.store().snapshot())) {
        Json values = Json::object();
        for (const auto& [key, texts] : row.values)
            values[key] = texts.size() == 1 ? Json(texts.front()) : Json(texts);
        answer.json["rules"].push_back({{"id", rules::id_of(row)}, {"rule", row.rule}, {"from", iso(row.from)}, {"values", values}, {"source", row.source}, {"certainty", row.certainty}, {"given_by", given_by}});
        answer.text += (answer.text.empty() ? "" : "\n") + rules::id_of(row) + "  " + values.dump() + "\n    " + row.source + " (" + context.texts("certainty." + row.certainty) + ", " + context.texts("given_by." + given_by) + ")";
    }
    return answer;
}

} // namespace

Verb verb_list_rules()
{
    return {"list-rules", "verb.list-rules", "dondoc-cli list-rules --json", [](CLI::App&) -> Run { return list; }};
}

} // namespace dondoc::cli

#include "app/actions/list_conflicts.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {
namespace {

Json to_json(const actions::ConflictGroup& group)
{
    Json writes = Json::array();
    for (std::size_t i = 0; i < group.writes.size(); ++i)
        writes.push_back({{"hash", hex(group.writes[i].hash.view())}, {"officer", group.writes[i].actor}, {"shown", i == 0}});
    return {{"group", group.group}, {"writes", std::move(writes)}};
}

Answer list(Context& context)
{
    Answer out;
    out.json = {{"conflicts", Json::array()}};
    for (const auto& conflict : actions::list_conflicts(context.store())) {
        const KindSpec* kind = kind_numbered(conflict.record.kind);
        Json groups = Json::array();
        for (const auto& group : conflict.groups)
            groups.push_back(to_json(group));
        out.json["conflicts"].push_back({{"id", id_text(conflict.record.id)}, {"unit", conflict.unit}, {"kind", kind ? kind->noun : ""}, {"groups", groups}});
        out.text += (out.text.empty() ? "" : "\n") + context.texts("conflict.line", {{"id", id_text(conflict.record.id)}, {"unit", conflict.unit},
                                                                                   {"groups", std::to_string(conflict.groups.size())}});
    }
    if (out.text.empty())
        out.text = context.texts("conflict.no_conflicts");
    return out;
}

} // namespace

Verb verb_list_conflicts()
{
    return {"list-conflicts", "verb.list-conflicts", "dondoc-cli list-conflicts", [](CLI::App&) -> Run { return [](Context& context) { return list(context); }; }};
}

} // namespace dondoc::cli

#include "app/actions/list_records.hpp"
#include "app/cli/frame.hpp"
#include "db/store.hpp"

namespace dondoc::cli {
namespace {

std::string line(Context& context, const Json& record)
{
    const auto text = [&](const char* key) { return record[key].is_string() ? record[key].get<std::string>() : "-"; };
    return text("day") + "  " + text("unit") + "  " + context.texts("kind." + text("kind")) + "  " + context.texts("state." + text("state")) + "  " + text("id");
}

Answer list(Context& context, const actions::RecordQuestion& question)
{
    auto& store = context.store();
    const auto listed = actions::list_records(store.reader(), store.identity(), question);
    if (!listed)
        return refused(listed.problems());
    Answer out;
    out.json = *listed;
    for (const auto& record : out.json["records"])
        out.text += (out.text.empty() ? "" : "\n") + line(context, record);
    if (out.text.empty())
        out.text = context.texts("record.list.empty");
    return out;
}

} // namespace

Verb verb_list_records()
{
    return {"list-records", "verb.list-records", "dondoc-cli list-records --kind commitment --unit TA0001A --state signed",
            [](CLI::App& options) -> Run {
                auto given = std::make_shared<actions::RecordQuestion>();
                options.add_option("--kind", given->kind, "visit, urging, commitment …");
                options.add_option("--unit", given->unit)->type_name("CODE");
                options.add_option("--state", given->state, "draft, finalised, signed, refused_to_sign, voided, superseded, recorded");
                return [given](Context& context) { return list(context, *given); };
            }};
}

} // namespace dondoc::cli

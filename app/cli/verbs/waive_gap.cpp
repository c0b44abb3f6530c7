#include "app/actions/waive_gap.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {
namespace {

Json to_json(const actions::Gap& gap)
{
    return {{"stream", id_text(gap.stream)}, {"device_id", id_text(gap.device)}, {"officer", gap.officer}, {"from", gap.from}, {"to", gap.to}, {"waiting", gap.waiting}};
}

Answer show(Context& context)
{
    Answer out;
    out.json = {{"gaps", Json::array()}};
    for (const auto& gap : actions::list_gaps(context.store())) {
        out.json["gaps"].push_back(to_json(gap));
        out.text += (out.text.empty() ? "" : "\n") + context.texts("waive.gap", {{"officer", gap.officer}, {"from", std::to_string(gap.from)}, {"to", std::to_string(gap.to)},
                                                                               {"waiting", std::to_string(gap.waiting)}, {"stream", id_text(gap.stream)}});
    }
    if (out.text.empty())
        out.text = context.texts("waive.no_gaps");
    return out;
}

Answer waive(Context& context, const std::string& typed)
{
    if (typed.empty())
        return show(context);
    const auto stream = parse_id<StreamTag>(typed);
    const auto done = stream ? actions::waive_gap(context.store(), *stream)
                             : Result<std::size_t>(Problem{.code = "waive.none", .field = "stream", .value = typed});
    if (!done)
        return refused(done.problems());
    Answer out;
    out.json = {{"stream", typed}, {"ops", *done}};
    out.text = context.texts("waive.done", {{"ops", std::to_string(*done)}});
    return out;
}

} // namespace

Verb verb_waive_gap()
{
    return {"waive-gap", "verb.waive-gap", "dondoc-cli waive-gap --stream 6a1f0c2b-0000-4000-8000-000000000000", [](CLI::App& options) -> Run {
                auto stream = std::make_shared<std::string>();
                options.add_option("--stream", *stream)->type_name("STREAM");
                return [stream](Context& context) { return waive(context, *stream); };
            }};
}

} // namespace dondoc::cli

#include "app/actions/show_digest.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {
namespace {

Answer show_digest(Context& context, const actions::DigestWishes& wishes)
{
    const auto digest = actions::show_digest(context.store(), wishes);
    if (!digest)
        return refused(digest.problems());
    Answer answer;
    answer.json["ops_digest"] = hex(digest->ops.bytes);
    answer.json["state_digest"] = hex(digest->state.bytes);
    answer.json["office_digest"] = hex(digest->office.bytes);
    answer.json["units"] = digest->units;
    answer.json["records"] = digest->records;
    answer.text = context.texts("digest.shown", {{"ops", hex(digest->ops.bytes)}, {"state", hex(digest->state.bytes)}, {"office", hex(digest->office.bytes)},
                                                 {"units", std::to_string(digest->units)}, {"records", std::to_string(digest->records)}});
    return answer;
}

} // namespace

Verb verb_show_digest()
{
    return {"show-digest", "verb.show-digest", "dondoc-cli show-digest --officer CB01", [](CLI::App& options) -> Run {
                auto wishes = std::make_shared<actions::DigestWishes>();
                auto* officer = options.add_option("--officer", wishes->officer)->type_name("CODE");
                options.add_option("--units", wishes->units)->type_name("CODE,…")->delimiter(',')->excludes(officer);
                return [wishes](Context& context) { return show_digest(context, *wishes); };
            }};
}

} // namespace dondoc::cli

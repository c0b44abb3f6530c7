#include "app/actions/save_draft.hpp"
#include "app/actions/record_json.hpp"
#include "app/cli/frame.hpp"
#include "app/cli/verbs/record_options.hpp"

namespace dondoc::cli {
namespace {

struct Options {
    std::string kind, from, id;
};

Answer save(Context& context, const Options& given)
{
    drafts::Draft draft;
    draft.kind = kind_named(given.kind);
    if (!draft.kind)
        return refused({{.code = "record.kind.unknown", .field = "kind", .value = given.kind}});
    if (!given.id.empty()) {
        const auto id = read_record_id(given.id);
        if (!id)
            return refused(id.problems());
        draft.id = *id;
    }
    if (auto problems = fill_from(context, given.from, draft); !problems.empty())
        return refused(std::move(problems));
    const auto id = id_text(actions::save_draft(context.store(), draft));
    Answer out;
    out.json = {{"id", id}, {"kind", given.kind}};
    out.text = context.texts("draft.saved", {{"id", id}});
    return out;
}

} // namespace

Verb verb_save_draft()
{
    return {"save-draft", "verb.save-draft", "dondoc-cli save-draft visit --from draft.json", [](CLI::App& options) -> Run {
                auto given = std::make_shared<Options>();
                options.add_option("kind", given->kind)->required();
                options.add_option("--from", given->from, "JSON (- = standard input)")->type_name("FILE")->required();
                options.add_option("--id", given->id, "a draft kept before, or the record that is edited");
                return [given](Context& context) { return save(context, *given); };
            }};
}

} // namespace dondoc::cli

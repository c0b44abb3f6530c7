#include "app/actions/resolve_conflict.hpp"
#include "app/actions/edit_record.hpp"
#include "app/cli/frame.hpp"
#include "app/cli/verbs/record_options.hpp"

namespace dondoc::cli {
namespace {

struct Options {
    std::string id, keep, from, reason;
};

Answer kept(Context& context, const RecordId& id, const Options& given)
{
    const auto done = actions::resolve_conflict(context.store(), id, given.keep, given.reason);
    if (!done)
        return refused(done.problems());
    Answer out;
    out.json = {{"id", given.id}, {"hash", hex(done->view())}};
    out.text = context.texts("conflict.resolved", {{"id", given.id}});
    return out;
}

/// New content: an edit names every sibling that it saw, which settles the conflict.
Answer rewritten(Context& context, const RecordId& id, const Options& given)
{
    auto& store = context.store();
    auto draft = actions::form_of_record(store.reader(), store.identity(), id, context.today);
    if (!draft)
        return refused(draft.problems());
    if (auto wrong = fill_from(context, given.from, *draft); !wrong.empty())
        return refused(wrong);
    return recorded_answer(context, actions::edit_record(store, *draft, context.today), "conflict.resolved");
}

Answer resolve(Context& context, const Options& given)
{
    const auto id = read_record_id(given.id);
    if (!id)
        return refused(id.problems());
    if (given.keep.empty() == given.from.empty())
        return refused({{.code = "conflict.keep_or_from"}});
    return given.from.empty() ? kept(context, *id, given) : rewritten(context, *id, given);
}

} // namespace

Verb verb_resolve_conflict()
{
    return {"resolve-conflict", "verb.resolve-conflict", "dondoc-cli resolve-conflict 019ac0de-0000-7000-8000-000000000000 --keep 5f3a9c01", [](CLI::App& options) -> Run {
                auto given = std::make_shared<Options>();
                options.add_option("id", given->id)->required();
                options.add_option("--keep", given->keep)->type_name("HASH");
                options.add_option("--from", given->from)->type_name("FILE");
                options.add_option("--reason", given->reason);
                return [given](Context& context) { return resolve(context, *given); };
            }};
}

} // namespace dondoc::cli

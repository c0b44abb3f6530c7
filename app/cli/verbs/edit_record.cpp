#include "app/actions/edit_record.hpp"
#include "app/cli/frame.hpp"
#include "app/cli/verbs/record_options.hpp"
#include "db/store.hpp"

namespace dondoc::cli {
namespace {

struct Options {
    std::string id, from, based_on;
};

Answer edit(Context& context, const Options& given)
{
    auto& store = context.store();
    const auto id = read_record_id(given.id);
    auto form = id ? actions::form_of_record(store.reader(), store.identity(), *id, context.today) : Result<drafts::Draft>(id.problems());
    if (!form)
        return refused(form.problems());
    if (!given.based_on.empty()) {
        const auto bytes = parse_hex(given.based_on);
        const auto revision = bytes ? Hash::from(*bytes) : std::nullopt;
        if (!revision)
            return refused({{.code = "record.moved_on", .field = "based_on", .value = given.based_on}});
        form->based_on = *revision;
    }
    if (auto problems = fill_from(context, given.from, *form); !problems.empty())
        return refused(std::move(problems));
    return recorded_answer(context, actions::edit_record(store, *form, context.today), "record.edited");
}

} // namespace

Verb verb_edit_record()
{
    return {"edit-record", "verb.edit-record", "dondoc-cli edit-record 019ac0de-0000-7000-8000-000000000000 --from changes.json",
            [](CLI::App& options) -> Run {
                auto given = std::make_shared<Options>();
                options.add_option("id", given->id)->required();
                options.add_option("--from", given->from, "JSON: the keys that change; null clears")->type_name("FILE")->required();
                options.add_option("--based-on", given->based_on, "revision of show-record")->type_name("REV");
                return [given](Context& context) { return edit(context, *given); };
            }};
}

} // namespace dondoc::cli

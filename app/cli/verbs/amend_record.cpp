#include "app/actions/amend_record.hpp"
#include "app/actions/edit_record.hpp"
#include "app/cli/frame.hpp"
#include "app/cli/verbs/record_options.hpp"
#include "db/store.hpp"

namespace dondoc::cli {
namespace {

struct Options {
    std::string id, from;
};

Answer amend(Context& context, const Options& given)
{
    auto& store = context.store();
    const auto id = read_record_id(given.id);
    auto form = id ? actions::form_of_record(store.reader(), store.identity(), *id, context.today) : Result<drafts::Draft>(id.problems());
    if (!form)
        return refused(form.problems());
    if (auto problems = fill_from(context, given.from, *form); !problems.empty())
        return refused(std::move(problems));
    return recorded_answer(context, actions::amend_record(store, *form, context.today), "record.amended");
}

} // namespace

Verb verb_amend_record()
{
    return {"amend-record", "verb.amend-record", "dondoc-cli amend-record 019ac0de-0000-7000-8000-000000000000 --from changes.json",
            [](CLI::App& options) -> Run {
                auto given = std::make_shared<Options>();
                options.add_option("id", given->id)->required();
                options.add_option("--from", given->from, "JSON: the keys to add or correct")->type_name("FILE")->required();
                return [given](Context& context) { return amend(context, *given); };
            }};
}

} // namespace dondoc::cli

#include "app/actions/supersede_commitment.hpp"
#include "app/cli/frame.hpp"
#include "app/cli/verbs/record_options.hpp"

namespace dondoc::cli {
namespace {

Answer supersede(Context& context, const std::string& typed, const FieldOptions& given)
{
    const auto old = read_record_id(typed);
    if (!old)
        return refused(old.problems());
    drafts::Draft draft;
    draft.kind = kind_named("commitment");
    if (auto problems = fill_draft(context, given, draft); !problems.empty())
        return refused(std::move(problems));
    const auto done = actions::supersede_commitment(context.store(), *old, draft, context.today);
    auto answer = recorded_answer(context, done, "record.supersede.done");
    if (done) {
        answer.json["supersedes"] = id_text(*old);
        answer.text = context.texts("record.supersede.done", {{"old", id_text(*old)}, {"id", id_text(done->id)}});
    }
    return answer;
}

} // namespace

Verb verb_supersede_commitment()
{
    return {"supersede-commitment", "verb.supersede-commitment", "dondoc-cli supersede-commitment 019ac0de-0000-7000-8000-000000000000 --from new.json",
            [](CLI::App& options) -> Run {
                auto id = std::make_shared<std::string>();
                auto given = std::make_shared<FieldOptions>();
                options.add_option("id", *id)->required();
                declare_fields(options, *kind_named("commitment"), given);
                return [id, given](Context& context) { return supersede(context, *id, *given); };
            }};
}

} // namespace dondoc::cli

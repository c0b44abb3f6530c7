// record-X: one verb for each kind of record, made from the table of kinds.
#include "app/actions/record_json.hpp"
#include "app/actions/record_store.hpp"
#include "app/cli/frame.hpp"
#include "app/cli/verbs/record_options.hpp"

namespace dondoc::cli {
namespace {

struct RecordOptions : FieldOptions {
    bool wants_template = false;
};

Answer template_answer(const KindSpec& kind)
{
    Answer out;
    out.json = actions::template_json(kind);
    out.text = out.json.dump(2);
    return out;
}

/// Problems of reading and of checking are told together.
Problems all_problems(Context& context, Problems problems, const drafts::Draft& draft)
{
    auto& store = context.store();
    for (auto& problem : drafts::check(draft, actions::surroundings(store.reader(), store.identity(), context.today)))
        problems.push_back(std::move(problem));
    return problems;
}

Answer record_one(Context& context, const KindSpec& kind, const RecordOptions& given)
{
    if (given.wants_template)
        return template_answer(kind);
    drafts::Draft draft;
    draft.kind = &kind;
    auto problems = fill_draft(context, given, draft);
    if (!problems.empty())
        return refused(all_problems(context, std::move(problems), draft));
    const auto done = actions::record(context.store(), draft, context.today);
    auto answer = recorded_answer(context, done, "record.done");
    if (done) {
        const bool has_unit = answer.json["unit"].is_string();
        answer.text = context.texts(has_unit ? "record.done" : "record.done.office",
                                    {{"noun", context.texts("kind." + std::string(kind.noun))}, {"id", id_text(done->id)}, {"unit", done->unit}});
    }
    return answer;
}

std::string example(const KindSpec& kind)
{
    if (kind_named("visit") == &kind)
        return "dondoc-cli record-visit --unit TA0001A --day 2026-11-24 --outcome closed --next-action call --next-day 2026-12-01";
    if (kind_named("commitment") == &kind)
        return "dondoc-cli record-commitment --unit TA0001A --day 2026-11-24 --as-of 2026-10 --debt 3000000 "
               "--installment 2026-11-30=1000000 --installment 2026-12-31=2000000";
    if (kind_named("week_plan") == &kind)
        return "dondoc-cli plan-week --day 2026-11-23 --items \"unit=TA0001A; day=2026-11-24; action=visit; commune=Hải Châu\"";
    if (kind_named("campaign") == &kind)
        return "dondoc-cli open-campaign --name \"CV 4208\" --kind report --first-day 2023-12-11 --last-day 2023-12-31 --cut-off 18:30 "
               "--exceptions \"day=2023-12-11; until_day=2023-12-12; until_time=08:30\"";
    return "dondoc-cli " + std::string(kind.verb) + " --template; dondoc-cli " + kind.verb + " --from draft.json";
}

Verb record_verb(const KindSpec& kind)
{
    return {kind.verb, "verb." + std::string(kind.verb), example(kind), [&kind](CLI::App& options) -> Run {
                auto given = std::make_shared<RecordOptions>();
                declare_fields(options, kind, given);
                options.add_flag("--template", given->wants_template);
                return [&kind, given](Context& context) { return record_one(context, kind, *given); };
            }};
}

} // namespace

std::vector<Verb> verbs_record()
{
    std::vector<Verb> out;
    for (const auto* kind : all_kinds())
        if (*kind->verb != 0)
            out.push_back(record_verb(*kind));
    return out;
}

} // namespace dondoc::cli

#include "app/actions/propose_week.hpp"
#include "app/cli/frame.hpp"
#include "core/drafts/values.hpp"

namespace dondoc::cli {
namespace {

struct Options {
    std::string day;
    actions::ProposeWeek wanted;
};

Json draft_json(const drafts::Draft& draft)
{
    Json out = draft.text;
    out["items"] = draft.rows.at("items");
    return out;
}

Answer propose(Context& context, const Options& given)
{
    auto wanted = given.wanted;
    const auto day = given.day.empty() ? Result<Day>(context.today) : drafts::read_day(given.day);
    if (!day) {
        auto problem = day.problems().front();
        problem.field = "day";
        problem.value = given.day;
        return refused({problem});
    }
    wanted.day = *day;
    if (wanted.officer.empty())
        wanted.officer = context.store().identity().officer;
    const auto draft = actions::propose_week(context.store().reader(), wanted, context.texts, context.today);
    if (!draft)
        return refused(draft.problems());
    Answer out;
    out.json = draft_json(*draft);
    for (const auto& row : draft->rows.at("items"))
        out.text += (out.text.empty() ? "" : "\n") + row.at("day") + "  " + row.at("commune") + "  " + row.at("unit") + "  " + row.at("purpose");
    if (out.text.empty())
        out.text = context.texts("week.nothing");
    return out;
}

} // namespace

Verb verb_propose_week()
{
    return {"propose-week", "verb.propose-week", "dondoc-cli propose-week --day 2026-11-23 --per-day 6 --json | dondoc-cli plan-week --from -",
            [](CLI::App& options) -> Run {
                auto given = std::make_shared<Options>();
                options.add_option("--day", given->day)->type_name("DAY");
                options.add_option("--per-day", given->wanted.per_day)->type_name("N");
                options.add_option("--officer", given->wanted.officer)->type_name("CODE");
                return [given](Context& context) { return propose(context, *given); };
            }};
}

} // namespace dondoc::cli

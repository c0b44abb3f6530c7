#include "app/actions/snooze_work.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {
namespace {

struct Given {
    std::string id, until, reason;
};

Answer snooze(Context& context, const Given& given)
{
    const auto until = parse_iso_day(given.until);
    if (!until)
        return refused({{.code = "day.not_a_day", .field = "until", .value = given.until}});
    const auto done = actions::snooze_work(context.store(), given.id, *until, given.reason, context.today);
    if (!done)
        return refused(done.problems());
    Answer answer;
    answer.json["id"] = given.id;
    answer.json["until"] = given.until;
    answer.text = context.texts("work.snoozed", {{"id", given.id}, {"until", given.until}});
    return answer;
}

} // namespace

Verb verb_snooze_work()
{
    return {"snooze-work", "verb.snooze-work", "dondoc-cli snooze-work ladder.letter/TA0001A/2026-10-31 --until 2026-12-01 --reason \"chờ Giám đốc ký\"", [](CLI::App& options) -> Run {
                auto given = std::make_shared<Given>();
                options.add_option("id", given->id)->required();
                options.add_option("--until", given->until)->required()->type_name("YYYY-MM-DD");
                options.add_option("--reason", given->reason)->required()->type_name("TEXT");
                return [given](Context& context) { return snooze(context, *given); };
            }};
}

} // namespace dondoc::cli

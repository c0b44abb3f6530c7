#include "app/actions/list_evidence.hpp"
#include "app/cli/frame.hpp"
#include "core/base/text/date.hpp"

namespace dondoc::cli {
namespace {

struct Given {
    std::string unit;
};

/// `evidence` is ready for the draft of record-proposal.
Answer list(Context& context, const Given& given)
{
    const auto found = actions::list_evidence(context.store().snapshot(), given.unit, context.today);
    if (!found)
        return refused(found.problems());
    Answer answer;
    answer.json["unit"] = given.unit;
    answer.json["papers"] = answer.json["evidence"] = Json::array();
    for (const auto& one : *found) {
        const auto name = context.texts(one.name), number_day = actions::number_and_day(one, context.texts);
        answer.json["papers"].push_back({{"id", id_text(one.record)}, {"day", iso(one.day)}, {"name", name}, {"number", one.number}, {"state", one.state}, {"attachments", one.attachments}});
        answer.json["evidence"].push_back({{"name", name}, {"number_day", number_day}});
        answer.text += (answer.text.empty() ? "" : "\n") + text::day_short(one.day) + "  " + name + "  " + number_day;
    }
    if (answer.text.empty())
        answer.text = context.texts("evidence.none");
    return answer;
}

} // namespace

Verb verb_list_evidence()
{
    return {"list-evidence", "verb.list-evidence", "dondoc-cli list-evidence --unit HW0052C", [](CLI::App& options) -> Run {
                auto given = std::make_shared<Given>();
                options.add_option("--unit", given->unit)->type_name("CODE")->required();
                return [given](Context& context) { return list(context, *given); };
            }};
}

} // namespace dondoc::cli

#include "app/actions/list_work.hpp"
#include "app/cli/frame.hpp"
#include "core/base/text/date.hpp"
#include "db/store.hpp"

namespace dondoc::cli {
namespace {

struct Given {
    std::string day, officer;
};

Json item_json(const actions::WorkItem& item, const actions::Texts& texts)
{
    Json out;
    out["id"] = item.id;
    out["unit"] = item.unit_code;
    out["name"] = item.unit_name;
    out["officer"] = item.officer.empty() ? Json() : Json(item.officer);
    out["action"] = rules::code_of(item.action);
    out["rule"] = item.rule;
    out["reason"] = item.reason;
    out["arguments"] = item.arguments;
    out["text"] = actions::work_text(item, texts);
    out["due"] = iso(item.due);
    out["amount"] = item.amount.dong;
    out["record"] = item.record.empty() ? Json() : Json(id_text(item.record));
    return out;
}

Answer list(Context& context, const Given& given)
{
    const auto day = given.day.empty() ? std::optional(context.today) : parse_iso_day(given.day);
    if (!day)
        return refused({{.code = "day.not_a_day", .field = "day", .value = given.day}});
    Answer answer;
    answer.json["day"] = iso(*day);
    answer.json["items"] = Json::array();
    for (const auto& item : actions::list_work(context.store().snapshot(), {.day = *day, .officer = given.officer})) {
        answer.json["items"].push_back(item_json(item, context.texts));
        answer.text += (answer.text.empty() ? "" : "\n") + text::day_short(item.due) + "  " + item.unit_code + "  " + actions::work_text(item, context.texts) + "\n    " + item.id;
    }
    if (answer.text.empty())
        answer.text = context.texts("work.none");
    return answer;
}

} // namespace

Verb verb_list_work()
{
    return {"list-work", "verb.list-work", "dondoc-cli list-work --day 2026-11-24 --officer CB01", [](CLI::App& options) -> Run {
                auto given = std::make_shared<Given>();
                options.add_option("--day", given->day, "default: today")->type_name("YYYY-MM-DD");
                options.add_option("--officer", given->officer)->type_name("CODE");
                return [given](Context& context) { return list(context, *given); };
            }};
}

} // namespace dondoc::cli

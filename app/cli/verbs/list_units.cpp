#include "app/actions/list_units.hpp"
#include "app/cli/frame.hpp"
#include "app/cli/verbs/unit_json.hpp"
#include "core/base/text/date.hpp"
#include "core/base/text/number.hpp"

namespace dondoc::cli {
namespace {

Answer list(Context& context, const actions::ListUnits& wanted)
{
    const auto listed = actions::list_units(context.store().snapshot(), wanted, context.today);
    if (!listed)
        return refused(listed.problems());
    Answer answer;
    answer.json["total"] = listed->total;
    answer.json["sum_debt"] = listed->sum_debt.dong;
    answer.json["data_as_of"] = json_of(listed->data_as_of);
    answer.json["units"] = Json::array();
    for (const auto& unit : listed->units) {
        answer.json["units"].push_back(json_of(unit));
        answer.text += line_of(unit, context.texts) + "\n";
    }
    answer.text += context.texts("units.total", {{"count", text::format_number(static_cast<std::int64_t>(listed->total))}, {"debt", text::money(listed->sum_debt)},
                                                 {"day", listed->data_as_of ? text::day_short(*listed->data_as_of) : "?"}});
    return answer;
}

} // namespace

Verb verb_list_units()
{
    return {"list-units", "verb.list-units", "dondoc-cli list-units --search \"thuy san\" --class prolonged --sort -debt --limit 20", [](CLI::App& options) -> Run {
                auto wanted = std::make_shared<actions::ListUnits>();
                options.add_option("--search", wanted->search, "any part, without marks")->type_name("TEXT");
                options.add_option("--class", wanted->debt_class, "none late outstanding prolonged uncollectable unknown")->type_name("CLASS");
                options.add_option("--min-months", wanted->min_months, "months in debt at least")->type_name("N");
                options.add_option("--officer", wanted->officer, "code of the officer")->type_name("CODE");
                options.add_option("--filter", wanted->filter, "owing overpaid no_ledger due_today unassigned")->type_name("NAME");
                options.add_option("--sort", wanted->sort, "debt months name code next_day; - before: descending")->type_name("KEY");
                options.add_option("--limit", wanted->limit)->type_name("N");
                options.add_option("--offset", wanted->offset)->type_name("N");
                return [wanted](Context& context) { return list(context, *wanted); };
            }};
}

} // namespace dondoc::cli

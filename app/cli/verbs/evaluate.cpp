#include "app/actions/evaluate.hpp"
#include "app/actions/rules_in_force.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {
namespace {

struct Given {
    std::string name, from = "-";
};

Answer evaluate(Context& context, const Given& given)
{
    auto results = actions::evaluate(given.name, context.read_file_or_input(given.from), actions::program_rules());
    if (!results)
        return refused(results.problems());
    Answer answer;
    answer.json["results"] = *std::move(results);
    for (const auto& result : answer.json["results"])
        answer.text += (answer.text.empty() ? "" : "\n") + result.dump(-1, ' ', false, Json::error_handler_t::replace);
    return answer;
}

} // namespace

Verb verb_evaluate()
{
    return {"evaluate", "verb.evaluate", "dondoc-cli evaluate debt_class --from inputs.json --json", [](CLI::App& options) -> Run {
                auto given = std::make_shared<Given>();
                options.add_option("name", given->name, "debt_class, ladder, amount_in_words …")->required();
                options.add_option("--from", given->from, "JSON list of inputs; - = standard input")->type_name("FILE");
                return [given](Context& context) { return evaluate(context, *given); };
            }};
}

} // namespace dondoc::cli

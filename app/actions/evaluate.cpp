#include "app/actions/evaluate.hpp"
#include "app/actions/evaluate_input.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

std::vector<Evaluation> all_evaluations()
{
    auto all = text_evaluations();
    for (const auto& more : {debt_evaluations(), work_evaluations()})
        all.insert(all.end(), more.begin(), more.end());
    std::sort(all.begin(), all.end(), [](const Evaluation& a, const Evaluation& b) { return std::string_view(a.name) < b.name; });
    return all;
}

/// Numbers that outgrow their type are the input's mistake here, not ours: nothing else than it can make them.
Json run(const Evaluation& evaluation, const Json& input, std::size_t at, const rules::Rows& rows)
{
    const std::string number = std::to_string(at); // its own variable: g++ 12 sees an overflow in "[" + a temporary
    const std::string place = "[" + number + "]";
    try {
        return evaluation.run(Input(input, place), rows);
    } catch (const CheckFailed& outgrown) {
        throw BadInput{{.code = "evaluate.too_large", .field = place, .arguments = {{"detail", outgrown.what()}}}};
    }
}

} // namespace

std::vector<std::string> evaluations()
{
    std::vector<std::string> out;
    for (const auto& one : all_evaluations())
        out.emplace_back(one.name);
    return out;
}

Result<nlohmann::ordered_json> evaluate(std::string_view name, std::string_view inputs, const rules::Rows& rows)
{
    const auto all = all_evaluations();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Evaluation& one) { return name == one.name; });
    if (found == all.end())
        return Problem{.code = "evaluate.unknown", .field = "name", .value = std::string(name)};
    const Json given = Json::parse(inputs, nullptr, false);
    if (!given.is_array())
        return Problem{.code = "evaluate.not_a_list", .field = "from"};
    Json results = Json::array();
    Problems problems;
    for (std::size_t at = 0; at < given.size(); ++at) {
        try {
            results.push_back(run(*found, given[at], at, rows));
        } catch (const BadInput& bad) {
            problems.push_back(bad.problem);
        }
    }
    if (!problems.empty())
        return problems;
    return results;
}

} // namespace dondoc::actions

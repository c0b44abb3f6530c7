#pragma once
// The rules and text functions by name, values in and values out: for checks from outside, and to explain a number to a debtor (CLI.md evaluate).
#include "core/rules/rows.hpp"
#include <nlohmann/json.hpp>

namespace dondoc::actions {

/// Names, sorted: those of the files in cases/.
std::vector<std::string> evaluations();

/// `inputs`: a JSON list of inputs of that name. One result for each, in their order, or all problems: "evaluate.unknown", "evaluate.not_a_list",
/// "evaluate.missing", "evaluate.type", "evaluate.value", "evaluate.too_large" with the place as field ("[3].lines[0].due").
Result<nlohmann::ordered_json> evaluate(std::string_view name, std::string_view inputs, const rules::Rows& rows);

} // namespace dondoc::actions

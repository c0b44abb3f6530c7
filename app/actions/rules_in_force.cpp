#include "app/actions/rules_in_force.hpp"
#include "app/files/assets.hpp"
#include <nlohmann/json.hpp>

namespace dondoc::actions {
namespace {

using Json = nlohmann::json;

std::optional<std::vector<std::string>> value_texts(const Json& value)
{
    if (value.is_string())
        return std::vector<std::string>{value.get<std::string>()};
    if (!value.is_array())
        return {};
    std::vector<std::string> out;
    for (const auto& one : value) {
        if (!one.is_string())
            return {};
        out.push_back(one.get<std::string>());
    }
    return out;
}

std::string text_at(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

Result<rules::Row> row_of(const Json& object, const std::string& place)
{
    if (!object.is_object())
        return Problem{.code = "rule.row.unreadable", .field = place};
    rules::Row row{text_at(object, "rule"), {}, {}, text_at(object, "source"), text_at(object, "certainty")};
    const auto from = parse_iso_day(text_at(object, "from"));
    const auto values = object.find("values");
    if (row.rule.empty() || !from || values == object.end() || !values->is_object())
        return Problem{.code = "rule.row.unreadable", .field = place};
    row.from = *from;
    for (const auto& [key, value] : values->items()) {
        auto texts = value_texts(value);
        if (!texts)
            return Problem{.code = "rule.value.unreadable", .field = rules::id_of(row) + "." + key};
        row.values[key] = std::move(*texts);
    }
    return row;
}

Json to_json(const rules::Row& row)
{
    Json values = Json::object();
    for (const auto& [key, texts] : row.values)
        values[key] = texts;
    return {{"rule", row.rule}, {"from", iso(row.from)}, {"values", values}, {"source", row.source}, {"certainty", row.certainty}};
}

} // namespace

Result<std::vector<rules::Row>> read_rule_file(std::string_view json)
{
    const auto file = Json::parse(json, nullptr, false);
    if (!file.is_object() || !file.contains("rules") || !file.at("rules").is_array())
        return Problem{.code = "rule.file.unreadable"};
    std::vector<rules::Row> out;
    Problems problems;
    for (const auto& object : file.at("rules")) {
        auto row = row_of(object, "rules[" + std::to_string(out.size() + problems.size()) + "]");
        if (row)
            out.push_back(std::move(*row));
        else
            problems.insert(problems.end(), row.problems().begin(), row.problems().end());
    }
    if (!problems.empty())
        return problems;
    return out;
}

std::string rule_row_text(const rules::Row& row) { return to_json(row).dump(); }
Result<rules::Row> read_rule_row(std::string_view json) { return row_of(Json::parse(json, nullptr, false), "row"); }

std::vector<rules::Row> program_rule_rows()
{
    std::vector<rules::Row> out;
    for (const auto name : files::assets_under("rules/")) {
        auto rows = read_rule_file(files::asset(name));
        check(rows.ok(), "the program's own rules can be read");
        out.insert(out.end(), rows->begin(), rows->end());
    }
    return out;
}

rules::Rows program_rules()
{
    auto rows = rules::Rows::of(program_rule_rows());
    check(rows.ok(), "the program's own rules hold their values");
    return *std::move(rows);
}

} // namespace dondoc::actions

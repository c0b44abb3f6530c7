#include "app/actions/record_json.hpp"
#include "core/drafts/values.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

constexpr int depth_limit = 6;

/// A single JSON value as a person would have typed it; empty when it is no single value.
std::optional<std::string> typed(const Json& value)
{
    if (value.is_null())
        return std::string();
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_boolean())
        return value.get<bool>() ? "true" : "false";
    if (value.is_number())
        return value.dump(); // 1.5 stays "1.5", which is no amount
    return {};
}

std::optional<std::string> typed_funds(const Json& value)
{
    if (!value.is_object())
        return typed(value);
    std::string out;
    for (const auto& [fund, amount] : value.items()) {
        const auto text = typed(amount);
        if (!text)
            return {};
        out += (out.empty() ? "" : " ") + fund + "=" + *text;
    }
    return out;
}

std::optional<std::string> typed_cell(const Json& value, FieldType type) { return type == FieldType::funds ? typed_funds(value) : typed(value); }

const FieldSpec* column_named(const FieldSpec& field, std::string_view key)
{
    const auto at = std::find_if(field.columns.begin(), field.columns.end(), [&](const FieldSpec& c) { return c.key == key; });
    return at == field.columns.end() ? nullptr : &*at;
}

std::string at_index(const FieldSpec& field, std::size_t i) { return std::string(field.key) + "[" + std::to_string(i) + "]"; }

drafts::Row read_row(const FieldSpec& field, const Json& object, std::size_t index, Problems& problems)
{
    drafts::Row row;
    for (const auto& [key, value] : object.items()) {
        const auto* column = column_named(field, key);
        const auto text = typed_cell(value, column ? column->type : FieldType::text);
        if (text)
            row[key] = *text; // an unknown column is told by the check
        else
            problems.push_back({.code = "field.type", .field = at_index(field, index) + "." + key});
    }
    return row;
}

void put_rows(drafts::Draft& draft, const FieldSpec& field, const Json& value, Problems& problems)
{
    if (!value.is_array() && !value.is_null()) {
        problems.push_back({.code = "field.type", .field = field.key});
        return;
    }
    auto& rows = draft.rows[field.key];
    rows.clear();
    for (std::size_t i = 0; i < value.size(); ++i)
        if (value[i].is_object())
            rows.push_back(read_row(field, value[i], i, problems));
        else
            problems.push_back({.code = "field.type", .field = at_index(field, i)});
}

void put_list(drafts::Draft& draft, const FieldSpec& field, const Json& value, Problems& problems)
{
    auto& list = draft.lists[field.key];
    list.clear();
    const Json entries = value.is_array() || value.is_null() ? value : Json::array({value});
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (const auto text = typed(entries[i]))
            list.push_back(*text);
        else
            problems.push_back({.code = "field.type", .field = at_index(field, i)});
}

void put_field(drafts::Draft& draft, const FieldSpec& field, const Json& given, Problems& problems)
{
    const Json& value = given.is_object() && given.contains("value") ? given.at("value") : given;
    if (field.type == FieldType::rows)
        return put_rows(draft, field, value, problems);
    if (field.type == FieldType::codes || field.type == FieldType::units)
        return put_list(draft, field, value, problems);
    if (const auto text = typed_cell(value, field.type))
        draft.text[field.key] = *text;
    else
        problems.push_back({.code = "field.type", .field = field.key});
}

/// nlohmann recurses when it destroys a value: depth is bounded on the text, outside its strings.
bool is_shallow(std::string_view text)
{
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size() && depth <= depth_limit; ++i) {
        const char c = text[i];
        if (quoted && c == '\\')
            ++i;
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted)
            depth += (c == '{' || c == '[') - (c == '}' || c == ']');
    }
    return depth <= depth_limit;
}

} // namespace

Result<Json> parse_draft(std::string_view text)
{
    if (text.size() > draft_limit)
        return Problem{"draft.too_large"};
    if (!is_shallow(text))
        return Problem{.code = "draft.unreadable", .arguments = {{"detail", "[[[[[[…"}}};
    try {
        auto out = Json::parse(text);
        return out.is_object() ? Result<Json>(std::move(out)) : Problem{"draft.not_object"};
    } catch (const Json::exception& error) {
        return Problem{.code = "draft.unreadable", .arguments = {{"detail", error.what()}}};
    }
}

Problems put_json(drafts::Draft& draft, const Json& object)
{
    Problems problems;
    for (const auto& [key, value] : object.items())
        if (const auto* field = field_named(*draft.kind, key))
            put_field(draft, *field, value, problems);
        else
            problems.push_back({.code = "field.unknown", .field = key.substr(0, 100)});
    return problems;
}

} // namespace dondoc::actions

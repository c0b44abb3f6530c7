#include "app/actions/record_json.hpp"
#include "core/drafts/values.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

using UnitCode = std::function<std::string(const UnitId&)>;

Json json_of(const cbor::Value& value, const FieldSpec& field, const UnitCode& unit_code);

Json json_of_unit(const cbor::Value& value, const UnitCode& unit_code)
{
    const auto unit = value.bytes() ? UnitId::from(*value.bytes()) : std::nullopt;
    return unit ? Json(unit_code(*unit)) : Json();
}

Json json_of_rows(const cbor::Array& rows, const FieldSpec& field, const UnitCode& unit_code)
{
    Json out = Json::array();
    for (const auto& row : rows) {
        Json object = Json::object();
        for (const auto& column : field.columns)
            if (const auto& value = cbor::at(*row.map(), column.number); !value.is_null())
                object[column.key] = json_of(value, column, unit_code);
        out.push_back(std::move(object));
    }
    return out;
}

Json json_of_funds(const cbor::Map& funds)
{
    Json out = Json::object();
    for (const auto& [fund, amount] : funds)
        out[all_funds()[fund - 1]] = *amount.integer();
    return out;
}

Json json_of_list(const cbor::Array& list, const UnitCode& unit_code)
{
    Json out = Json::array();
    for (const auto& value : list)
        out.push_back(value.text() ? Json(*value.text()) : json_of_unit(value, unit_code));
    return out;
}

Json json_of(const cbor::Value& value, const FieldSpec& field, const UnitCode& unit_code)
{
    switch (field.type) {
    case FieldType::money:
    case FieldType::count: return value.integer() ? Json(*value.integer()) : Json();
    case FieldType::yes_no: return value.boolean() ? Json(*value.boolean()) : Json();
    case FieldType::unit: return json_of_unit(value, unit_code);
    case FieldType::rows: return value.array() ? json_of_rows(*value.array(), field, unit_code) : Json();
    case FieldType::codes:
    case FieldType::units: return value.array() ? json_of_list(*value.array(), unit_code) : Json();
    case FieldType::funds: return value.map() ? json_of_funds(*value.map()) : Json();
    default: return drafts::typed_value(value, field);
    }
}

Json described(const FieldSpec& field)
{
    Json out{{"type", type_name(field.type)}, {"required", field.required}};
    if (!field.codes.empty())
        out[field.open ? "proposed" : "codes"] = std::vector<std::string>(field.codes.begin(), field.codes.end());
    if (field.type == FieldType::funds)
        out["funds"] = std::vector<std::string>(all_funds().begin(), all_funds().end());
    for (const auto& column : field.columns)
        out["columns"][column.key] = described(column);
    return out;
}

} // namespace

const char* type_name(FieldType type)
{
    switch (type) {
    case FieldType::text: return "text";
    case FieldType::note: return "note";
    case FieldType::day: return "day";
    case FieldType::time: return "time";
    case FieldType::month: return "month";
    case FieldType::money: return "money";
    case FieldType::count: return "count";
    case FieldType::decimal: return "decimal";
    case FieldType::yes_no: return "yes_no";
    case FieldType::code: return "code";
    case FieldType::codes: return "codes";
    case FieldType::unit: return "unit";
    case FieldType::units: return "units";
    case FieldType::rows: return "rows";
    case FieldType::funds: return "funds";
    }
    return "";
}

Json template_json(const KindSpec& kind)
{
    Json out = Json::object();
    for (const auto& field : kind.fields) {
        out[field.key] = described(field);
        out[field.key]["value"] = nullptr;
    }
    return out;
}

Json fields_json(const Record& record, const UnitCode& unit_code)
{
    Json out = Json::object();
    for (const auto& field : record.kind->fields)
        if (field.group == 0)
            out[field.key] = unit_code(UnitId{record.scope.bytes});
        else if (const auto& value = value_of(record, field.key); !value.is_null())
            out[field.key] = json_of(value, field, unit_code);
    return out;
}

Json kept_json(const drafts::Draft& draft) { return {{"text", draft.text}, {"lists", draft.lists}, {"rows", draft.rows}}; }

std::optional<drafts::Draft> draft_from_kept(std::string_view noun, std::string_view text)
{
    drafts::Draft out;
    out.kind = kind_named(noun);
    if (!out.kind)
        return {};
    try {
        const auto json = Json::parse(text);
        json.at("text").get_to(out.text);
        json.at("lists").get_to(out.lists);
        json.at("rows").get_to(out.rows);
    } catch (const Json::exception&) {
        return {}; // written by another version: the form starts empty
    }
    return out;
}

} // namespace dondoc::actions

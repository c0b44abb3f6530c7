// Between a record's fields by key and the groups of its ops' payloads.
#include "core/model/kind.hpp"
#include <algorithm>

namespace dondoc {
namespace {

constexpr std::uint64_t head_number = 1;

bool is_row(const FieldSpec& rows, const cbor::Value& value);

bool is_number_between(const cbor::Value& value, std::int64_t least, std::int64_t most)
{
    const auto* n = value.integer();
    return n && *n >= least && *n <= most;
}

template <class Shape>
bool is_list_of(const cbor::Value& value, Shape shape)
{
    const auto* list = value.array();
    return list && std::all_of(list->begin(), list->end(), shape);
}

bool is_unit(const cbor::Value& value) { return value.bytes() && value.bytes()->size() == 16; }

bool is_funds(const cbor::Value& value)
{
    const auto* map = value.map();
    return map && std::all_of(map->begin(), map->end(), [](const auto& fund) {
               return fund.first >= 1 && fund.first <= all_funds().size() && is_number_between(fund.second, -money_limit, money_limit);
           });
}

/// What came from another store is asked before it is believed.
bool has_shape(const FieldSpec& field, const cbor::Value& value)
{
    static const auto first = make_day(1900, 1, 1)->number, last = make_day(2200, 12, 31)->number;
    switch (field.type) {
    case FieldType::text:
    case FieldType::note:
    case FieldType::code:
    case FieldType::decimal: return value.text() != nullptr;
    case FieldType::yes_no: return value.boolean() != nullptr;
    case FieldType::day: return is_number_between(value, first, last);
    case FieldType::month: return is_number_between(value, 1900 * 12, 2200 * 12 + 11);
    case FieldType::time: return is_number_between(value, 0, 24 * 60 - 1);
    case FieldType::count:
    case FieldType::money: return is_number_between(value, -money_limit, money_limit);
    case FieldType::codes: return is_list_of(value, [](const cbor::Value& v) { return v.text() != nullptr; });
    case FieldType::unit: return is_unit(value);
    case FieldType::units: return is_list_of(value, is_unit);
    case FieldType::rows: return is_list_of(value, [&](const cbor::Value& row) { return is_row(field, row); });
    case FieldType::funds: return is_funds(value);
    }
    return false;
}

const FieldSpec* numbered(std::span<const FieldSpec> fields, std::uint64_t number)
{
    const auto at = std::find_if(fields.begin(), fields.end(), [&](const FieldSpec& f) { return f.number == number; });
    return at == fields.end() ? nullptr : &*at;
}

bool is_row(const FieldSpec& rows, const cbor::Value& value)
{
    const auto* row = value.map();
    return row && std::all_of(row->begin(), row->end(), [&](const auto& cell) {
               const auto* column = numbered(rows.columns, cell.first);
               return !column || has_shape(*column, cell.second);
           });
}

} // namespace

cbor::Value head_group(const KindSpec& kind, RecordId parent)
{
    cbor::Map head{{1, cbor::Value(std::uint64_t{kind.number})}};
    if (!parent.empty())
        head[2] = cbor::Value(parent.view());
    return head;
}

std::optional<Head> read_head(const cbor::Map& payload)
{
    const auto* head = cbor::at(payload, head_number).map();
    const auto* number = head ? cbor::at(*head, 1).integer() : nullptr;
    if (!number || *number < 0)
        return {};
    const auto* parent = cbor::at(*head, 2).bytes();
    return Head{static_cast<std::uint64_t>(*number), parent ? RecordId::from(*parent).value_or(RecordId{}) : RecordId{}};
}

cbor::Map groups_of(const KindSpec& kind, const std::map<std::string, cbor::Value>& fields)
{
    std::map<std::uint64_t, cbor::Map> groups;
    for (const auto& [key, value] : fields) {
        const auto* field = field_named(kind, key);
        check(field && field->group != 0 && has_shape(*field, value), "a record's field fits its kind");
        groups[field->group][field->number] = value;
    }
    cbor::Map out;
    for (auto& [group, values] : groups)
        out[group] = std::move(values);
    return out;
}

std::map<std::string, cbor::Value> fields_of(const KindSpec& kind, const cbor::Map& groups)
{
    std::map<std::string, cbor::Value> out;
    for (const auto& field : kind.fields) {
        const auto* group = field.group == 0 ? nullptr : cbor::at(groups, field.group).map();
        const auto* value = group ? &cbor::at(*group, field.number) : nullptr;
        if (value && has_shape(field, *value))
            out.emplace(field.key, *value);
    }
    return out;
}

} // namespace dondoc

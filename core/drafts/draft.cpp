#include "core/drafts/draft.hpp"
#include "core/drafts/reading.hpp"
#include "core/drafts/values.hpp"

namespace dondoc::drafts {
namespace {

/// The op's limit is 64 KiB with header and salt (SYNC.md 2.2).
constexpr std::size_t payload_limit = 60 * 1024;

Reading read(const Draft& draft, const Surroundings& around)
{
    auto reading = read_fields(draft, around);
    apply_rules(reading);
    if (reading.problems.empty() && cbor::encode(groups_of(*draft.kind, reading.record.fields)).size() > payload_limit)
        reading.refuse("record.too_long", "");
    return reading;
}

std::string typed_unit(const cbor::Value& value, const Surroundings& around)
{
    const auto unit = value.bytes() ? UnitId::from(*value.bytes()) : std::nullopt;
    return unit && around.unit_code ? around.unit_code(*unit) : "";
}

std::string typed_single(const cbor::Value& value, const FieldSpec& field, const Surroundings& around)
{
    return field.type == FieldType::unit ? typed_unit(value, around) : typed_value(value, field);
}

std::vector<std::string> typed_list(const cbor::Array& values, const Surroundings& around)
{
    std::vector<std::string> out;
    for (const auto& value : values)
        out.push_back(value.text() ? *value.text() : typed_unit(value, around));
    return out;
}

std::vector<Row> typed_rows(const cbor::Array& rows, const FieldSpec& field, const Surroundings& around)
{
    std::vector<Row> out;
    for (const auto& row : rows) {
        auto& typed = out.emplace_back();
        for (const auto& column : field.columns)
            if (const auto& value = cbor::at(*row.map(), column.number); !value.is_null())
                typed[column.key] = typed_single(value, column, around);
    }
    return out;
}

} // namespace

Problems check(const Draft& draft, const Surroundings& around) { return read(draft, around).problems; }

Result<Record> to_record(const Draft& draft, const Surroundings& around)
{
    auto reading = read(draft, around);
    if (!reading.problems.empty())
        return reading.problems;
    return std::move(reading.record);
}

Draft draft_of(const Record& record, const Surroundings& around)
{
    Draft out{record.kind, record.id, {}, {}, {}, {}};
    for (const auto& field : record.kind->fields) {
        if (field.group == 0) {
            out.text[field.key] = around.unit_code ? around.unit_code(UnitId{record.scope.bytes}) : "";
            continue;
        }
        const auto& value = value_of(record, field.key);
        if (field.type == FieldType::rows && value.array())
            out.rows[field.key] = typed_rows(*value.array(), field, around);
        else if (value.array())
            out.lists[field.key] = typed_list(*value.array(), around);
        else if (!value.is_null())
            out.text[field.key] = typed_single(value, field, around);
    }
    return out;
}

} // namespace dondoc::drafts

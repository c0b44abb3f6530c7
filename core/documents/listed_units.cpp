#include "core/documents/listed_units.hpp"
#include "core/base/ids.hpp"

namespace dondoc::documents {

ListedUnit listed_unit(const Quoted& quoted, const cbor::Value& unit)
{
    auto* bytes = unit.bytes();
    auto id = bytes ? UnitId::from(*bytes) : std::nullopt;
    if (!id)
        return {};
    auto name = id_text(*id);
    for (auto& one : quoted.units)
        if (one.id == name)
            return one;
    return {.id = name, .code = "……", .name = "……", .address = {}, .months = {}, .workers = {}, .debt = {}};
}

std::vector<ListedUnit> listed_units(const Record& record, const Quoted& quoted, std::string_view key)
{
    std::vector<ListedUnit> out;
    if (auto* all = value_of(record, key).array())
        for (auto& one : *all)
            out.push_back(listed_unit(quoted, one));
    return out;
}

const cbor::Value& column_of(const Record& record, std::string_view rows_key, const cbor::Value& row, std::string_view column)
{
    static const cbor::Value nothing;
    auto* field = field_named(*record.kind, rows_key);
    if (field && row.map())
        for (auto& one : field->columns)
            if (column == one.key)
                return cbor::at(*row.map(), one.number);
    return nothing;
}

std::string column_text(const Record& record, std::string_view rows_key, const cbor::Value& row, std::string_view column)
{
    auto* text = column_of(record, rows_key, row, column).text();
    return text ? *text : std::string();
}

const cbor::Array& rows_of(const Record& record, std::string_view key)
{
    static const cbor::Array none;
    auto* rows = value_of(record, key).array();
    return rows ? *rows : none;
}

} // namespace dondoc::documents

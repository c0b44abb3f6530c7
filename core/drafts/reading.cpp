#include "core/drafts/reading.hpp"
#include "core/drafts/values.hpp"
#include <algorithm>

namespace dondoc::drafts {
namespace {

void blame(Reading& reading, const Problems& problems, const std::string& field, std::string_view typed)
{
    for (auto problem : problems) {
        problem.field = field;
        problem.value = std::string(typed.substr(0, 100));
        reading.problems.push_back(std::move(problem));
    }
}

std::string listed(std::span<const char* const> codes)
{
    std::string out;
    for (const auto* code : codes)
        out += (out.empty() ? "" : ", ") + std::string(code);
    return out;
}

bool is_allowed(const FieldSpec& field, const std::string& code)
{
    return field.open || field.codes.empty() || std::find(field.codes.begin(), field.codes.end(), code) != field.codes.end();
}

std::optional<cbor::Value> read_code(Reading& reading, const FieldSpec& field, std::string_view typed, const std::string& name)
{
    const auto text = read_text(typed, field);
    if (!text) {
        blame(reading, text.problems(), name, typed);
        return {};
    }
    if (!is_allowed(field, *text)) {
        reading.refuse("field.code.unknown", name, {{"allowed", listed(field.codes)}}, *text);
        return {};
    }
    return cbor::Value(*text);
}

std::optional<UnitId> read_unit(Reading& reading, std::string_view typed, const std::string& name)
{
    const auto code = trimmed(typed);
    const auto unit = reading.around.unit ? reading.around.unit(code) : std::nullopt;
    if (!unit)
        reading.refuse("unit.unknown", name, {}, std::string(code.substr(0, 100)));
    return unit;
}

std::optional<cbor::Value> read_single(Reading& reading, const FieldSpec& field, std::string_view typed, const std::string& name)
{
    if (field.type == FieldType::code)
        return read_code(reading, field, typed, name);
    if (field.type == FieldType::unit) {
        const auto unit = read_unit(reading, typed, name);
        return unit ? std::optional(cbor::Value(unit->view())) : std::nullopt;
    }
    const auto value = read_value(typed, field);
    if (value)
        return *value;
    blame(reading, value.problems(), name, typed);
    return {};
}

std::vector<std::string> entries(const FieldSpec& field, const std::vector<std::string>& typed)
{
    std::vector<std::string> out;
    for (const auto& entry : typed)
        for (std::string_view rest = entry; !trimmed(rest).empty();) {
            const auto end = field.type == FieldType::units ? std::min(rest.find(','), rest.size()) : rest.size();
            if (!trimmed(rest.substr(0, end)).empty())
                out.emplace_back(trimmed(rest.substr(0, end)));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    return out;
}

std::optional<cbor::Value> read_list(Reading& reading, const FieldSpec& field, const std::vector<std::string>& typed)
{
    const FieldSpec entry{field.key, 0, 0, field.type == FieldType::units ? FieldType::unit : FieldType::code, false, field.codes, {}, 500, field.open};
    const auto given = entries(field, typed);
    if (given.size() > field.longest) {
        reading.refuse("field.list.too_long", field.key, {{"longest", std::to_string(field.longest)}});
        return {};
    }
    cbor::Array out;
    for (std::size_t i = 0; i < given.size(); ++i)
        if (auto value = read_single(reading, entry, given[i], std::string(field.key) + "[" + std::to_string(i) + "]");
            value && std::find(out.begin(), out.end(), *value) == out.end())
            out.push_back(std::move(*value));
    return out.empty() ? std::nullopt : std::optional<cbor::Value>(std::move(out));
}

bool is_blank(const Row& row)
{
    return std::all_of(row.begin(), row.end(), [](const auto& cell) { return trimmed(cell.second).empty(); });
}

cbor::Map read_row(Reading& reading, const FieldSpec& field, const Row& row, std::size_t index)
{
    cbor::Map out;
    for (const auto& column : field.columns) {
        const auto cell = row.find(column.key);
        const auto name = cell_name(field.key, index, column.key);
        if (cell == row.end() || trimmed(cell->second).empty()) {
            if (column.required)
                reading.refuse("field.required", name);
        } else if (auto value = read_single(reading, column, cell->second, name)) {
            out[column.number] = std::move(*value);
        }
    }
    for (const auto& [key, unused] : row)
        if (std::none_of(field.columns.begin(), field.columns.end(), [&](const FieldSpec& c) { return c.key == key; }))
            reading.refuse("field.unknown", cell_name(field.key, index, key));
    return out;
}

std::optional<cbor::Value> read_rows(Reading& reading, const FieldSpec& field, const std::vector<Row>& rows)
{
    if (rows.size() > field.longest) {
        reading.refuse("field.list.too_long", field.key, {{"longest", std::to_string(field.longest)}});
        return {};
    }
    cbor::Array out;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (!is_blank(rows[i]))
            out.emplace_back(read_row(reading, field, rows[i], i));
    return out.empty() ? std::nullopt : std::optional<cbor::Value>(std::move(out));
}

/// Given and of the right sort; empty when it was not given or could not be read (then a problem stands).
std::optional<cbor::Value> read_field(Reading& reading, const Draft& draft, const FieldSpec& field)
{
    const auto text = draft.text.find(field.key);
    const auto list = draft.lists.find(field.key);
    const auto rows = draft.rows.find(field.key);
    if (field.type == FieldType::rows)
        return rows == draft.rows.end() ? std::nullopt : read_rows(reading, field, rows->second);
    if (field.type == FieldType::codes || field.type == FieldType::units)
        return list == draft.lists.end() ? std::nullopt : read_list(reading, field, list->second);
    if (text == draft.text.end() || trimmed(text->second).empty())
        return {};
    return read_single(reading, field, text->second, field.key);
}

void refuse_strangers(Reading& reading, const Draft& draft)
{
    const auto look = [&](const auto& given) {
        for (const auto& [key, unused] : given)
            if (!field_named(*draft.kind, key))
                reading.refuse("field.unknown", key.substr(0, 100));
    };
    look(draft.text);
    look(draft.lists);
    look(draft.rows);
}

} // namespace

std::string cell_name(const std::string& field, std::size_t row, const std::string& column)
{
    return field + "[" + std::to_string(row) + "]." + column;
}

Reading read_fields(const Draft& draft, const Surroundings& around)
{
    dondoc::check(draft.kind != nullptr, "a draft has a kind");
    Reading reading{around, {draft.id, draft.kind, {}, {}, {}}, {}};
    if (draft.kind->scope == ScopeSort::office)
        reading.record.scope = around.office;
    for (const auto& field : draft.kind->fields) {
        const auto before = reading.problems.size();
        auto value = read_field(reading, draft, field);
        if (value && field.group == 0)
            reading.record.scope = ScopeId::from(*value->bytes()).value();
        else if (value)
            reading.record.fields.emplace(field.key, std::move(*value));
        else if (field.required && reading.problems.size() == before)
            reading.refuse("field.required", field.key);
    }
    refuse_strangers(reading, draft);
    return reading;
}

} // namespace dondoc::drafts

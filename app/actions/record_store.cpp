#include "app/actions/record_store.hpp"
#include "core/base/text/nfc.hpp"
#include "core/base/text/unit_code.hpp"
#include "db/assignments.hpp"
#include "db/ledger.hpp"
#include "db/units.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

std::optional<UnitId> unit_named(const db::Reader& reader, std::string_view typed)
{
    if (typed.size() > 200 || !text::is_utf8(typed))
        return {};
    const auto unit = db::find_unit(reader, text::clean_unit_code(typed));
    return unit ? std::optional(unit->id) : std::nullopt;
}

std::optional<Money> closing_of(const db::Reader& reader, const UnitId& id, Month month)
{
    const auto unit = db::find_unit(reader, id);
    const auto row = unit ? db::ledger_row(reader, month, unit->no) : std::nullopt;
    return row && row->closing ? std::optional(Money{*row->closing}) : std::nullopt;
}

std::string code_of(const db::Reader& reader, const UnitId& id)
{
    const auto unit = db::find_unit(reader, id);
    return unit ? unit->code : "";
}

bool is_known(const KindSpec& kind, std::uint64_t group, std::uint64_t number)
{
    return std::any_of(kind.fields.begin(), kind.fields.end(), [&](const FieldSpec& f) { return f.group == group && f.number == number; });
}

void keep_unknown(const KindSpec& kind, std::uint64_t group, const cbor::Map& before, cbor::Map& after)
{
    const auto* held = cbor::at(before, group).map();
    for (const auto& [number, value] : held ? *held : cbor::Map{})
        if (!is_known(kind, group, number))
            after.emplace(number, value);
}

} // namespace

drafts::Surroundings surroundings(const db::Reader& reader, const db::Identity& who, Day today)
{
    return {today, office_scope(who.office), [reader](std::string_view typed) { return unit_named(reader, typed); },
            [reader](const UnitId& id) { return code_of(reader, id); },
            [reader](const UnitId& id, Month month) { return closing_of(reader, id, month); }};
}

StoredRecord stored_record(const db::RecordRow& row)
{
    const auto* kind = kind_numbered(row.kind);
    check(kind != nullptr, "a stored record of a known kind");
    return {row, {row.id, kind, row.scope, row.parent, fields_of(*kind, row.groups)}};
}

Result<StoredRecord> stored_record(const db::Reader& reader, const RecordId& id)
{
    const auto row = db::find_record(reader, id);
    if (!row || !kind_numbered(row->kind))
        return Problem{.code = "record.unknown", .value = id_text(id)};
    return stored_record(*row);
}

std::string unit_code_of(const db::Reader& reader, const Record& record)
{
    return record.kind->scope == ScopeSort::employer ? code_of(reader, UnitId{record.scope.bytes}) : "";
}

Problems why_over(const db::RecordRow& row)
{
    if (row.state == db::RecordState::voided)
        return {{"record.voided"}};
    if (row.state == db::RecordState::superseded)
        return {{"record.superseded"}};
    return {};
}

Problems why_fixed(const db::RecordRow& row)
{
    if (row.state == db::RecordState::draft || row.state == db::RecordState::recorded)
        return {};
    auto over = why_over(row);
    return over.empty() ? Problems{{"record.finalised"}} : over;
}

sync::OpDraft op_on(const db::Reader& reader, const db::Identity& who, sync::Kind kind, const Record& record)
{
    sync::OpDraft out{.kind = kind, .scope = record.scope, .record = record.id, .over = {}, .grant = {}, .actor = who.officer, .payload = {}};
    if (record.kind->scope == ScopeSort::employer)
        out.grant = db::grant_for(reader, UnitId{record.scope.bytes}, who.officer);
    return out;
}

cbor::Map salted(cbor::Map groups, Random& random)
{
    Bytes salt(16);
    random.fill(salt);
    groups[0] = cbor::Value(std::move(salt));
    return groups;
}

cbor::Map changed_groups(const Record& record, const cbor::Map& before)
{
    auto after = groups_of(*record.kind, record.fields);
    for (const auto& field : record.kind->fields)
        if (field.group != 0 && before.contains(field.group))
            after.emplace(field.group, cbor::Map{});
    cbor::Map out;
    for (auto& [group, value] : after) {
        keep_unknown(*record.kind, group, before, *value.map());
        if (cbor::at(before, group) != value)
            out[group] = std::move(value);
    }
    return out;
}

} // namespace dondoc::actions

#include "app/actions/record_parts.hpp"
#include "app/actions/record_store.hpp"
#include "core/sync/payload.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

/// Said by a machine, shown by its text key.
constexpr const char* no_longer_named = "record.part.removed";

constexpr std::uint64_t unit_column = 1; ///< of participants, questions, promises, results (core/model/kinds/meetings.cpp)

class Parts
{
public:
    explicit Parts(const Record& parent) : parent_(parent), kind_(*part_kind(*parent.kind)) {}

    Record& of(const cbor::Value& unit)
    {
        const auto id = UnitId::from(*unit.bytes()).value_or(UnitId{});
        auto [at, fresh] = parts.try_emplace(id);
        if (fresh)
            begin(at->second, id);
        return at->second;
    }

    /// Rows of the parent that name an employer, in their order.
    void each_row(const char* key, const std::function<void(Record& part, const cbor::Map& row)>& use)
    {
        const auto* rows = value_of(parent_, key).array();
        for (const auto& row : rows ? *rows : cbor::Array{})
            if (const auto& unit = cbor::at(*row.map(), unit_column); unit.bytes())
                use(of(unit), *row.map());
    }

    /// The row without its employer under a key of the part.
    void copy_rows(const char* key)
    {
        each_row(key, [&](Record& part, const cbor::Map& row) {
            auto held = value_of(part, key).array() ? *value_of(part, key).array() : cbor::Array{};
            auto cells = row;
            cells.erase(unit_column);
            held.emplace_back(std::move(cells));
            part.fields[key] = std::move(held);
        });
    }

    std::map<UnitId, Record> parts;

private:
    void begin(Record& part, const UnitId& unit) const
    {
        part.kind = &kind_;
        part.scope = scope_of(unit);
        part.parent = parent_.id;
        for (const char* key : {"day", "place", "subject", "decision_number"})
            if (field_named(kind_, key) && !value_of(parent_, key).is_null())
                part.fields[key] = value_of(parent_, key);
    }

    const Record& parent_;
    const KindSpec& kind_;
};

void put_cell(Record& part, const char* key, const cbor::Map& row, std::uint64_t column)
{
    if (const auto& value = cbor::at(row, column); !value.is_null())
        part.fields[key] = value;
}

void dialogue_parts(Parts& parts, const Record& parent)
{
    const auto* invited = value_of(parent, "invited").array();
    for (const auto& unit : invited ? *invited : cbor::Array{})
        parts.of(unit).fields["invited"] = true;
    parts.copy_rows("participants");
    parts.copy_rows("questions");
    parts.each_row("promises", [](Record& part, const cbor::Map& row) {
        put_cell(part, "amount", row, 2);
        put_cell(part, "deadline", row, 3);
    });
}

void session_parts(Parts& parts, const Record& parent)
{
    const auto* units = value_of(parent, "units").array();
    for (const auto& unit : units ? *units : cbor::Array{})
        parts.of(unit);
    parts.each_row("results", [](Record& part, const cbor::Map& row) {
        put_cell(part, "result", row, 2);
        put_cell(part, "amount", row, 3);
        put_cell(part, "next_day", row, 4);
    });
}

/// The parent's parts that stand, as stored.
std::map<ScopeId, StoredRecord> held_parts(const db::Reader& reader, const RecordId& parent)
{
    std::map<ScopeId, StoredRecord> out;
    for (const auto& row : db::list_records(reader, {.parent = parent}))
        if (kind_numbered(row.kind) && why_over(row).empty())
            out.emplace(row.scope, stored_record(row));
    return out;
}

void create_part(db::Transaction& t, const db::Identity& who, Record part)
{
    part.id = new_record_id(t.now_ms(), t.random());
    auto op = op_on(t, who, sync::Kind::create, part);
    auto groups = groups_of(*part.kind, part.fields);
    groups[1] = head_group(*part.kind, part.parent);
    op.payload = salted(std::move(groups), t.random());
    t.append(op);
}

void change_part(db::Transaction& t, const db::Identity& who, const StoredRecord& held, Record part)
{
    part.id = held.record.id;
    if (const auto& settled = value_of(held.record, "settled"); !settled.is_null())
        part.fields["settled"] = settled;
    auto changes = changed_groups(part, held.row.groups);
    if (changes.empty())
        return;
    auto op = op_on(t, who, sync::Kind::set, part);
    std::vector<std::uint64_t> numbers;
    for (const auto& [group, value] : changes)
        numbers.push_back(group);
    op.over = db::over_for(t, part.id, numbers);
    op.payload = salted(std::move(changes), t.random());
    t.append(op);
}

void void_part(db::Transaction& t, const db::Identity& who, const StoredRecord& held)
{
    auto op = op_on(t, who, sync::Kind::void_record, held.record);
    op.payload = salted(sync::payload_of(sync::Voiding{true, no_longer_named}), t.random());
    t.append(op);
}

} // namespace

std::map<UnitId, Record> parts_of(const Record& parent)
{
    if (!part_kind(*parent.kind))
        return {};
    Parts out(parent);
    if (std::string_view(parent.kind->noun) == "dialogue")
        dialogue_parts(out, parent);
    else
        session_parts(out, parent);
    return std::move(out.parts);
}

void write_parts(db::Transaction& t, const db::Identity& who, const Record& parent)
{
    if (!part_kind(*parent.kind))
        return;
    auto held = held_parts(t, parent.id);
    for (auto& [unit, part] : parts_of(parent)) {
        const auto at = held.find(scope_of(unit));
        if (at == held.end()) {
            create_part(t, who, std::move(part));
        } else {
            change_part(t, who, at->second, std::move(part));
            held.erase(at);
        }
    }
    for (const auto& [scope, part] : held)
        void_part(t, who, part);
    t.project_now();
}

void void_parts(db::Transaction& t, const db::Identity& who, const RecordId& parent)
{
    for (const auto& [scope, part] : held_parts(t, parent))
        void_part(t, who, part);
}

} // namespace dondoc::actions

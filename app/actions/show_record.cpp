#include "app/actions/show_record.hpp"
#include "app/actions/record_store.hpp"
#include "core/sync/payload.hpp"
#include "db/log.hpp"
#include "db/units.hpp"
#include <set>

namespace dondoc::actions {
namespace {

std::function<std::string(const UnitId&)> codes(const db::Reader& reader)
{
    return [reader](const UnitId& id) {
        const auto unit = db::find_unit(reader, id);
        return unit ? unit->code : id_text(id);
    };
}

Json hash_or_null(const Hash& hash) { return hash.empty() ? Json() : Json(hex(hash.view())); }
Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json attachments_json(const db::Reader& reader, const RecordId& id)
{
    Json out = Json::array();
    for (const auto& row : db::attachments_of(reader, id))
        out.push_back({{"name", row.name}, {"role", row.role}, {"type", row.type}, {"size", row.size}, {"hash", hex(row.content.view())}, {"officer", row.actor}});
    return out;
}

/// One employer's part each (SYNC.md 1); the voided ones are of employers that were struck from the record.
Json parts_json(const db::Reader& reader, const RecordId& id)
{
    Json out = Json::array();
    for (const auto& row : db::list_records(reader, {.parent = id}))
        out.push_back(record_line(reader, row));
    return out;
}

/// All live values of the groups in conflict, the shown one first.
Json siblings_json(const db::Reader& reader, const Record& record)
{
    std::map<std::uint64_t, std::vector<db::LiveWrite>> by_group;
    for (auto& write : db::live_writes(reader, record.id))
        by_group[write.group].push_back(std::move(write));
    Json out = Json::array();
    for (const auto& [group, writes] : by_group)
        for (const auto& write : writes) {
            if (writes.size() < 2)
                continue;
            const Record part{record.id, record.kind, record.scope, {}, fields_of(*record.kind, {{group, write.value}})};
            out.push_back({{"group", group}, {"hash", hex(write.hash.view())}, {"officer", write.actor}, {"fields", fields_json(part, codes(reader))}});
        }
    return out;
}

/// What amend ops and acts say, in the order of arrival.
Json events_json(const db::Reader& reader, const Record& record)
{
    Json out = Json::array();
    db::each_op(reader, {.record = record.id}, [&](const db::LogRow& row) {
        const auto& op = row.op;
        Json event{{"hash", hex(op.hash.view())}, {"officer", op.actor}};
        if (op.kind == sync::Kind::amend) {
            const auto payload = cbor::decode(op.payload);
            const auto fields = payload.ok() && payload->map() ? fields_of(*record.kind, *payload->map()) : decltype(record.fields){};
            event["event"] = "amended";
            event["fields"] = fields_json({record.id, record.kind, record.scope, {}, fields}, codes(reader));
        } else if (const auto voiding = sync::read_voiding(op)) {
            event["event"] = voiding->voided ? "voided" : "restored";
            event["reason"] = voiding->reason;
        } else if (const auto refusing = sync::read_refusing(op)) {
            event["event"] = "refused_to_sign";
            event["reason"] = refusing->reason;
            event["witnesses"] = refusing->witnesses;
        } else {
            return true;
        }
        out.push_back(std::move(event));
        return true;
    });
    return out;
}

} // namespace

Json record_line(const db::Reader& reader, const db::RecordRow& row)
{
    const auto* kind = kind_numbered(row.kind);
    Json out{{"id", id_text(row.id)}, {"kind", kind ? Json(kind->noun) : Json()}};
    out["unit"] = kind && kind->scope == ScopeSort::employer ? Json(codes(reader)(UnitId{row.scope.bytes})) : Json();
    out["day"] = row.day ? Json(iso(*row.day)) : Json();
    out["state"] = db::text_of_state(row.state);
    out["officer"] = row.actor;
    out["late"] = row.late;
    out["conflict"] = row.conflict;
    return out;
}

Result<Json> show_record(const db::Reader& reader, const RecordId& id)
{
    const auto stored = stored_record(reader, id);
    if (!stored)
        return stored.problems();
    auto out = record_line(reader, stored->row);
    out["revision"] = hex(stored->row.revision.view());
    out["page_code"] = text_or_null(stored->row.page_code);
    out["content_hash"] = hash_or_null(stored->row.content_hash);
    out["superseded_by"] = stored->row.superseded_by.empty() ? Json() : Json(id_text(stored->row.superseded_by));
    out["parent"] = stored->row.parent.empty() ? Json() : Json(id_text(stored->row.parent));
    if (part_kind(*stored->record.kind))
        out["parts"] = parts_json(reader, id);
    out["fields"] = fields_json(stored->record, codes(reader));
    out["attachments"] = attachments_json(reader, id);
    out["events"] = events_json(reader, stored->record);
    out["siblings"] = stored->row.conflict ? siblings_json(reader, stored->record) : Json::array();
    return out;
}

} // namespace dondoc::actions

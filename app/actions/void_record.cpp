#include "app/actions/void_record.hpp"
#include "app/actions/record_parts.hpp"
#include "app/actions/record_store.hpp"
#include "core/drafts/values.hpp"
#include "core/sync/payload.hpp"

namespace dondoc::actions {
namespace {

RecordId copy_of(db::Transaction& t, const db::Identity& who, Record record)
{
    record.id = new_record_id(t.now_ms(), t.random());
    auto op = op_on(t, who, sync::Kind::create, record);
    auto groups = groups_of(*record.kind, record.fields);
    groups[1] = head_group(*record.kind, record.parent);
    op.payload = salted(std::move(groups), t.random());
    t.append(op);
    t.project_now();
    write_parts(t, who, record);
    return record.id;
}

Result<Voided> void_in(db::Transaction& t, const db::Identity& who, const RecordId& id, const std::string& reason, bool with_copy)
{
    const auto stored = stored_record(t, id);
    if (!stored)
        return stored.problems();
    if (stored->row.state == db::RecordState::voided)
        return Problem{"record.voided"};
    auto op = op_on(t, who, sync::Kind::void_record, stored->record);
    op.payload = salted(sync::payload_of(sync::Voiding{true, reason}), t.random());
    t.append(op);
    void_parts(t, who, id);
    return Voided{id, unit_code_of(t, stored->record), with_copy ? copy_of(t, who, stored->record) : RecordId{}};
}

} // namespace

Result<std::string> read_reason(const std::string& typed, const char* field)
{
    static const FieldSpec reason{"reason", 1, 2, FieldType::note, true, {}, {}, 2000};
    auto text = drafts::read_text(typed, reason);
    auto problems = text.problems();
    if (text.ok() && text->empty())
        problems.push_back({"record.reason.required"});
    for (auto& problem : problems)
        problem.field = field;
    return problems.empty() ? text : Result<std::string>(problems);
}

Result<Voided> void_record(db::Store& store, const RecordId& id, const std::string& reason, bool with_copy)
{
    const auto read = read_reason(reason);
    if (!read)
        return read.problems();
    return store.write([&](db::Transaction& t) { return void_in(t, store.identity(), id, *read, with_copy); });
}

} // namespace dondoc::actions

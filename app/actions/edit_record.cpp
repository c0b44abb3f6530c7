#include "app/actions/edit_record.hpp"
#include "app/actions/record_parts.hpp"
#include "app/actions/record_store.hpp"
#include "app/actions/record_warnings.hpp"
#include "db/drafts.hpp"

namespace dondoc::actions {
namespace {

Problems why_not_now(const StoredRecord& stored, const drafts::Draft& draft)
{
    auto fixed = why_fixed(stored.row);
    if (!fixed.empty())
        return fixed;
    if (!draft.based_on.empty() && draft.based_on != stored.row.revision)
        return {{"record.moved_on"}};
    return {};
}

std::vector<std::uint64_t> numbers_of(const cbor::Map& groups)
{
    std::vector<std::uint64_t> out;
    for (const auto& [group, value] : groups)
        out.push_back(group);
    return out;
}

Result<Recorded> edit_in(db::Transaction& t, const db::Identity& who, const drafts::Draft& draft, Day today)
{
    const auto stored = stored_record(t, draft.id);
    if (!stored)
        return stored.problems();
    if (auto why = why_not_now(*stored, draft); !why.empty())
        return why;
    const auto edited = drafts::to_record(draft, surroundings(t, who, today));
    if (!edited)
        return edited.problems();
    if (edited->scope != stored->record.scope)
        return Problem{.code = "record.unit.fixed", .field = "unit"};
    auto changes = changed_groups(*edited, stored->row.groups);
    if (changes.empty())
        return Problem{"record.unchanged"};
    auto op = op_on(t, who, sync::Kind::set, stored->record);
    op.over = db::over_for(t, draft.id, numbers_of(changes));
    op.payload = salted(std::move(changes), t.random());
    t.append(op);
    t.project_now();
    write_parts(t, who, *edited);
    db::drop_draft(t, draft.id);
    return Recorded{draft.id, unit_code_of(t, stored->record), db::find_record(t, draft.id)->revision, record_warnings(t, who, *edited)};
}

} // namespace

Result<drafts::Draft> form_of_record(const db::Reader& reader, const db::Identity& who, const RecordId& id, Day today)
{
    const auto stored = stored_record(reader, id);
    if (!stored)
        return stored.problems();
    auto form = drafts::draft_of(stored->record, surroundings(reader, who, today));
    form.based_on = stored->row.revision;
    return form;
}

Result<Recorded> edit_record(db::Store& store, const drafts::Draft& draft, Day today)
{
    return store.write([&](db::Transaction& t) { return edit_in(t, store.identity(), draft, today); });
}

} // namespace dondoc::actions

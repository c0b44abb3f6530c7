#include "app/actions/amend_record.hpp"
#include "app/actions/record_store.hpp"

namespace dondoc::actions {
namespace {

Problems why_not(const db::RecordRow& row)
{
    if (row.state == db::RecordState::draft || row.state == db::RecordState::recorded)
        return {{"record.not_finalised"}};
    return why_over(row);
}

Result<Recorded> amend_in(db::Transaction& t, const db::Identity& who, const drafts::Draft& draft, Day today)
{
    const auto stored = stored_record(t, draft.id);
    if (!stored)
        return stored.problems();
    if (auto why = why_not(stored->row); !why.empty())
        return why;
    const auto wanted = drafts::to_record(draft, surroundings(t, who, today));
    if (!wanted)
        return wanted.problems();
    if (wanted->scope != stored->record.scope)
        return Problem{.code = "record.unit.fixed", .field = "unit"};
    auto changes = changed_groups(*wanted, stored->row.groups);
    if (changes.empty())
        return Problem{"record.unchanged"};
    auto op = op_on(t, who, sync::Kind::amend, stored->record);
    op.payload = salted(std::move(changes), t.random());
    t.append(op);
    t.project_now();
    return Recorded{draft.id, unit_code_of(t, stored->record), db::find_record(t, draft.id)->revision};
}

} // namespace

Result<Recorded> amend_record(db::Store& store, const drafts::Draft& draft, Day today)
{
    return store.write([&](db::Transaction& t) { return amend_in(t, store.identity(), draft, today); });
}

} // namespace dondoc::actions

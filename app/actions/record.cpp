#include "app/actions/record.hpp"
#include "app/actions/record_parts.hpp"
#include "app/actions/record_store.hpp"
#include "app/actions/record_warnings.hpp"
#include "core/drafts/values.hpp"
#include "db/drafts.hpp"

namespace dondoc::actions {
namespace {

sync::OpDraft create_op(db::Transaction& t, const db::Identity& who, const Record& record)
{
    auto op = op_on(t, who, sync::Kind::create, record);
    auto groups = groups_of(*record.kind, record.fields);
    groups[1] = head_group(*record.kind, record.parent);
    op.payload = salted(std::move(groups), t.random());
    return op;
}

/// Where a day is not compulsory, it is today.
drafts::Draft dated(drafts::Draft draft, Day today)
{
    const auto* day = field_named(*draft.kind, "day");
    if (day && !day->required && drafts::trimmed(draft.text["day"]).empty())
        draft.text["day"] = iso(today);
    return draft;
}

} // namespace

Result<Recorded> record_in(db::Transaction& t, const db::Identity& who, const drafts::Draft& draft, Day today)
{
    auto made = drafts::to_record(dated(draft, today), surroundings(t, who, today));
    if (!made)
        return made.problems();
    if (made->id.empty())
        made->id = new_record_id(t.now_ms(), t.random());
    else if (db::find_record(t, made->id))
        return Problem{"record.moved_on"};
    auto warnings = record_warnings(t, who, *made);
    t.append(create_op(t, who, *made));
    t.project_now();
    write_parts(t, who, *made);
    db::drop_draft(t, made->id);
    return Recorded{made->id, unit_code_of(t, *made), db::find_record(t, made->id)->revision, std::move(warnings)};
}

Result<Recorded> record(db::Store& store, const drafts::Draft& draft, Day today)
{
    return store.write([&](db::Transaction& t) { return record_in(t, store.identity(), draft, today); });
}

} // namespace dondoc::actions

#include "app/actions/supersede_commitment.hpp"
#include "app/actions/record_store.hpp"
#include "core/drafts/values.hpp"
#include "core/sync/payload.hpp"

namespace dondoc::actions {
namespace {

Problems why_not(const StoredRecord& old)
{
    if (old.record.kind != kind_named("commitment"))
        return {{"commitment.supersede.wrong_kind"}};
    return why_over(old.row);
}

/// The unit must be right before anything is written: a Result that is a refusal rolls nothing back.
Problems same_unit(const db::Reader& reader, const drafts::Surroundings& around, const StoredRecord& old, drafts::Draft& draft)
{
    auto& typed = draft.text["unit"];
    if (drafts::trimmed(typed).empty())
        typed = unit_code_of(reader, old.record);
    const auto unit = around.unit(typed);
    if (unit && scope_of(*unit) != old.record.scope)
        return {{.code = "commitment.supersede.other_unit", .field = "unit", .value = typed}};
    return {};
}

Result<Recorded> supersede_in(db::Transaction& t, const db::Identity& who, const RecordId& id, drafts::Draft& draft, Day today)
{
    const auto old = stored_record(t, id);
    if (!old)
        return old.problems();
    auto problems = why_not(*old);
    if (problems.empty())
        problems = same_unit(t, surroundings(t, who, today), *old, draft);
    if (!problems.empty())
        return problems;
    auto made = record_in(t, who, draft, today);
    if (!made)
        return made;
    auto op = op_on(t, who, sync::Kind::supersede, old->record);
    op.payload = salted(sync::payload_of(sync::Superseding{made->id}), t.random());
    t.append(op);
    std::erase_if(made->warnings, [&](const Problem& warning) { return warning.arguments.at("id") == id_text(id); });
    return made;
}

} // namespace

Result<Recorded> supersede_commitment(db::Store& store, const RecordId& old, drafts::Draft draft, Day today)
{
    return store.write([&](db::Transaction& t) { return supersede_in(t, store.identity(), old, draft, today); });
}

} // namespace dondoc::actions

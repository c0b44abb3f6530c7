#include "app/actions/save_draft.hpp"
#include "app/actions/record_json.hpp"

namespace dondoc::actions {
namespace {

std::optional<KeptDraft> read_kept(const db::DraftRow& row)
{
    auto draft = draft_from_kept(row.kind, row.json);
    if (!draft)
        return {};
    draft->id = row.record;
    draft->based_on = row.based_on;
    return KeptDraft{std::move(*draft), row.saved_ms};
}

} // namespace

RecordId save_draft(db::Store& store, drafts::Draft draft)
{
    return store.write([&](db::Transaction& t) {
        if (draft.id.empty())
            draft.id = new_record_id(t.now_ms(), t.random());
        db::keep_draft(t, {draft.id, draft.kind->noun, kept_json(draft).dump(-1, ' ', false, Json::error_handler_t::replace), draft.based_on, 0});
        return draft.id;
    });
}

std::vector<KeptDraft> kept_drafts(const db::Reader& reader)
{
    std::vector<KeptDraft> out;
    for (const auto& row : db::all_drafts(reader))
        if (auto kept = read_kept(row))
            out.push_back(std::move(*kept));
    return out;
}

std::optional<KeptDraft> kept_draft(const db::Reader& reader, const RecordId& id)
{
    const auto row = db::find_draft(reader, id);
    return row ? read_kept(*row) : std::nullopt;
}

void drop_draft(db::Store& store, const RecordId& id)
{
    store.write([&](db::Transaction& t) { db::drop_draft(t, id); });
}

} // namespace dondoc::actions

#pragma once
// save-draft: a form as it stands, kept on every change and offered again after a crash. Local: never in the log, never in a bundle.
#include "core/drafts/draft.hpp"
#include "db/drafts.hpp"

namespace dondoc::actions {

struct KeptDraft {
    drafts::Draft draft;
    std::int64_t saved_ms = 0;
};

/// The draft's id, made now for a new form: the record that comes of it carries the same.
RecordId save_draft(db::Store& store, drafts::Draft draft);
/// Newest first; what a later version wrote is left out.
std::vector<KeptDraft> kept_drafts(const db::Reader& reader);
std::optional<KeptDraft> kept_draft(const db::Reader& reader, const RecordId& id);
void drop_draft(db::Store& store, const RecordId& id);

} // namespace dondoc::actions

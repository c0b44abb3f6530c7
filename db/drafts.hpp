#pragma once
// Drafts of forms (local): text as typed, kept on every change, offered again after a crash. No op, never synced.
#include "db/store.hpp"

namespace dondoc::db {

struct DraftRow {
    RecordId record;
    std::string kind;      ///< noun: "visit"
    std::string json;      ///< as the form's room writes it
    Hash based_on;         ///< revision the form started from; empty = new record
    std::int64_t saved_ms = 0;
};

void keep_draft(Transaction& t, const DraftRow& draft); ///< saved_ms is filled here
std::optional<DraftRow> find_draft(const Reader& reader, const RecordId& record);
std::vector<DraftRow> all_drafts(const Reader& reader);  ///< newest first
void drop_draft(Transaction& t, const RecordId& record);

} // namespace dondoc::db

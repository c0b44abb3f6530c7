#pragma once
// A record and everything its page needs, drawn together: for finalising, printing and the window's preview.
#include "app/actions/record_store.hpp"
#include "core/documents/identity.hpp"
#include "core/sync/payload.hpp"
#include <span>

namespace dondoc::actions {

/// What one kind's page is made by.
struct PageKind {
    const char* noun;
    const char* wording; ///< asset and name of the template
    layout::Document (*document)(const Record&, const documents::Quoted&, const documents::Identity&, const documents::Wording&);
    Problems (*missing)(const Record&, const documents::Quoted&);
    std::vector<std::string> (*signers)(const Record&, const documents::Quoted&);
};
/// Null for kinds that have no page (yet).
const PageKind* page_kind(const Record& record);

struct DocumentInput {
    StoredRecord stored;
    const PageKind* page = nullptr;
    documents::Quoted quoted;                     ///< frozen when finalised, else as of now
    const documents::Wording* wording = nullptr;  ///< of the version it was finalised with
    std::optional<sync::Finalising> finalising;   ///< the official one
};

/// Problems record.unknown, document.no_page, document.template.unknown (finalised by a later program).
Result<DocumentInput> document_input(const db::Reader& reader, const db::Identity& who, const RecordId& id);

/// As it will be printed for the n-th time; what is not finalised is a draft ("DỰ THẢO").
std::vector<layout::PlacedPage> pages_of(const DocumentInput& input, int print, bool training);

/// For the window: the page of a stored record, as the next print would show it.
Result<std::vector<layout::PlacedPage>> layout_document(const db::Store& store, const RecordId& id);
/// For the window: the page of a record that is still being typed.
Result<std::vector<layout::PlacedPage>> layout_draft(const db::Store& store, const Record& record);

} // namespace dondoc::actions

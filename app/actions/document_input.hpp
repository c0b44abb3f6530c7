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
    const char* sort;    ///< value of the record's `kind` field that has this page; "" = every
    const char* wording; ///< asset and name of the template
    layout::Document (*document)(const Record&, const documents::Quoted&, const documents::Identity&, const documents::Wording&);
    Problems (*missing)(const Record&, const documents::Quoted&);
    std::vector<std::string> (*signers)(const Record&, const documents::Quoted&);
    bool is_letter = false; ///< an office may edit it before it goes out: .docx
};
/// Null for kinds that have no page (yet).
const PageKind* page_kind(const Record& record);

struct DocumentInput {
    StoredRecord stored;
    const PageKind* page = nullptr;
    documents::Quoted quoted;                     ///< frozen when finalised, else as of now
    std::optional<documents::Wording> wording;    ///< of the version it was finalised with, with the office's own sentences
    std::optional<sync::Finalising> finalising;   ///< the official one
};

/// Problems record.unknown, document.no_page, document.template.unknown (finalised by a later program).
Result<DocumentInput> document_input(const db::Reader& reader, const db::Identity& who, const RecordId& id);

/// The document before it has pages.
layout::Document document_of(const DocumentInput& input, int print, bool training);
/// As it will be printed for the n-th time; what is not finalised is a draft ("DỰ THẢO").
std::vector<layout::PlacedPage> pages_of(const DocumentInput& input, int print, bool training);

/// For the window: the page of a stored record, as the next print would show it.
Result<std::vector<layout::PlacedPage>> layout_document(const db::Store& store, const RecordId& id);
/// A page to be filled in by hand: no record, the office's head and words only. `kind` = a noun, or letter, invitation. `words` stand over the office's.
Result<std::vector<layout::PlacedPage>> blank_form(const db::Store& store, const std::string& kind, const std::map<std::string, std::string>& words = {});
std::vector<std::string> form_kinds();
/// The kind of form that shows a template; "" when none does.
std::string form_of_template(const std::string& wording);

/// For the window: the page of a record that is still being typed.
Result<std::vector<layout::PlacedPage>> layout_draft(const db::Store& store, const Record& record);

} // namespace dondoc::actions

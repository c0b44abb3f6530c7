#include "app/actions/document_input.hpp"
#include "app/actions/prints.hpp"
#include "app/actions/quote.hpp"
#include "app/files/document_fonts.hpp"
#include "app/files/document_wording.hpp"
#include "app/files/qr_code.hpp"
#include "core/documents/commitment_minutes.hpp"
#include "core/documents/office_words.hpp"
#include "core/documents/pages.hpp"
#include "core/documents/visit_minutes.hpp"
#include "db/log.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

using namespace documents;

constexpr PageKind pages[] = {
    {"commitment", "", "commitment_minutes", commitment_minutes, missing_on_commitment_minutes, signers_of_commitment},
    {"visit", "", "visit_minutes", visit_minutes, missing_on_visit_minutes, signers_of_visit},
    {"reconciliation", "", "reconciliation_minutes", reconciliation_minutes, missing_on_reconciliation, signers_of_reconciliation},
    {"dialogue", "", "dialogue_minutes", dialogue_minutes, missing_on_dialogue, signers_of_dialogue},
    {"session", "", "session_minutes", session_minutes, missing_on_session, signers_of_session},
    {"urging", "letter", "urging_letter", urging_letter, missing_on_letter, signers_of_letter, true},
    {"urging", "invitation", "invitation", invitation, missing_on_invitation, signers_of_letter, true},
    {"publication", "", "publication_list", publication_list, missing_on_publication, signers_of_letter},
    {"proposal", "", "proposal_letter", proposal_letter, missing_on_proposal, signers_of_letter, true},
    {"hand_over", "", "hand_over_minutes", hand_over_minutes, missing_on_hand_over, signers_of_hand_over},
};

std::string form_kind(const PageKind& page) { return *page.sort ? page.sort : page.noun; }

/// The finalise op that stands: the one whose hash the record shows.
std::optional<sync::Finalising> official(const db::Reader& reader, const db::RecordRow& row)
{
    std::optional<sync::Finalising> out;
    if (row.content_hash.empty())
        return out;
    db::each_op(reader, {.record = row.id, .kind = sync::Kind::finalise}, [&](const db::LogRow& log) {
        auto found = sync::read_finalising(log.op);
        if (found && found->content_hash == row.content_hash && found->page_code == row.page_code)
            out = std::move(found);
        return !out;
    });
    return out;
}

std::vector<layout::PlacedPage> lay(const layout::Document& document) { return layout::lay_out(document, files::document_fonts(), files::qr_code); }

/// Our words of the template with those that were quoted over them.
std::optional<Wording> wording_of(const PageKind& page, const Quoted& quoted, std::optional<std::uint64_t> version)
{
    auto* ours = files::document_wording(page.wording, version ? std::optional(our_version(*version)) : std::nullopt);
    return ours ? std::optional(with_words(*ours, quoted.words, quoted.words_version)) : std::nullopt;
}

} // namespace

const PageKind* page_kind(const Record& record)
{
    for (auto& page : pages)
        if (std::string_view(page.noun) == record.kind->noun && (!*page.sort || text_of(record, "kind") == page.sort))
            return &page;
    return nullptr;
}

Result<DocumentInput> document_input(const db::Reader& reader, const db::Identity& who, const RecordId& id)
{
    auto stored = stored_record(reader, id);
    if (!stored)
        return stored.problems();
    DocumentInput out{.stored = *std::move(stored), .quoted = {}, .finalising = {}};
    out.page = page_kind(out.stored.record);
    if (!out.page)
        return Problem{.code = "document.no_page", .value = out.stored.record.kind->noun};
    out.finalising = official(reader, out.stored.row);
    auto frozen = out.finalising ? read_quoted(out.finalising->figures) : std::nullopt;
    out.quoted = frozen ? *std::move(frozen) : quote(reader, who, out.stored.record, out.page->wording);
    out.wording = wording_of(*out.page, out.quoted, out.finalising ? std::optional(out.finalising->template_version) : std::nullopt);
    bool other = out.finalising && (!frozen || out.finalising->template_name != out.page->wording);
    if (!out.wording || other)
        return Problem{.code = "document.template.unknown", .value = out.page->wording};
    return out;
}

layout::Document document_of(const DocumentInput& input, int print, bool training)
{
    Identity identity{.print = print, .training = training, .recorded = !is_signed(input.stored.record)};
    if (input.finalising) {
        identity.page_code = input.finalising->page_code;
        identity.content_hash = input.finalising->content_hash;
    }
    return input.page->document(input.stored.record, input.quoted, identity, *input.wording);
}

std::vector<layout::PlacedPage> pages_of(const DocumentInput& input, int print, bool training) { return lay(document_of(input, print, training)); }

Result<std::vector<layout::PlacedPage>> layout_document(const db::Store& store, const RecordId& id)
{
    auto input = document_input(store.reader(), store.identity(), id);
    if (!input)
        return input.problems();
    return pages_of(*input, prints_so_far(store.reader(), id) + 1, store.identity().training);
}

Result<std::vector<layout::PlacedPage>> layout_draft(const db::Store& store, const Record& record)
{
    auto* page = page_kind(record);
    if (!page)
        return Problem{.code = "document.no_page", .value = record.kind->noun};
    auto quoted = quote(store.reader(), store.identity(), record, page->wording);
    return lay(page->document(record, quoted, {.training = store.identity().training}, *wording_of(*page, quoted, {})));
}

std::vector<std::string> form_kinds()
{
    std::vector<std::string> out;
    for (auto& page : pages)
        out.push_back(form_kind(page));
    return out;
}

std::string form_of_template(const std::string& wording)
{
    for (auto& page : pages)
        if (wording == page.wording)
            return form_kind(page);
    return "";
}

Result<std::vector<layout::PlacedPage>> blank_form(const db::Store& store, const std::string& kind, const std::map<std::string, std::string>& words)
{
    for (auto& page : pages) {
        if (form_kind(page) != kind)
            continue;
        Record record{.id = {}, .kind = kind_named(page.noun), .scope = {}, .parent = {}, .fields = {}};
        if (*page.sort)
            record.fields["kind"] = page.sort;
        auto quoted = quote(store.reader(), store.identity(), record, page.wording);
        for (auto& [key, text] : words)
            quoted.words[key] = text;
        return lay(page.document(record, quoted, {.training = store.identity().training, .blank_form = true}, *wording_of(page, quoted, {})));
    }
    return Problem{.code = "document.form.unknown", .field = "kind", .value = kind};
}

} // namespace dondoc::actions

#include "app/actions/document_input.hpp"
#include "app/actions/prints.hpp"
#include "app/actions/quote.hpp"
#include "app/files/document_fonts.hpp"
#include "app/files/document_wording.hpp"
#include "app/files/qr_code.hpp"
#include "core/documents/commitment_minutes.hpp"
#include "core/documents/visit_minutes.hpp"
#include "db/log.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

using namespace documents;

constexpr PageKind pages[] = {
    {"commitment", "commitment_minutes", commitment_minutes, missing_on_commitment_minutes, signers_of_commitment},
    {"visit", "visit_minutes", visit_minutes, missing_on_visit_minutes, signers_of_visit},
};

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

std::vector<layout::PlacedPage> lay(const PageKind& page, const Record& record, const Quoted& quoted, const Identity& identity, const Wording& wording)
{
    return layout::lay_out(page.document(record, quoted, identity, wording), files::document_fonts(), files::qr_code);
}

} // namespace

const PageKind* page_kind(const Record& record)
{
    for (auto& page : pages)
        if (std::string_view(page.noun) == record.kind->noun)
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
    out.wording = files::document_wording(out.page->wording, out.finalising ? std::optional(out.finalising->template_version) : std::nullopt);
    if (!out.wording || (out.finalising && (!frozen || out.finalising->template_name != out.wording->name)))
        return Problem{.code = "document.template.unknown", .value = out.page->wording};
    out.quoted = frozen ? *std::move(frozen) : quote(reader, who, out.stored.record);
    return out;
}

std::vector<layout::PlacedPage> pages_of(const DocumentInput& input, int print, bool training)
{
    Identity identity{.print = print, .training = training};
    if (input.finalising) {
        identity.page_code = input.finalising->page_code;
        identity.content_hash = input.finalising->content_hash;
    }
    return lay(*input.page, input.stored.record, input.quoted, identity, *input.wording);
}

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
    auto* wording = page ? files::document_wording(page->wording) : nullptr;
    if (!wording)
        return Problem{.code = "document.no_page", .value = record.kind->noun};
    return lay(*page, record, quote(store.reader(), store.identity(), record), {.training = store.identity().training}, *wording);
}

} // namespace dondoc::actions

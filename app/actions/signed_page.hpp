#pragma once
// The photo or scan of a signed page: which page it says it is, by its QR or by what the officer typed from its last line.
#include "app/files/sealed_attachment.hpp"
#include "core/documents/page_mark.hpp"
#include "db/records.hpp"

namespace dondoc::actions {

enum class MatchedBy : std::uint8_t { nothing, qr, typed };
std::string_view text_of(MatchedBy by); ///< "nothing", "qr", "typed"

/// What was typed; both empty = look for a QR.
struct TypedPage {
    std::string code, digits;
    [[nodiscard]] bool given() const { return !code.empty() || !digits.empty(); }
};

struct SeenPages {
    MatchedBy by = MatchedBy::nothing;
    std::vector<documents::PageMark> marks;
};

/// The marks of all pages of ours in the picture, or the typed one. Problems attachment.page.code, attachment.page.digits.
Result<SeenPages> pages_seen(const std::filesystem::path& file, const TypedPage& typed);

/// Why these are not pages of that record; says whose they are. Empty when each is one, or when none was seen.
Problems why_other_page(const db::Reader& reader, const db::RecordRow& row, const SeenPages& seen);

/// The record that the pages belong to. Problems attachment.page.unread, .unknown, .several, .changed, .digits_differ.
Result<RecordId> record_of_pages(const db::Reader& reader, const SeenPages& seen);

} // namespace dondoc::actions

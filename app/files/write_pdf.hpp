#pragma once
#include "core/base/bytes.hpp"
#include "core/documents/layout/page.hpp"
#include <filesystem>

namespace dondoc::files {

/// What a reader of the file shows; the moment of writing comes from the caller, so that equal pages give equal bytes.
struct PdfProperties {
    std::string title;
    std::int64_t wall_ms = 0; ///< UTC
};

/// PDF with the fonts embedded as subsets; the text extracts as it was placed, in NFC and with ordinary spaces.
Bytes pdf_bytes(const std::vector<layout::PlacedPage>& pages, const PdfProperties& properties);
/// The same into a file that appears whole or not at all.
void write_pdf(const std::filesystem::path& path, const std::vector<layout::PlacedPage>& pages, const PdfProperties& properties);

} // namespace dondoc::files

#pragma once
#include "core/base/bytes.hpp"
#include "core/documents/layout/page.hpp"
#include <filesystem>
#include <memory>

namespace dondoc::files {

/// What a reader of the file shows; the moment of writing comes from the caller, so that equal pages give equal bytes.
struct PdfProperties {
    std::string title;
    std::int64_t wall_ms = 0; ///< UTC
};

/// A PDF that grows document by document. Pages are drawn when they are added; what is kept of them is their compressed drawing.
class PdfFile
{
public:
    explicit PdfFile(const PdfProperties& properties);
    PdfFile(const PdfFile&) = delete;
    PdfFile& operator=(const PdfFile&) = delete;
    ~PdfFile();
    void add(const std::vector<layout::PlacedPage>& pages);
    [[nodiscard]] std::size_t pages() const;
    Bytes bytes();                                  ///< once, at the end
    void write(const std::filesystem::path& path);  ///< the same into a file that appears whole or not at all

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// PDF with the fonts embedded as subsets; the text extracts as it was placed, in NFC and with ordinary spaces.
Bytes pdf_bytes(const std::vector<layout::PlacedPage>& pages, const PdfProperties& properties);
/// The same into a file that appears whole or not at all.
void write_pdf(const std::filesystem::path& path, const std::vector<layout::PlacedPage>& pages, const PdfProperties& properties);

} // namespace dondoc::files

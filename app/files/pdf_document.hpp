#pragma once
// libharu behind a door that throws and frees. Only write_pdf and document_fonts use it.
#include "core/documents/layout/font_metrics.hpp"
#include <array>
#include <hpdf.h>

namespace dondoc::files {

class PdfDocument
{
public:
    PdfDocument();
    PdfDocument(const PdfDocument&) = delete;
    PdfDocument& operator=(const PdfDocument&) = delete;
    ~PdfDocument();

    [[nodiscard]] HPDF_Doc get() const { return doc_; }
    /// Loaded on first use; UTF-8, embedded as a subset.
    HPDF_Font font(layout::FontStyle style);
    /// Throws when libharu noted an error; after an error it does nothing further.
    void require(const char* what) const;

private:
    HPDF_Doc doc_ = nullptr;
    unsigned long error_ = 0;
    std::array<HPDF_Font, 4> fonts_{};
};

} // namespace dondoc::files

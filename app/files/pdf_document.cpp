#include "app/files/pdf_document.hpp"
#include "app/files/document_fonts.hpp"
#include <new>
#include <stdexcept>
#include <string>

namespace dondoc::files {
namespace {

void note_error(HPDF_STATUS error, HPDF_STATUS, void* where)
{
    auto& first = *static_cast<unsigned long*>(where);
    if (first == 0)
        first = error;
}

} // namespace

PdfDocument::PdfDocument() : doc_(HPDF_New(note_error, &error_))
{
    if (!doc_)
        throw std::bad_alloc();
    HPDF_UseUTFEncodings(doc_);
    HPDF_SetCompressionMode(doc_, HPDF_COMP_ALL);
}

PdfDocument::~PdfDocument() { HPDF_Free(doc_); }

HPDF_Font PdfDocument::font(layout::FontStyle style)
{
    auto& font = fonts_[static_cast<std::size_t>(style)];
    if (!font) {
        auto name = HPDF_LoadTTFontFromFile(doc_, document_font_file(style).c_str(), HPDF_TRUE);
        require("reading the font");
        font = HPDF_GetFont(doc_, name, "UTF-8");
        require("reading the font");
    }
    return font;
}

void PdfDocument::require(const char* what) const
{
    if (error_ != 0)
        throw std::runtime_error(std::string("PDF: ") + what + ", libharu error " + std::to_string(error_));
}

} // namespace dondoc::files

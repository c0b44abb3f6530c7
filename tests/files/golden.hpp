#pragma once
// Golden texts of documents. DONDOC_WRITE_GOLDEN=1 writes them anew (look at the difference before you commit it); DONDOC_PDF_DIR also writes the PDFs.
#include "app/files/write_pdf.hpp"
#include "core/documents/layout/document.hpp"
#include "tests/files/folder.hpp"
#include "tests/files/tools.hpp"
#include <doctest/doctest.h>

namespace dondoc::tests {

inline std::string without_box_marks(std::string text)
{
    for (const char* mark : {"[x] ", "[ ] "})
        for (std::size_t at; (at = text.find(mark)) != std::string::npos;)
            text.erase(at, 4);
    return text;
}

/// The pages' text is the golden one, and a PDF of them gives the same text back.
inline void check_golden(const std::string& name, const std::vector<layout::PlacedPage>& pages)
{
    auto golden = std::filesystem::path(DONDOC_SOURCE_DIR) / "tests/data/documents" / (name + ".txt");
    auto text = layout::plain_text(pages);
    if (std::getenv("DONDOC_WRITE_GOLDEN"))
        write_text(golden, text);
    CHECK(text == read_text(golden));

    Folder folder;
    auto* kept = std::getenv("DONDOC_PDF_DIR");
    auto file = (kept ? std::filesystem::path(kept) : folder.path) / (name + ".pdf");
    files::write_pdf(file, pages, {.title = name});
    CHECK(output_of("qpdf --check " + quoted(file)).find("No syntax or stream encoding errors found") != std::string::npos);
    CHECK(one_spaced(output_of("pdftotext -raw " + quoted(file) + " -")) == one_spaced(without_box_marks(text)));
}

} // namespace dondoc::tests

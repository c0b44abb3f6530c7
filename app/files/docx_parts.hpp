#pragma once
// Blocks of a document as WordprocessingML. Lengths in twips (1/20 point), sizes of letters in half points.
#include "core/documents/layout/document.hpp"

namespace dondoc::files {

/// &, <, > and quotes as entities; control characters dropped.
std::string xml_text(std::string_view text);

struct DocxParagraph {
    layout::Runs runs;
    layout::Align align = layout::Align::left;
    double size = 13;                                   ///< points
    double first_indent = 0, left = 0, before = 0, after = 0; ///< mm, mm, points, points
    bool with_next = false;
};
std::string docx_paragraph(const DocxParagraph& paragraph);
std::string docx_line(const std::string& text, layout::FontStyle style, double size, layout::Align align = layout::Align::centred, double after = 0);

/// Columns without a frame, one cell of ready paragraphs each.
std::string docx_columns(const std::vector<double>& widths_mm, const std::vector<std::vector<std::string>>& rows);

std::string docx_block(const layout::Paragraph& block);
std::string docx_block(const layout::Table& block);
std::string docx_block(const layout::Choices& block);
std::string docx_block(const layout::Signatures& block);
std::string docx_block(const layout::Recipients& block);

} // namespace dondoc::files

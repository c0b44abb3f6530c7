#pragma once
#include "core/documents/layout/document.hpp"
#include <filesystem>

namespace dondoc::files {

/// A document as WordprocessingML, for offices that edit their letters: same head, text, tables and signers; paragraphs instead of placed lines. It carries
/// no page code or hash: what is edited is no longer the page that was finalised. The file appears whole or not at all.
void write_docx(const std::filesystem::path& path, const layout::Document& document);

} // namespace dondoc::files

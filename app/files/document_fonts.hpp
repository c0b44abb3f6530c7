#pragma once
// The one font family of printed documents: Liberation Serif 2 (fonts-liberation2; v1 lacks 93 Vietnamese letters under the same name).
#include "core/documents/layout/font_metrics.hpp"
#include <filesystem>

namespace dondoc::files {

/// File of one style; Trouble font.missing when it is not installed.
std::filesystem::path document_font_file(layout::FontStyle style);

/// Widths of the four styles as they will stand in the PDF, read once and kept; safe to use from any thread.
const layout::FontMetrics& document_fonts();

} // namespace dondoc::files

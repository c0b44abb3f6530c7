#pragma once
#include <span>
#include <string>
#include <string_view>

namespace dondoc::files {

/// One line of RFC 4180: commas, quotes where needed, CRLF.
std::string csv_line(std::span<const std::string_view> cells);

/// A cell that a spreadsheet would take for a formula (= + - @ tab) gets a ' before it; numbers stay.
std::string guarded(std::string_view text);

} // namespace dondoc::files

#pragma once
#include "core/base/result.hpp"
#include <string>

namespace dondoc::actions {

/// One of words, fold, nfc, sort, sort-people over the lines of a text; the answer has a line for each. `style` (words only): linh|lẻ, nghìn|ngàn, tỷ|tỉ and
/// `sentence`, parted by commas. Problems, with the line as row: "text.not_utf8", "text.not_a_number", "text.style.unknown", "text.work.unknown".
Result<std::string> text_lines(std::string_view work, std::string_view style, std::string_view input);

} // namespace dondoc::actions

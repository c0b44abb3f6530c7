#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace dondoc::text {

/// Valid UTF-8 (no surrogates, nothing overlong)?
bool is_utf8(std::string_view text);

/// Valid UTF-8 in Unicode normalisation form C?
bool is_nfc(std::string_view text);

/// Form C of valid UTF-8; empty optional when the input is no UTF-8.
std::optional<std::string> nfc(std::string_view text);

} // namespace dondoc::text

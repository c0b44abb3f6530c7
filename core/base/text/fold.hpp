#pragma once
#include <string>
#include <string_view>

namespace dondoc::text {

/// What search compares: NFD, marks (Mn) dropped, lower case, đ and U+00D0 (typed for Đ in official texts) → d; blanks, punctuation,
/// ð, ß, ł stay (DOMAIN.md 9). Two texts that a person would find with the same unmarked keystrokes fold to the same bytes.
std::string fold(std::string_view utf8);
/// Appends to `out`, for indexes.
void fold_into(std::string& out, std::string_view utf8);

} // namespace dondoc::text

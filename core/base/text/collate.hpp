#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace dondoc::text {

/// Sort keys: comparing two keys as bytes compares the texts in Vietnamese order (equal to ICU `vi` for Vietnamese and Western texts).
/// Blanks and punctuation, digits, letters (a ă â b c d đ …); then tones over the whole text (ngang huyền hỏi ngã sắc nặng); then small
/// before capital. Letters of other scripts follow by code point.
std::string text_key(std::string_view utf8);

/// Lists of people: tên (the last word), then họ, then đệm, each compared whole; one word is a tên.
std::string people_key(std::string_view utf8);

enum class SortOrder { text, people };
/// Stable.
std::vector<std::string> sorted(std::vector<std::string> items, SortOrder order);

} // namespace dondoc::text

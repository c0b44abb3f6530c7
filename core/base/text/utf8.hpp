#pragma once
// Code points of UTF-8 text, for the text functions only. Bytes that are no UTF-8 become U+FFFD, so nothing here can fail.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dondoc::text {

std::u32string code_points(std::string_view utf8);
void append(std::string& out, char32_t point);
std::string utf8(std::u32string_view points);

/// Blank for people: space, tab, newlines, NBSP and the other Unicode spaces.
bool is_blank(char32_t point);
/// Shows nothing: zero-width space, joiners, BOM, word joiner, soft marks of direction.
bool is_invisible(char32_t point);
/// Blanks and invisible characters cut off at both ends.
std::string_view trim(std::string_view utf8);

/// Letter for letter (đ → Đ, ơ → Ơ); the rest stays.
std::string upper(std::string_view utf8);
std::string lower(std::string_view utf8);
/// The first letter made capital: "không đồng" → "Không đồng".
std::string capitalize(std::string_view utf8);

} // namespace dondoc::text

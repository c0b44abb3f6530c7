#pragma once
// Vietnamese of before Unicode. Sheets hold it as Latin-1 letters under an old font (.VnTime, VNI-Times), and nothing in the cell says so.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dondoc::text {

/// Bytes of a one-byte file as UTF-8, each as the code point of its value.
std::string from_latin1(std::string_view bytes);

/// TCVN3 (ABC). Characters that are none of its 74 letters stay. `upper_font`: set in an H font (.VnTimeH), so it reads in capitals.
std::string tcvn3_to_unicode(std::string_view latin1, bool upper_font = false);

/// VNI-Windows: letter, then mark; the letter's case decides ("Aù" = "AÙ" = "Á").
std::string vni_to_unicode(std::string_view latin1);

enum class Encoding : std::uint8_t { unicode, tcvn3, vni };

/// What a sample of cells was most likely typed in: the reading under which most marked words are Vietnamese syllables. Plain ASCII and
/// whatever cannot be told is `unicode`: nothing is converted on a guess.
Encoding detect_encoding(const std::vector<std::string>& sample);

/// Can this be one written Vietnamese syllable (any case, with or without its mark)?
bool is_syllable(std::string_view word);

} // namespace dondoc::text

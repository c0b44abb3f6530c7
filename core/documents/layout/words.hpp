#pragma once
// Runs of text cut into words: what may stand at the end of a line, and how wide it is.
#include "core/documents/layout/blocks.hpp"
#include <vector>

namespace dondoc::layout {

/// Stretch of one style inside a word, or something drawn.
struct Fragment {
    enum class Sort : std::uint8_t { text, check_box, dots } sort = Sort::text;
    FontStyle style = FontStyle::regular;
    std::string text;    ///< spaces are U+0020 already
    double width = 0;    ///< mm, natural
    int spaces = 0;      ///< that stretch with the line
    bool crossed = false;
};

/// Never broken. What follows it: a space of its own width, which vanishes at the end of a line.
struct Word {
    std::vector<Fragment> fragments;
    double width = 0;
    int spaces = 0;
    double space = 0;        ///< width of the space after it; 0 = nothing between this word and the next
    bool stretches = false;  ///< that space
    FontStyle space_style = FontStyle::regular;
    bool ends_line = false;  ///< '\n' came after it
};

inline constexpr double check_box_side = 3.2; ///< mm
inline constexpr double check_box_gap = 1.5;  ///< mm before its text

/// One style; '\t' is a blank of `blank` mm to be filled in by hand.
Runs with_blanks(const std::string& text, FontStyle style, double blank);

/// Text becomes NFC, control characters become spaces, damaged UTF-8 becomes '?'. Words wider than `widest` are cut: after / and -, else anywhere.
std::vector<Word> cut_words(const Runs& runs, double size, double widest, const FontMetrics& metrics);

/// Calls `use(char32_t)` for each letter of valid UTF-8.
template <class Use>
void for_each_letter(std::string_view text, Use use)
{
    for (std::size_t i = 0; i < text.size();) {
        auto lead = static_cast<unsigned char>(text[i]);
        std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t letter = lead < 0x80 ? lead : lead & (0xFFu >> (length + 1));
        for (std::size_t k = 1; k < length && i + k < text.size(); ++k)
            letter = letter << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3Fu);
        use(letter, text.substr(i, length));
        i += length;
    }
}

} // namespace dondoc::layout

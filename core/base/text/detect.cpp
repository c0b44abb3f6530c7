#include "core/base/text/legacy.hpp"
#include "core/base/text/utf8.hpp"
#include <algorithm>
#include <array>
#include <set>
#include <utf8proc.h>

namespace dondoc::text {
namespace {

using Set = std::set<std::u32string_view>;

const Set& onsets()
{
    static const Set all = {U"", U"b", U"c", U"ch", U"d", U"đ", U"g", U"gh", U"gi", U"h", U"k", U"kh", U"l", U"m", U"n", U"ng", U"ngh", U"nh", U"p", U"ph",
                            U"qu", U"r", U"s", U"t", U"th", U"tr", U"v", U"x"};
    return all;
}

const Set& vowels()
{
    static const Set all = {U"a", U"ă", U"â", U"e", U"ê", U"i", U"o", U"ô", U"ơ", U"u", U"ư", U"y", U"ai", U"ao", U"au", U"ay", U"âu", U"ây", U"eo", U"êu", U"ia",
                            U"iê", U"iêu", U"iu", U"oa", U"oă", U"oai", U"oay", U"oao", U"oe", U"oeo", U"oi", U"oo", U"ôi", U"ơi", U"ua", U"uâ", U"uây", U"uê", U"ui", U"uô",
                            U"uôi", U"uơ", U"ưa", U"ưi", U"ươ", U"ươi", U"ươu", U"ưu", U"uy", U"uya", U"uyê", U"uyu", U"yê", U"yêu", U"ya"};
    return all;
}

const Set& codas()
{
    static const Set all = {U"", U"c", U"ch", U"m", U"n", U"ng", U"nh", U"p", U"t"};
    return all;
}

struct Bared {
    std::u32string letters; ///< small, without tones; ă â ê ô ơ ư đ kept
    int tones = 0;
};

Bared bared(std::string_view word)
{
    Bared out;
    for (const char32_t point : code_points(lower(word))) {
        std::array<utf8proc_int32_t, 8> parts{};
        int last = 0;
        const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(point), parts.data(), parts.size(), UTF8PROC_DECOMPOSE, &last);
        std::u32string kept;
        for (utf8proc_ssize_t i = 0; i < std::min<utf8proc_ssize_t>(count, 8); ++i) {
            const auto part = static_cast<char32_t>(parts[static_cast<std::size_t>(i)]);
            if (std::u32string_view(U"\u0300\u0309\u0303\u0301\u0323").find(part) != std::u32string_view::npos)
                ++out.tones;
            else
                kept.push_back(part);
        }
        static constexpr std::u32string_view bases = U"aaeoou", marks = U"\u0306\u0302\u0302\u0302\u031B\u031B", whole = U"ăâêôơư";
        for (std::size_t i = 0; i < whole.size(); ++i)
            if (kept.size() == 2 && kept[0] == bases[i] && kept[1] == marks[i])
                kept.assign(1, whole[i]);
        out.letters += kept;
    }
    return out;
}

bool is_vowel(char32_t letter) { return std::u32string_view(U"aăâeêioôơuưy").find(letter) != std::u32string_view::npos; }

bool rhyme(std::u32string_view rest)
{
    const auto end = std::find_if_not(rest.begin(), rest.end(), is_vowel);
    const auto size = static_cast<std::size_t>(end - rest.begin());
    return vowels().contains(rest.substr(0, size)) && codas().contains(rest.substr(size));
}

struct Score {
    int good = 0, bad = 0;
};

bool has_marks(std::string_view word)
{
    return std::any_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// Of the words that hold anything beyond ASCII before or after the reading.
void judge(Score& score, std::string_view cell)
{
    std::string word;
    const auto close = [&] {
        if (has_marks(word))
            ++(is_syllable(word) ? score.good : score.bad);
        word.clear();
    };
    for (const char32_t point : code_points(cell)) {
        const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
        const bool in_word = point >= 0x80 ? !is_blank(point) : category <= UTF8PROC_CATEGORY_LO && category != UTF8PROC_CATEGORY_CN;
        if (in_word)
            append(word, point);
        else
            close();
    }
    close();
}

} // namespace

bool is_syllable(std::string_view word)
{
    const Bared seen = bared(word);
    if (seen.letters.empty() || seen.letters.size() > 8 || seen.tones > 1)
        return false;
    const std::u32string_view letters = seen.letters;
    for (std::size_t onset = 0; onset <= std::min<std::size_t>(3, letters.size()); ++onset)
        if (onsets().contains(letters.substr(0, onset)) && rhyme(letters.substr(onset)))
            return true;
    return letters == U"gi" || letters == U"gin";
}

Encoding detect_encoding(const std::vector<std::string>& sample)
{
    Score unicode, tcvn3, vni;
    for (const auto& cell : sample) {
        judge(unicode, cell);
        judge(tcvn3, tcvn3_to_unicode(cell));
        judge(vni, vni_to_unicode(cell));
    }
    const auto convincing = [&](const Score& score) {
        return score.good > 0 && score.good >= 4 * score.bad && score.good > 2 * unicode.good;
    };
    if (convincing(tcvn3) && (!convincing(vni) || tcvn3.good - tcvn3.bad > vni.good - vni.bad))
        return Encoding::tcvn3;
    return convincing(vni) ? Encoding::vni : Encoding::unicode;
}

} // namespace dondoc::text

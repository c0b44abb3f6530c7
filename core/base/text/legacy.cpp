#include "core/base/text/legacy.hpp"
#include "core/base/text/nfc.hpp"
#include "core/base/text/utf8.hpp"
#include <array>

namespace dondoc::text {
namespace {

/// TCVN 5712:1993, VN3: letter by byte; 0xAD is ư, not a soft hyphen.
struct Run {
    unsigned char first;
    std::u32string_view letters;
};

constexpr std::array<Run, 14> tcvn3_runs = {{
    {0xA1, U"ĂÂÊÔƠƯĐăâêôơưđ"}, {0xB5, U"àảãáạ"}, {0xBB, U"ằẳẵắ"}, {0xC6, U"ặầẩẫấậè"}, {0xCE, U"ẻẽéẹ"}, {0xD2, U"ềểễếệì"},
    {0xD8, U"ỉ"},              {0xDC, U"ĩíịò"},  {0xE1, U"ỏõóọ"}, {0xE5, U"ồổỗốộ"},   {0xEA, U"ờởỡớợù"}, {0xF1, U"ủũúụ"},
    {0xF5, U"ừửữứự"},          {0xFA, U"ỳỷỹýỵ"},
}};

const std::array<char32_t, 256>& tcvn3_table()
{
    static const auto made = [] {
        std::array<char32_t, 256> out{};
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = static_cast<char32_t>(i);
        for (const auto& run : tcvn3_runs)
            for (std::size_t i = 0; i < run.letters.size(); ++i)
                out[run.first + i] = run.letters[i];
        return out;
    }();
    return made;
}

/// VNI letters that stand alone.
char32_t vni_letter(char32_t point)
{
    static constexpr std::u32string_view from = U"ôÔöÖñÑìÌíÍæÆóÓòÒîÎ", to = U"ơƠưƯđĐìÌíÍỉỈĩĨịỊỵỴ";
    const auto at = from.find(point);
    return at == std::u32string_view::npos ? point : to[at];
}

struct VniMark {
    char32_t shape = 0; ///< U+0302 circumflex, U+0306 breve, 0 none
    char32_t tone = 0;  ///< combining mark, 0 none
};

constexpr char32_t grave = 0x300, hook = 0x309, tilde = 0x303, acute = 0x301, dot = 0x323, circumflex = 0x302, breve = 0x306;

VniMark vni_mark(char32_t point)
{
    static constexpr std::u32string_view small = U"øûõùïâàåãáäêèúüéë", capital = U"ØÛÕÙÏÂÀÅÃÁÄÊÈÚÜÉË";
    static constexpr std::array<VniMark, 17> marks = {{{0, grave}, {0, hook}, {0, tilde}, {0, acute}, {0, dot},
        {circumflex, 0}, {circumflex, grave}, {circumflex, hook}, {circumflex, tilde}, {circumflex, acute}, {circumflex, dot},
        {breve, 0}, {breve, grave}, {breve, hook}, {breve, tilde}, {breve, acute}, {breve, dot}}};
    auto at = small.find(point);
    if (at == std::u32string_view::npos)
        at = capital.find(point);
    return at == std::u32string_view::npos ? VniMark{} : marks[at];
}

bool carries(char32_t letter, const VniMark& mark)
{
    if (mark.shape == breve)
        return letter == U'a' || letter == U'A';
    if (mark.shape == circumflex)
        return std::u32string_view(U"aAeEoO").find(letter) != std::u32string_view::npos;
    return mark.tone != 0 && std::u32string_view(U"aAeEoOuUyYơƠưƯ").find(letter) != std::u32string_view::npos;
}

} // namespace

std::string from_latin1(std::string_view bytes)
{
    std::string out;
    for (const char c : bytes)
        append(out, static_cast<unsigned char>(c));
    return out;
}

std::string tcvn3_to_unicode(std::string_view latin1, bool upper_font)
{
    std::string out;
    for (const char32_t point : code_points(latin1))
        append(out, point < 256 ? tcvn3_table()[point] : point);
    return upper_font ? upper(out) : out;
}

std::string vni_to_unicode(std::string_view latin1)
{
    const std::u32string points = code_points(latin1);
    std::string out;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const char32_t letter = vni_letter(points[i]);
        append(out, letter);
        const VniMark mark = i + 1 < points.size() ? vni_mark(points[i + 1]) : VniMark{};
        if (!carries(letter, mark))
            continue;
        if (mark.shape != 0)
            append(out, mark.shape);
        if (mark.tone != 0)
            append(out, mark.tone);
        ++i;
    }
    return nfc(out).value_or(out);
}

} // namespace dondoc::text

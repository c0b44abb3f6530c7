#include "core/base/text/collate.hpp"
#include "core/base/text/utf8.hpp"
#include <algorithm>
#include <array>
#include <utf8proc.h>

namespace dondoc::text {
namespace {

/// Everything that has a place of its own, in the root order of Unicode's collation, with the Vietnamese letters put in.
constexpr std::u32string_view primary_order =
    U"\t\n\v\f\r\u0085\u2028\u2029 ‾_‗-‐‒–—―,;:!¡?¿‽.·'‘’‚‛‹›\"“”„‟«»()[]{}‖§¶@*/\\&#%‰‱†‡•‣‧′‵‸※‿`´^¯¨¸°©®+±÷×<=>¬|¦~−¤¢$£¥₫€0123456789"
    U"aăâbcdđeêfghiıjklmnoôơpqrstuưvwxyzþ";
constexpr char first_primary = 0x10;
constexpr char other_script = '\xF8';

constexpr char no_mark = 0x05, joined = 0x08, unknown_mark = 0x40;
/// Marks in their order; the five tones stand together.
constexpr std::u32string_view mark_order = U"\u0300\u0309\u0303\u0301\u0323\u0306\u0302\u030C\u030A\u0308\u030B\u0307\u0338\u0327\u0328\u0304\u0335";
constexpr char first_mark = 0x10;

constexpr char small = 2, compatible = 3, capital = 4;

struct Keys {
    std::string primary, secondary, tertiary;
};

using Points = std::vector<utf8proc_int32_t>;

/// `utf8` must be valid.
Points decomposed(const std::string& utf8, int options)
{
    Points out(utf8.size() * 4 + 4);
    const auto* input = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data());
    const auto size = static_cast<utf8proc_ssize_t>(utf8.size());
    auto count = utf8proc_decompose(input, size, out.data(), static_cast<utf8proc_ssize_t>(out.size()), static_cast<utf8proc_option_t>(options));
    if (count > static_cast<utf8proc_ssize_t>(out.size())) {
        out.resize(static_cast<std::size_t>(count));
        count = utf8proc_decompose(input, size, out.data(), count, static_cast<utf8proc_option_t>(options));
    }
    out.resize(static_cast<std::size_t>(std::max<utf8proc_ssize_t>(count, 0)));
    return out;
}

bool is_mark(utf8proc_int32_t point) { return utf8proc_category(point) == UTF8PROC_CATEGORY_MN; }

/// ă â ê ô ơ ư from letter and mark; the letter itself where the mark makes no letter of its own.
char32_t lettered(char32_t base, utf8proc_int32_t mark)
{
    if (mark == 0x306 && base == U'a')
        return U'ă';
    if (mark == 0x302)
        return base == U'a' ? U'â' : base == U'e' ? U'ê' : base == U'o' ? U'ô' : base;
    if (mark == 0x31B)
        return base == U'o' ? U'ơ' : base == U'u' ? U'ư' : base;
    return base;
}

void add(Keys& keys, char32_t letter, char secondary, char tertiary)
{
    const auto place = primary_order.find(letter);
    if (place != std::u32string_view::npos) {
        keys.primary.push_back(static_cast<char>(first_primary + static_cast<char>(place)));
    } else {
        keys.primary.push_back(other_script);
        append(keys.primary, letter);
    }
    keys.secondary.push_back(secondary);
    keys.tertiary.push_back(tertiary);
}

void add_mark(Keys& keys, utf8proc_int32_t mark)
{
    const auto place = mark_order.find(static_cast<char32_t>(mark));
    keys.secondary.push_back(place == std::u32string_view::npos ? unknown_mark : static_cast<char>(first_mark + static_cast<char>(place)));
    keys.tertiary.push_back(small);
}

/// Letters that Unicode's order takes for two, or for a letter with something joined to it.
bool add_joined(Keys& keys, char32_t letter, char tertiary)
{
    static constexpr std::u32string_view whole = U"æœßðøłħ", first = U"aosdolh";
    static constexpr std::array<char32_t, 7> second = {U'e', U'e', U's', 0, 0x338, 0x335, 0x335};
    const auto place = whole.find(letter);
    if (place == std::u32string_view::npos)
        return false;
    const bool marked = second[place] >= 0x300;
    add(keys, first[place], marked ? no_mark : joined, tertiary);
    if (marked)
        add_mark(keys, static_cast<utf8proc_int32_t>(second[place]));
    else if (second[place] != 0)
        add(keys, second[place], no_mark, tertiary == capital ? capital : compatible);
    return true;
}

/// One base with all its marks, from `at`; returns where the next begins. A letter-making mark counts unless a mark of its own class stands before it.
std::size_t add_cluster(Keys& keys, const Points& points, std::size_t at, char least)
{
    const auto base = points[at];
    const auto below = utf8proc_tolower(base);
    const char tertiary = below != base ? capital : least;
    std::size_t end = at + 1;
    while (end < points.size() && is_mark(points[end]))
        ++end;
    auto letter = static_cast<char32_t>(below);
    std::size_t maker = end;
    int before = 0;
    for (std::size_t i = at + 1; i < end && maker == end; ++i) {
        const int combining = utf8proc_get_property(points[i])->combining_class;
        if (combining != before && lettered(letter, points[i]) != letter)
            maker = i;
        before = combining;
    }
    if (maker != end)
        letter = lettered(letter, points[maker]);
    if (!add_joined(keys, letter, tertiary))
        add(keys, letter, no_mark, tertiary);
    for (std::size_t i = at + 1; i < end; ++i)
        if (i != maker)
            add_mark(keys, points[i]);
    return end;
}

bool ignored(utf8proc_int32_t point)
{
    const auto category = utf8proc_category(point);
    return is_invisible(static_cast<char32_t>(point)) || category == UTF8PROC_CATEGORY_CF || (category == UTF8PROC_CATEGORY_CC && !is_blank(static_cast<char32_t>(point)));
}

/// NBSP, ², …: what they are made of, one degree above the plain form.
bool add_compatible(Keys& keys, utf8proc_int32_t point)
{
    if (primary_order.find(static_cast<char32_t>(point)) != std::u32string_view::npos)
        return false;
    std::string alone;
    append(alone, static_cast<char32_t>(point));
    const Points parts = decomposed(alone, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STABLE);
    if (parts.size() == 1 && parts[0] == point)
        return false;
    for (std::size_t at = 0; at < parts.size();)
        at = add_cluster(keys, parts, at, compatible);
    return true;
}

Keys keys_of(std::string_view utf8)
{
    Keys keys;
    const Points points = decomposed(text::utf8(code_points(utf8)), UTF8PROC_DECOMPOSE | UTF8PROC_STABLE);
    for (std::size_t at = 0; at < points.size();) {
        if (ignored(points[at]) || (points[at] >= 0x80 && !is_mark(points[at]) && add_compatible(keys, points[at])))
            ++at;
        else if (is_mark(points[at]))
            add_mark(keys, points[at++]);
        else
            at = add_cluster(keys, points, at, small);
    }
    return keys;
}

} // namespace

std::string text_key(std::string_view utf8)
{
    const Keys keys = keys_of(utf8);
    std::string out = keys.primary + '\0' + keys.secondary + '\0' + keys.tertiary;
    while (!out.empty() && out.back() == small)
        out.pop_back();
    return out;
}

std::string people_key(std::string_view utf8)
{
    std::vector<std::string> words(1);
    for (const char32_t point : code_points(trim(utf8))) {
        if (!is_blank(point))
            append(words.back(), point);
        else if (!words.back().empty())
            words.emplace_back();
    }
    const std::string given = words.back(), family = words.size() > 1 ? words.front() : "";
    std::string middle;
    for (std::size_t i = 1; i + 1 < words.size(); ++i)
        middle += (i > 1 ? " " : "") + words[i];
    const std::string end(1, '\0');
    return text_key(given) + end + text_key(family) + end + text_key(middle);
}

std::vector<std::string> sorted(std::vector<std::string> items, SortOrder order)
{
    std::vector<std::pair<std::string, std::string>> keyed;
    for (auto& item : items) {
        auto key = order == SortOrder::people ? people_key(item) : text_key(item);
        keyed.emplace_back(std::move(key), std::move(item));
    }
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> out;
    for (auto& [key, item] : keyed)
        out.push_back(std::move(item));
    return out;
}

} // namespace dondoc::text

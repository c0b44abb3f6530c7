#include "app/actions/search_index.hpp"
#include "core/base/text/fold.hpp"
#include "core/base/text/utf8.hpp"
#include "core/base/check.hpp"
#include <algorithm>
#include <cstring>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace dondoc::actions {
namespace {

constexpr char field_end = '\x01', entry_end = '\n';

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string digits_only(std::string_view text)
{
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out), is_digit);
    return out;
}

/// How common a byte is in folded names, roughly: the rarest two of the needle are looked for first.
int commonness(char c)
{
    static constexpr std::string_view by_frequency = " nhgtcioauymdpevrslkbqx0123456789";
    const auto at = by_frequency.find(c);
    return at == std::string_view::npos ? 0 : static_cast<int>(by_frequency.size() - at);
}

struct Needle {
    explicit Needle(std::string_view needle) : text(needle)
    {
        for (std::size_t i = 1; i < text.size(); ++i) {
            if (commonness(text[i]) < commonness(text[rare])) {
                second = rare;
                rare = i;
            } else if (second == rare || commonness(text[i]) < commonness(text[second])) {
                second = i;
            }
        }
    }
    std::string_view text;
    std::size_t rare = 0, second = 0; ///< places of its two rarest bytes
};

bool is_at(std::string_view hay, std::size_t at, std::string_view needle) { return std::memcmp(hay.data() + at, needle.data(), needle.size()) == 0; }

/// First place ≥ from where the needle begins; npos = none.
std::size_t next_place(std::string_view hay, const Needle& needle, std::size_t from)
{
    const std::size_t size = needle.text.size();
    if (size > hay.size())
        return std::string_view::npos;
    const std::size_t last = hay.size() - size;
    std::size_t at = from;
#ifdef __SSE2__
    const __m128i rare = _mm_set1_epi8(needle.text[needle.rare]), second = _mm_set1_epi8(needle.text[needle.second]);
    const std::size_t reach = std::max(needle.rare, needle.second) + 16;
    for (; at + reach <= hay.size(); at += 16) {
        const auto* base = hay.data() + at;
        const __m128i a = _mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(base + needle.rare)), rare);
        const __m128i b = _mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(base + needle.second)), second);
        auto bits = static_cast<unsigned>(_mm_movemask_epi8(_mm_and_si128(a, b)));
        for (; bits != 0; bits &= bits - 1) {
            const std::size_t place = at + static_cast<std::size_t>(__builtin_ctz(bits));
            if (place <= last && is_at(hay, place, needle.text))
                return place;
        }
    }
#endif
    for (; at <= last; ++at)
        if (is_at(hay, at, needle.text))
            return at;
    return std::string_view::npos;
}

std::vector<std::string> words_of(std::string_view query)
{
    std::vector<std::string> out(1);
    for (const char c : query) {
        if (c != ' ')
            out.back().push_back(c);
        else if (!out.back().empty())
            out.emplace_back();
    }
    if (out.back().empty())
        out.pop_back();
    return out;
}

} // namespace

std::string searched_text(const db::UnitRow& unit)
{
    std::string out;
    const auto add = [&out](std::string_view field) {
        if (field.empty())
            return;
        out += out.empty() ? "" : std::string(1, field_end);
        text::fold_into(out, field);
    };
    add(unit.code);
    for (const auto& code : unit.former_codes)
        add(code);
    add(unit.name);
    add(unit.tax_code);
    for (const auto& phone : unit.phones) {
        add(phone);
        if (const auto digits = digits_only(phone); digits != phone)
            add(digits);
    }
    add(unit.contact);
    std::replace(out.begin(), out.end(), entry_end, ' ');
    return out;
}

SearchIndex::SearchIndex(const std::vector<db::UnitLine>& units)
{
    for (const auto& line : units) {
        text_ += searched_text(line.unit);
        text_ += entry_end;
        check(text_.size() <= UINT32_MAX, "the search index stays below 4 GiB");
        ends_.push_back(static_cast<std::uint32_t>(text_.size()));
    }
}

SearchIndex::Found SearchIndex::scan(std::string_view folded, std::size_t limit) const
{
    Found found;
    const Needle needle(folded);
    std::size_t entry = 0;
    for (std::size_t at = next_place(text_, needle, 0); at != std::string_view::npos; at = next_place(text_, needle, ends_[entry - 1])) {
        while (ends_[entry] <= at)
            ++entry;
        if (found.places.size() < limit)
            found.places.push_back(static_cast<std::uint32_t>(entry));
        ++found.total;
        if (++entry == ends_.size())
            break;
    }
    return found;
}

std::string_view SearchIndex::entry(std::size_t place) const
{
    const std::size_t begin = place == 0 ? 0 : ends_[place - 1];
    return std::string_view(text_).substr(begin, ends_[place] - begin);
}

SearchIndex::Found SearchIndex::find(std::string_view query, std::size_t limit) const
{
    const std::string folded = text::fold(text::trim(query));
    if (folded.empty()) {
        Found all{{}, ends_.size()};
        for (std::size_t i = 0; i < std::min(limit, ends_.size()); ++i)
            all.places.push_back(static_cast<std::uint32_t>(i));
        return all;
    }
    Found found = scan(folded, limit);
    if (found.total > 0)
        return found;
    if (const auto digits = digits_only(folded); digits.size() >= 4 && digits != folded && folded.find_first_not_of("0123456789 .-+()") == std::string::npos)
        if (found = scan(digits, limit); found.total > 0)
            return found;
    return scattered(words_of(folded), limit);
}

SearchIndex::Found SearchIndex::scattered(const std::vector<std::string>& words, std::size_t limit) const
{
    Found found;
    if (words.size() < 2)
        return found;
    const auto longest = std::max_element(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
    for (const auto place : scan(*longest, SIZE_MAX).places) {
        const auto text = entry(place);
        if (!std::all_of(words.begin(), words.end(), [&](const auto& word) { return text.find(word) != std::string_view::npos; }))
            continue;
        if (found.places.size() < limit)
            found.places.push_back(place);
        ++found.total;
    }
    return found;
}

} // namespace dondoc::actions

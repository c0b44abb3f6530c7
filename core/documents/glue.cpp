#include "core/documents/wording.hpp"
#include <algorithm>
#include <array>

namespace dondoc::documents {
namespace {

constexpr const char* no_break_space = "\u00A0";
constexpr std::array counted{"giờ", "phút", "đồng", "người", "đơn", "bản", "kỳ", "ảnh"};
constexpr std::array numbered{"ngày", "tháng", "năm", "lần", "Điều", "khoản", "số", "Số", "kỳ"};
constexpr std::array places{"phường", "xã", "tỉnh", "phố", "khu"}; // thành phố, đặc khu

template <std::size_t N>
bool one_of(std::string_view word, const std::array<const char*, N>& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool starts_with_digit(std::string_view word) { return !word.empty() && word.front() >= '0' && word.front() <= '9'; }

bool is_number(std::string_view word)
{
    return starts_with_digit(word) && word.find_first_not_of("0123456789.,") == std::string_view::npos;
}

std::string_view without_marks(std::string_view word)
{
    constexpr std::string_view quote = "”";
    for (;;) {
        if (!word.empty() && std::string_view(",.;:)").find(word.back()) != std::string_view::npos)
            word.remove_suffix(1);
        else if (word.ends_with(quote))
            word.remove_suffix(quote.size());
        else
            return word;
    }
}

/// Begins with a capital letter: A–Z, Đ, or a marked Latin capital (in each pair of Latin Extended the even code point but for Ư/Ơ).
bool is_capitalized(std::string_view word)
{
    if (word.empty())
        return false;
    auto lead = static_cast<unsigned char>(word[0]);
    if (lead < 0x80)
        return lead >= 'A' && lead <= 'Z';
    auto next = word.size() > 1 ? static_cast<unsigned char>(word[1]) : 0u;
    if (lead == 0xC3)
        return next < 0xA0; // À … Ý
    if (lead == 0xC4 || lead == 0xC5)
        return (next & 1) == 0 || word.substr(0, 2) == "Đ"; // Ă Đ Ĩ Ũ
    if (lead == 0xC6)
        return word.substr(0, 2) == "Ơ" || word.substr(0, 2) == "Ư";
    return lead == 0xE1 && word.size() > 2 && (static_cast<unsigned char>(word[2]) & 1) == 0; // Ạ … Ỹ
}

std::vector<std::string_view> words_of(std::string_view text)
{
    std::vector<std::string_view> words;
    for (std::size_t from = 0;;) {
        auto end = text.find(' ', from);
        words.push_back(text.substr(from, end == std::string_view::npos ? end : end - from));
        if (end == std::string_view::npos)
            return words;
        from = end + 1;
    }
}

bool two_word_place(const std::vector<std::string_view>& words, std::size_t first)
{
    if (first == 0 || !one_of(words[first - 1], places) || !is_capitalized(words[first]) || !is_capitalized(words[first + 1]))
        return false;
    bool ends = without_marks(words[first + 1]) != words[first + 1] || first + 2 == words.size();
    return without_marks(words[first]) == words[first] && (ends || !is_capitalized(words[first + 2]));
}

bool stay_together(const std::vector<std::string_view>& words, std::size_t first)
{
    auto a = words[first], b = words[first + 1];
    if (is_number(a) && one_of(without_marks(b), counted))
        return true;
    return (one_of(a, numbered) && starts_with_digit(b)) || two_word_place(words, first);
}

} // namespace

std::string glued(const std::string& text)
{
    auto words = words_of(text);
    std::string out(words.front());
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        out += stay_together(words, i) ? no_break_space : " ";
        out += words[i + 1];
    }
    return out;
}

} // namespace dondoc::documents

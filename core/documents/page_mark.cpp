#include "core/documents/page_mark.hpp"
#include <algorithm>
#include <charconv>

namespace dondoc::documents {
namespace {

constexpr std::string_view prefix = "DD1:";
constexpr std::size_t digits_in_qr = 12, most_digits = 64, longest_code = 60;
constexpr int most_pages = 999;

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Without spaces, each character changed.
std::string typed(std::string_view text, char (*change)(char))
{
    std::string out;
    for (const char c : text)
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
            out += change(c);
    return out;
}

bool is_hex(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::optional<int> number(std::string_view text)
{
    int out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    return error == std::errc() && end == text.data() + text.size() && out >= 1 && out <= most_pages ? std::optional(out) : std::nullopt;
}

} // namespace

std::optional<PageMark> read_page_mark(std::string_view text)
{
    if (!text.starts_with(prefix))
        return {};
    text.remove_prefix(prefix.size());
    const auto last = text.rfind(':'), before = last == std::string_view::npos || last == 0 ? std::string_view::npos : text.rfind(':', last - 1);
    if (before == std::string_view::npos || before == 0 || before > longest_code)
        return {};
    const auto pages = text.substr(before + 1, last - before - 1);
    const auto slash = pages.find('/');
    const auto page = number(pages.substr(0, slash)), of = slash == std::string_view::npos ? std::nullopt : number(pages.substr(slash + 1));
    const PageMark out{typed(text.substr(0, before), upper), page.value_or(0), of.value_or(0), typed(text.substr(last + 1), lower)};
    return page && of && *page <= *of && out.digits.size() == digits_in_qr && is_hex(out.digits) ? std::optional(out) : std::nullopt;
}

Result<PageMark> typed_page_mark(std::string_view code, std::string_view digits)
{
    const PageMark out{typed(code, upper), 0, 0, typed(digits, lower)};
    Problems problems;
    if (out.code.empty() || out.code.size() > longest_code)
        problems.push_back({.code = "attachment.page.code", .field = "code", .value = std::string(code.substr(0, longest_code))});
    if (out.digits.size() < fewest_typed_digits || out.digits.size() > most_digits || !is_hex(out.digits))
        problems.push_back({.code = "attachment.page.digits", .field = "digits", .value = std::string(digits.substr(0, most_digits))});
    return problems.empty() ? Result<PageMark>(out) : Result<PageMark>(problems);
}

bool has_code(const PageMark& mark, std::string_view page_code) { return !mark.code.empty() && typed(page_code, upper) == mark.code; }

bool has_hash(const PageMark& mark, const Hash& content_hash)
{
    return mark.digits.size() >= fewest_typed_digits && hex(content_hash.view()).starts_with(mark.digits);
}

} // namespace dondoc::documents

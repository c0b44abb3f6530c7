#include "core/documents/office_words.hpp"
#include "core/base/text/nfc.hpp"

namespace dondoc::documents {
namespace {

std::string list_of(const std::set<std::string>& all)
{
    std::string out;
    for (auto& one : all)
        out += (out.empty() ? "" : ", ") + one;
    return out;
}

bool is_text(std::string_view text)
{
    if (!text::is_utf8(text))
        return false;
    for (char c : text)
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n')
            return false;
    return true;
}

/// Sums and days stay on the page whatever an office writes around them.
bool is_compulsory(const std::string& placeholder)
{
    return placeholder == "{amount}" || placeholder == "{words}" || placeholder == "{day}" || placeholder == "{accounts}";
}

} // namespace

Result<std::set<std::string>> placeholders(std::string_view marked)
{
    std::set<std::string> out;
    for (std::size_t at = 0; (at = marked.find_first_of("{<", at)) != std::string_view::npos;) {
        auto end = marked.find(marked[at] == '{' ? '}' : '>', at);
        if (end == std::string_view::npos)
            return Problem{.code = "template.unclosed", .field = "text", .value = std::string(marked.substr(at, 40))};
        out.emplace(marked.substr(at, end - at + 1));
        at = end + 1;
    }
    return out;
}

Problems check_words(const Wording& ours, const std::string& key, std::string_view text)
{
    auto found = ours.texts.find(key);
    if (found == ours.texts.end())
        return {{.code = "template.key", .field = "key", .value = key}};
    if (text.size() > longest_sentence)
        return {{.code = "template.too_long", .field = "text", .value = std::to_string(text.size())}};
    if (!is_text(text))
        return {{.code = "template.not_text", .field = "text"}};
    auto used = placeholders(text);
    if (!used)
        return used.problems();
    auto allowed = placeholders(found->second).value();
    Problems out;
    for (auto& one : *used)
        if (!allowed.contains(one))
            out.push_back({.code = "template.placeholder", .field = "text", .value = one, .arguments = {{"allowed", list_of(allowed)}}});
    for (auto& one : allowed)
        if (!used->contains(one) && is_compulsory(one))
            out.push_back({.code = "template.missing", .field = "text", .value = one});
    return out;
}

Wording with_words(const Wording& ours, const std::map<std::string, std::string>& words, std::uint64_t words_version)
{
    Wording out = ours;
    out.version = our_version(ours.version) + words_version * office_step;
    for (auto& [key, text] : words)
        if (check_words(ours, key, text).empty())
            out.texts[key] = text;
    return out;
}

} // namespace dondoc::documents

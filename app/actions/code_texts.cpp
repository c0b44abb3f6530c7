#include "app/actions/code_texts.hpp"
#include "core/drafts/values.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

/// Codes that mean the same wherever they stand, by field or column.
const std::map<std::string_view, std::string_view>& common()
{
    static const std::map<std::string_view, std::string_view> all = {{"outcome", "outcome"},     {"next_action", "next_action"}, {"channel", "channel"},
                                                                     {"causes", "cause"},        {"action", "next_action"},      {"funds", "fund"}};
    return all;
}

struct Filled {
    std::string text;
    bool asked = false, answered = false; ///< has placeholders; one of them has a value
};

Filled filled(std::string_view stretch, const std::map<std::string, std::string>& arguments)
{
    Filled out;
    while (!stretch.empty()) {
        const auto open = std::min(stretch.find('{'), stretch.size()), close = stretch.find('}', open);
        out.text += stretch.substr(0, open);
        if (close == std::string_view::npos) {
            out.text += stretch.substr(open);
            return out;
        }
        const auto at = arguments.find(std::string(stretch.substr(open + 1, close - open - 1)));
        out.asked = true;
        if (at != arguments.end() && !at->second.empty()) {
            out.answered = true;
            out.text += at->second;
        }
        stretch.remove_prefix(close + 1);
    }
    return out;
}

/// Where the next stretch ends; separators are two bytes, the second a blank.
std::size_t end_of(std::string_view rest)
{
    for (std::size_t i = 0; i + 1 < rest.size(); ++i)
        if (rest[i + 1] == ' ' && std::string_view(",;:.").find(rest[i]) != std::string_view::npos)
            return i;
    return rest.size();
}

std::string single_spaced(const std::string& text)
{
    std::string out;
    for (const char c : text)
        if (c != ' ' || (!out.empty() && out.back() != ' '))
            out += c;
    return std::string(drafts::trimmed(out));
}

} // namespace

std::string code_key(const KindSpec& kind, const FieldSpec& field, const std::string& code, const FieldSpec* column)
{
    const std::string_view noun = kind.noun, key = column ? column->key : field.key;
    if (const auto at = common().find(key); at != common().end())
        return std::string(at->second) + "." + code;
    if (key == "kind" && noun == "urging")
        return "urging_kind." + code;
    if (key == "kind" && noun == "proposal")
        return "proposal." + code;
    if (key == "state" && noun == "card_lock")
        return "card_lock." + code;
    return "code." + std::string(noun) + "." + std::string(key) + "." + code;
}

std::string without_gaps(const std::string& pattern, const std::map<std::string, std::string>& arguments)
{
    std::string out, separator;
    for (std::string_view rest = pattern; !rest.empty();) {
        const auto end = end_of(rest);
        const auto stretch = filled(rest.substr(0, end), arguments);
        if (!stretch.asked || stretch.answered)
            out += (out.empty() ? "" : separator) + single_spaced(stretch.text);
        if (end == rest.size())
            break;
        separator = std::string(rest.substr(end, 1)) + " ";
        rest.remove_prefix(end + 2);
    }
    return out;
}

} // namespace dondoc::actions

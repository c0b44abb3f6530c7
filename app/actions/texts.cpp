#include "app/actions/texts.hpp"
#include "app/files/assets.hpp"
#include "core/base/check.hpp"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace dondoc::actions {

namespace {

/// "code, closing.BHYT" in words: "mã đơn vị, số cuối kỳ BHYT".
std::string named(const Texts& texts, const std::string& family, const std::string& keys)
{
    std::string out;
    for (std::size_t at = 0; at <= keys.size();) {
        const auto end = std::min(keys.find(", ", at), keys.size());
        const auto key = keys.substr(at, end - at);
        const auto dot = std::min(key.find('.'), key.size());
        out += (out.empty() ? "" : ", ") + texts(family + "." + key.substr(0, dot)) + (dot < key.size() ? " " + key.substr(dot + 1) : "");
        at = end + 2;
    }
    return out;
}

} // namespace

Texts::Texts(std::string_view language) : language_(language)
{
    check(language == "vi" || language == "en", "texts exist in vi and en");
    for (auto name : files::assets_under("texts/" + language_ + "/")) {
        const auto held = nlohmann::json::parse(files::asset(name));
        for (const auto& [key, text] : held.items())
            check(texts_.emplace(key, text.get<std::string>()).second, ("text key twice: " + key).c_str());
    }
}

std::string Texts::operator()(std::string_view key, const std::map<std::string, std::string>& arguments) const
{
    const auto found = texts_.find(key);
    if (found == texts_.end())
        return std::string(key);
    std::string out;
    const std::string& text = found->second;
    for (std::size_t at = 0; at < text.size();) {
        const auto open = text.find('{', at), close = text.find('}', at);
        if (open == std::string::npos || close == std::string::npos || close < open) {
            out += text.substr(at);
            break;
        }
        out += text.substr(at, open - at);
        const auto name = text.substr(open + 1, close - open - 1);
        const auto given = arguments.find(name.substr(0, name.find(':')));
        if (given == arguments.end())
            out += text.substr(open, close - open + 1);
        else
            out += name.find(':') == std::string::npos ? given->second : named(*this, name.substr(name.find(':') + 1), given->second);
        at = close + 1;
    }
    return out;
}

std::string Texts::operator()(const Problem& problem) const
{
    auto arguments = problem.arguments;
    arguments.emplace("field", problem.field);
    arguments.emplace("sheet", problem.sheet);
    arguments.emplace("row", std::to_string(problem.row));
    arguments.emplace("column", problem.column);
    arguments.emplace("value", problem.value);
    return (*this)(problem.code, arguments);
}

} // namespace dondoc::actions

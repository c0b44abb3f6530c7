#include "app/actions/texts.hpp"
#include "app/files/assets.hpp"
#include "core/base/check.hpp"
#include <nlohmann/json.hpp>

namespace dondoc::actions {

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
        const auto given = arguments.find(text.substr(open + 1, close - open - 1));
        out += given == arguments.end() ? text.substr(open, close - open + 1) : given->second;
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

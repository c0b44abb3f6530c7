#include "app/files/document_wording.hpp"
#include "app/files/assets.hpp"
#include <map>
#include <nlohmann/json.hpp>

namespace dondoc::files {
namespace {

void add(documents::Wording& wording, const std::string& file, const std::string& prefix = "")
{
    auto json = nlohmann::json::parse(asset(file));
    for (auto& [key, value] : json.items())
        if (value.is_string() && key.rfind(prefix, 0) == 0)
            wording.texts[key] = value.get<std::string>();
    if (json.contains("version"))
        wording.version = json["version"].get<std::uint64_t>();
}

documents::Wording read(const std::string& name, const std::string& file)
{
    documents::Wording wording{.name = name, .texts = {}};
    add(wording, "documents/common.json");
    add(wording, file);
    add(wording, "texts/vi/records.json", "cause.");
    return wording;
}

/// Every wording that this program has, present and former, by name and version.
std::map<std::pair<std::string, std::uint64_t>, documents::Wording> read_all()
{
    std::map<std::pair<std::string, std::uint64_t>, documents::Wording> out;
    for (auto file : assets_under("documents/")) {
        auto name = std::string(file.substr(std::string_view("documents/").size()));
        name = name.substr(0, name.find('.'));
        if (name == "common")
            continue;
        auto wording = read(name, std::string(file));
        auto version = wording.version;
        out.emplace(std::pair{name, version}, std::move(wording));
    }
    return out;
}

} // namespace

namespace {

const std::map<std::pair<std::string, std::uint64_t>, documents::Wording>& all_wordings()
{
    static const auto all = read_all();
    return all;
}

} // namespace

std::vector<std::string> document_wording_names()
{
    std::vector<std::string> out;
    for (auto& [which, wording] : all_wordings())
        if (out.empty() || out.back() != which.first)
            out.push_back(which.first);
    return out;
}

const documents::Wording* document_wording(const std::string& name, std::optional<std::uint64_t> version)
{
    auto& all = all_wordings();
    if (version) {
        auto found = all.find({name, *version});
        return found == all.end() ? nullptr : &found->second;
    }
    auto after = all.upper_bound({name, ~std::uint64_t{0}});
    if (after == all.begin() || (--after)->first.first != name)
        return nullptr;
    return &after->second;
}

} // namespace dondoc::files

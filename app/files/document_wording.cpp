#include "app/files/document_wording.hpp"
#include "app/files/assets.hpp"
#include <mutex>
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

documents::Wording read(const std::string& name)
{
    documents::Wording wording{.name = name, .texts = {}};
    add(wording, "documents/common.json");
    add(wording, "documents/" + name + ".json");
    add(wording, "texts/vi/records.json", "cause.");
    return wording;
}

} // namespace

const documents::Wording& document_wording(const std::string& name)
{
    static std::mutex reading;
    static std::map<std::string, documents::Wording> read_before;
    std::lock_guard<std::mutex> alone(reading);
    auto found = read_before.find(name);
    return found != read_before.end() ? found->second : read_before.emplace(name, read(name)).first->second;
}

} // namespace dondoc::files

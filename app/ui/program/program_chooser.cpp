#include "app/files/folder_listing.hpp"
#include "app/files/system.hpp"
#include "app/ui/program/program.hpp"
#include "app/ui/views/format.hpp"
#include "core/base/text/date.hpp"

namespace dondoc::ui {
namespace {

std::vector<std::string> endings_for(const std::string& purpose)
{
    if (purpose == "import.path")
        return {".xlsx", ".xls", ".csv"};
    if (purpose == "sync.source" || purpose == "province.request")
        return {".bhx"};
    return {};
}

std::string small_ending(const std::filesystem::path& path)
{
    std::string out = path.extension().string();
    for (char& c : out)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return out;
}

std::string when(std::int64_t wall_ms) { return wall_ms == 0 ? "" : text::day_short(files::vietnam_day(wall_ms)) + " " + clock_text(wall_ms).substr(0, 5); }

} // namespace

void Program::open_chooser(const OpenChooser& wanted)
{
    shown_.chooser = {.open = true, .folders = wanted.folder, .purpose = wanted.purpose};
    states_.chooser = {};
    for (const auto& place : files::start_places()) {
        const std::string key = "ui.place." + place.name;
        shown_.chooser.places.push_back({texts_.has(key) ? texts_(key) : place.name, place.path.string()});
    }
    std::filesystem::path folder = settings_.text("folder." + wanted.purpose);
    std::error_code error;
    if (folder.empty() || !std::filesystem::is_directory(folder, error))
        folder = shown_.chooser.places.empty() ? options_.store.parent_path().string() : shown_.chooser.places.front().path;
    list_chooser(folder);
}

void Program::list_chooser(const std::filesystem::path& folder)
{
    ChooserSnapshot& shown = shown_.chooser;
    const auto listing = files::list_folder(folder, shown.folders ? std::vector<std::string>{"/"} : endings_for(shown.purpose));
    shown.folder = folder.string();
    shown.parent = folder.has_parent_path() && folder.parent_path() != folder ? folder.parent_path().string() : "";
    shown.problem = listing.problem;
    shown.cut = listing.cut;
    shown.entries.clear();
    for (const auto& entry : listing.entries)
        shown.entries.push_back({entry.path.string(), entry.name, entry.folder ? "" : bytes_size(static_cast<std::int64_t>(entry.bytes)), when(entry.wall_ms), entry.folder});
    states_.chooser = {};
    stale_ = true;
}

void Program::picked(const ChooserPick& choice)
{
    shown_.chooser.open = false;
    const std::filesystem::path path = choice.path;
    std::error_code error;
    settings_.put("folder." + choice.purpose, std::filesystem::is_directory(path, error) ? path.string() : path.parent_path().string());
    const std::map<std::string, std::string*> fields{{"import.path", &states_.import.path}, {"sync.target", &states_.sync.target}, {"sync.source", &states_.sync.source},
                                                     {"backup.folder", &states_.settings.folder}, {"province.folder", &states_.province.folder},
                                                     {"province.request", &states_.province.request}, {"province.answer", &states_.province.answer}};
    if (const auto field = fields.find(choice.purpose); field != fields.end())
        *field->second = choice.path;
    if (choice.purpose == "import.path")
        choose_import(choice.path);
    stale_ = true;
}

void Program::dropped(const std::string& path)
{
    const std::string ending = small_ending(path);
    std::error_code error;
    if (ending == ".bhx") {
        go(shown_.frame.hub ? ViewName::province : ViewName::sync);
        import_bundle(path);
    } else if (ending == ".xlsx" || ending == ".xls" || ending == ".csv" || std::filesystem::is_directory(path, error)) {
        go(ViewName::import);
        choose_import(path);
    } else {
        shown_.frame.problem = texts_("ui.dropped.unknown", {{"file", std::filesystem::path(path).filename().string()}});
        stale_ = true;
    }
}

} // namespace dondoc::ui

#include "app/files/folder_listing.hpp"
#include "core/base/text/collate.hpp"
#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace dondoc::files {
namespace {

namespace fs = std::filesystem;

std::string small(std::string text)
{
    for (char& c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return text;
}

std::int64_t written_ms(const fs::directory_entry& entry)
{
    std::error_code error;
    const auto time = entry.last_write_time(error);
    if (error)
        return 0;
    const auto system = std::chrono::file_clock::to_sys(time);
    return std::chrono::duration_cast<std::chrono::milliseconds>(system.time_since_epoch()).count();
}

bool is_wanted(const fs::path& path, bool folder, const std::vector<std::string>& endings)
{
    if (path.filename().string().starts_with('.'))
        return false;
    return folder || endings.empty() || std::find(endings.begin(), endings.end(), small(path.extension().string())) != endings.end();
}

void sort_entries(std::vector<FolderEntry>& entries)
{
    std::vector<std::pair<std::string, std::size_t>> keyed;
    for (std::size_t i = 0; i < entries.size(); ++i)
        keyed.emplace_back((entries[i].folder ? "0" : "1") + text::text_key(entries[i].name), i);
    std::sort(keyed.begin(), keyed.end());
    std::vector<FolderEntry> sorted;
    sorted.reserve(entries.size());
    for (const auto& [key, i] : keyed)
        sorted.push_back(std::move(entries[i]));
    entries = std::move(sorted);
}

void add_if_there(std::vector<StartPlace>& out, std::string name, const fs::path& path, bool removable = false)
{
    std::error_code error;
    if (fs::is_directory(path, error))
        out.push_back({std::move(name), path, removable});
}

void add_sticks(std::vector<StartPlace>& out, const fs::path& parent)
{
    std::error_code error;
    for (fs::directory_iterator at(parent, error), end; !error && at != end; at.increment(error))
        if (at->is_directory(error))
            out.push_back({at->path().filename().string(), at->path(), true});
}

} // namespace

FolderListing list_folder(const fs::path& folder, const std::vector<std::string>& endings)
{
    FolderListing out{.folder = folder};
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        std::error_code ignored;
        const bool is_folder = at->is_directory(ignored);
        if (!is_folder && !at->is_regular_file(ignored))
            continue;
        if (!is_wanted(at->path(), is_folder, endings))
            continue;
        if (out.entries.size() == most_entries) {
            out.cut = true;
            break;
        }
        const auto bytes = is_folder ? 0 : at->file_size(ignored);
        out.entries.push_back({at->path(), at->path().filename().string(), is_folder, ignored ? 0 : bytes, written_ms(*at)});
    }
    if (error)
        out.problem = error.message();
    sort_entries(out.entries);
    return out;
}

std::vector<StartPlace> start_places()
{
    std::vector<StartPlace> out;
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != 0) {
        add_if_there(out, "home", home);
        add_if_there(out, "desktop", fs::path(home) / "Desktop");
        add_if_there(out, "documents", fs::path(home) / "Documents");
        add_if_there(out, "downloads", fs::path(home) / "Downloads");
    }
    const char* user = std::getenv("USER");
    for (const char* parent : {"/media", "/run/media"})
        add_sticks(out, user == nullptr ? fs::path(parent) : fs::path(parent) / user);
    add_if_there(out, "root", "/");
    return out;
}

} // namespace dondoc::files

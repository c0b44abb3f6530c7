#pragma once
// What a person can choose from: folders first, then files of the wanted endings, in Vietnamese order; and the places that one starts from.
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace dondoc::files {

struct FolderEntry {
    std::filesystem::path path;
    std::string name;
    bool folder = false;
    std::uint64_t bytes = 0;
    std::int64_t wall_ms = 0; ///< last written
};

struct FolderListing {
    std::filesystem::path folder;
    std::vector<FolderEntry> entries; ///< hidden ones left out
    std::string problem;              ///< the machine's words when it cannot be read
    bool cut = false;                 ///< more than `most_entries`
};

inline constexpr std::size_t most_entries = 5'000;

/// Endings with their dot, small letters; empty = all. What cannot be read is left out.
FolderListing list_folder(const std::filesystem::path& folder, const std::vector<std::string>& endings);

struct StartPlace {
    std::string name; ///< key of the text ("home", "desktop", "documents", "downloads", "root") or, for a stick, its own name
    std::filesystem::path path;
    bool removable = false;
};
/// Those that exist.
std::vector<StartPlace> start_places();

} // namespace dondoc::files

// The walls of the house (DESIGN.md 3), read from the sources themselves.
#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

const fs::path root = DONDOC_SOURCE_DIR;

struct Source {
    std::string name; ///< from the root, "core/base/day.hpp"
    std::string text;
};

std::vector<Source> sources(const std::vector<std::string>& folders)
{
    std::vector<Source> out;
    for (const auto& folder : folders) {
        if (!fs::exists(root / folder))
            continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const auto ending = entry.path().extension();
            if (!entry.is_regular_file() || (ending != ".cpp" && ending != ".hpp"))
                continue;
            std::ifstream file(entry.path(), std::ios::binary);
            out.push_back({fs::relative(entry.path(), root).string(), {std::istreambuf_iterator<char>(file), {}}});
        }
    }
    return out;
}

std::vector<std::string> includes(const std::string& text)
{
    static const std::regex line(R"(#\s*include\s*[<"]([^>"]+)[>"])");
    std::vector<std::string> out;
    for (std::sregex_iterator at(text.begin(), text.end(), line), end; at != end; ++at)
        out.push_back((*at)[1]);
    return out;
}

/// The longest beginning of `name` that is a room.
std::string room_of(const std::string& name)
{
    static const std::vector<std::string> rooms{"core/base", "core/model", "core/drafts", "core/rules", "core/importing", "core/documents", "core/reports",
                                                "core/sync", "core/bundle", "core", "db", "app/files", "app/actions", "app/cli", "app/ui", "app"};
    for (const auto& room : rooms)
        if (name.starts_with(room + "/"))
            return room;
    return "";
}

const std::set<std::string> whole_core{"core/base", "core/model", "core/drafts", "core/rules", "core/importing", "core/documents", "core/reports", "core/sync", "core/bundle"};

std::set<std::string> with(std::set<std::string> rooms, const std::set<std::string>& more)
{
    rooms.insert(more.begin(), more.end());
    return rooms;
}

/// Which rooms a room may look into.
std::map<std::string, std::set<std::string>> doors()
{
    auto core_but_bundle = whole_core;
    core_but_bundle.erase("core/bundle");
    return {
        {"core/base", {"core/base"}},
        {"core/model", {"core/base", "core/model"}},
        {"core/sync", {"core/base", "core/sync"}},
        {"core/bundle", {"core/base", "core/sync", "core/bundle"}},
        {"core/drafts", core_but_bundle},
        {"core/rules", core_but_bundle},
        {"core/importing", core_but_bundle},
        {"core/documents", core_but_bundle},
        {"core/reports", core_but_bundle},
        {"db", with(whole_core, {"db"})},
        {"app/files", with(whole_core, {"app/files"})},
        {"app/actions", with(whole_core, {"db", "app/files", "app/actions"})},
        {"app/cli", with(whole_core, {"db", "app/files", "app/actions", "app/cli"})},
        {"app/ui", with(whole_core, {"db", "app/files", "app/actions", "app/ui"})},
    };
}

/// Outside libraries and the rooms that may include them.
const std::vector<std::pair<std::string, std::set<std::string>>> keepers{
    {"sqlite3.h", {"db"}}, {"SQLiteCpp/", {"db"}}, {"nlohmann/", {"app/files", "app/actions", "app/cli"}}, {"CLI/", {"app/cli"}}, {"imgui", {"app/ui"}},
    {"GLFW/", {"app/ui"}}, {"hpdf.h", {"app/files"}}, {"xlsxwriter.h", {"app/files"}}, {"zip.h", {"app/files"}}, {"expat.h", {"app/files"}},
    {"qrencode.h", {"app/files"}}, {"filesystem", {"app/files", "app/actions", "app/cli", "app/ui", "db"}}, {"fstream", {"app/files", "app/actions", "app/cli", "app/ui", "db"}},
    {"thread", {"app/actions", "app/ui", "app/files"}},
};

/// Exceptions, each with its reason. This list may only shrink.
const std::set<std::pair<std::string, std::string>> exceptions{};

/// Lines of each function body at the outermost level of namespaces: from an opening brace in column 0 to its closing brace in column 0.
std::size_t longest_function(const std::string& text)
{
    std::istringstream lines(text);
    std::string line;
    std::size_t longest = 0, open_at = 0, number = 0;
    bool inside = false;
    while (std::getline(lines, line)) {
        ++number;
        if (line == "{") {
            inside = true;
            open_at = number;
        } else if (inside && line.starts_with("}")) {
            inside = false;
            if (line == "}")
                longest = std::max(longest, number - open_at - 1);
        }
    }
    return longest;
}

} // namespace

TEST_CASE("nothing includes upwards or through a wall")
{
    const auto open = doors();
    for (const auto& source : sources({"core", "db", "app"})) {
        const auto room = room_of(source.name);
        if (!open.contains(room))
            continue; // the two main programs
        for (const auto& included : includes(source.text)) {
            CAPTURE(source.name);
            CAPTURE(included);
            const auto other = room_of(included);
            if (other.empty() || exceptions.contains({source.name, included}))
                continue;
            CHECK(open.at(room).contains(other));
        }
    }
}

TEST_CASE("each library is used only in its own rooms")
{
    for (const auto& source : sources({"core", "db", "app"}))
        for (const auto& included : includes(source.text))
            for (const auto& [library, rooms] : keepers) {
                const bool same = library.ends_with('/') || library == "imgui" ? included.starts_with(library) : included == library;
                if (!same || exceptions.contains({source.name, included}) || room_of(source.name) == "app")
                    continue;
                CAPTURE(source.name);
                CAPTURE(included);
                CHECK(rooms.contains(room_of(source.name)));
            }
}

TEST_CASE("SQL stands only in db")
{
    const std::regex sql(R"rx("[^"]*\b(SELECT\s.*\sFROM|INSERT\s+INTO|UPDATE\s.*\sSET|DELETE\s+FROM)\b)rx");
    for (const auto& source : sources({"core", "app"})) {
        CAPTURE(source.name);
        std::istringstream lines(source.text);
        for (std::string line; std::getline(lines, line);)
            CHECK_FALSE(std::regex_search(line, sql));
    }
}

TEST_CASE("no file has more than 500 lines and no function more than 70")
{
    for (const auto& source : sources({"core", "db", "app", "tests"})) {
        CAPTURE(source.name);
        CHECK(std::count(source.text.begin(), source.text.end(), '\n') <= 500);
        if (source.name.starts_with("tests/rules"))
            continue;
        CHECK(longest_function(source.text) <= 70);
    }
}

TEST_CASE("money knows no floating point")
{
    const std::set<std::string> excused{"db/front_vfs.cpp"}; // SQLite's own interface hands time over as a double
    const std::regex floating(R"(\b(double|float)\b)");
    for (const auto& source : sources({"core/base", "core/model", "core/drafts", "core/rules", "core/importing", "core/reports", "core/sync", "core/bundle", "db"})) {
        if (excused.contains(source.name))
            continue;
        CAPTURE(source.name);
        std::istringstream lines(source.text);
        for (std::string line; std::getline(lines, line);)
            if (line.find("//") == std::string::npos)
                CHECK_FALSE(std::regex_search(line, floating));
    }
}

TEST_CASE("nothing that only we could call good is called Manager or utils")
{
    for (const auto& source : sources({"core", "db", "app"})) {
        CHECK(source.name.find("util") == std::string::npos);
        CHECK(source.name.find("manager") == std::string::npos);
        CHECK(source.text.find("Manager") == std::string::npos);
    }
}

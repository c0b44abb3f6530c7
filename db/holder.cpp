#include "db/holder.hpp"
#include <cctype>
#include <fstream>
#include <sstream>
#include <sys/stat.h>

namespace dondoc::db {
namespace {

/// SQLite's WAL_WRITE_LOCK: byte 120 of the shared-memory file.
constexpr unsigned long write_lock_byte = 120;

std::string name_of_process(const std::string& pid)
{
    std::string name;
    std::getline(std::ifstream("/proc/" + pid + "/comm") >> std::ws, name);
    return (name.empty() ? "?" : name) + " (" + pid + ")";
}

/// Lines of /proc/locks: "1: POSIX  ADVISORY  WRITE 4711 08:01:131 120 120".
std::string holder_in(const std::string& line, unsigned long inode)
{
    std::istringstream words(line);
    std::string number, sort, advice, access, pid, place;
    unsigned long from = 0, to = 0;
    if (!(words >> number >> sort >> advice >> access >> pid >> place >> from >> to) || access != "WRITE")
        return {};
    const auto colon = place.rfind(':');
    if (colon == std::string::npos || place.substr(colon + 1) != std::to_string(inode))
        return {};
    return from <= write_lock_byte && write_lock_byte <= to ? name_of_process(pid) : std::string();
}

} // namespace

std::string write_lock_holder(const std::filesystem::path& store)
{
    struct stat shared{};
    if (::stat((store.string() + "-shm").c_str(), &shared) != 0)
        return "?";
    std::ifstream locks("/proc/locks");
    for (std::string line; std::getline(locks, line);)
        if (auto holder = holder_in(line, shared.st_ino); !holder.empty())
            return holder;
    return "?";
}

} // namespace dondoc::db

#include "app/files/window_lock.hpp"
#include "app/files/system.hpp"
#include "core/base/text/date.hpp"
#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace dondoc::files {
namespace {

std::string two(std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); }

std::string who_am_i(std::int64_t wall_ms)
{
    std::array<char, 256> host{};
    if (gethostname(host.data(), host.size() - 1) != 0)
        host[0] = '?';
    const char* user = std::getenv("USER");
    const std::int64_t minute = (wall_ms / 60'000 + 7 * 60) % (24 * 60);
    return std::string(user == nullptr ? "?" : user) + "@" + host.data() + " (" + std::to_string(getpid()) + "), " + two(minute / 60) + ":" + two(minute % 60) + " "
         + text::day_short(vietnam_day(wall_ms));
}

std::string written_in(int descriptor)
{
    std::array<char, 400> bytes{};
    const auto got = pread(descriptor, bytes.data(), bytes.size(), 0);
    return got > 0 ? std::string(bytes.data(), static_cast<std::size_t>(got)) : "?";
}

void write_into(int descriptor, const std::string& text)
{
    if (ftruncate(descriptor, 0) != 0 || pwrite(descriptor, text.data(), text.size(), 0) < 0)
        return; // the name of the holder is a courtesy; the lock stands without it
}

} // namespace

std::optional<WindowLock> WindowLock::take(const std::filesystem::path& store, std::int64_t wall_ms, std::string& holder)
{
    const std::string file = store.string() + ".window";
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return WindowLock(-1, "");
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        holder = written_in(descriptor);
        ::close(descriptor);
        return {};
    }
    write_into(descriptor, who_am_i(wall_ms));
    return WindowLock(descriptor, file);
}

WindowLock::WindowLock(WindowLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)), file_(std::move(other.file_)) {}

WindowLock& WindowLock::operator=(WindowLock&& other) noexcept
{
    std::swap(descriptor_, other.descriptor_);
    std::swap(file_, other.file_);
    return *this;
}

WindowLock::~WindowLock()
{
    if (descriptor_ < 0)
        return;
    ::unlink(file_.c_str()); // while it is still held
    ::close(descriptor_);
}

} // namespace dondoc::files

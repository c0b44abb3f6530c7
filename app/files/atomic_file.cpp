#include "app/files/atomic_file.hpp"
#include "core/base/check.hpp"
#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace dondoc::files {

namespace {

constexpr std::size_t buffer_size = 64 * 1024;

std::filesystem::path folder_of(const std::filesystem::path& path)
{
    auto folder = path.parent_path();
    return folder.empty() ? std::filesystem::path(".") : folder;
}

/// Unlike any name of another process or thread; a leftover of a killed process is stepped over by O_EXCL.
std::filesystem::path temporary_name(const std::filesystem::path& path)
{
    static std::atomic<unsigned> counter{0};
    auto name = "." + path.filename().string() + "." + std::to_string(getpid()) + "-" + std::to_string(++counter) + ".part";
    return folder_of(path) / name;
}

/// False: the folder cannot be opened or does not know fsync (some network folders); the rename has happened by then.
bool sync_folder(const std::filesystem::path& folder)
{
    int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    bool done = fsync(descriptor) == 0 || errno == EINVAL;
    close(descriptor);
    return done;
}

} // namespace

AtomicFile::AtomicFile(std::filesystem::path final_path) : final_(std::move(final_path))
{
    for (int tries = 0; descriptor_ < 0 && tries < 100; ++tries) {
        temporary_ = temporary_name(final_);
        descriptor_ = open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor_ < 0 && errno != EEXIST)
            fail("create");
    }
    if (descriptor_ < 0)
        fail("create");
}

AtomicFile::~AtomicFile()
{
    if (descriptor_ >= 0)
        close(descriptor_);
    if (!committed_)
        unlink(temporary_.c_str());
}

void AtomicFile::fail(const char* what) const
{
    throw std::filesystem::filesystem_error(what, final_, std::error_code(errno, std::generic_category()));
}

void AtomicFile::write(ByteView bytes)
{
    if (buffer_.size() + bytes.size() > buffer_size)
        flush_buffer();
    buffer_.append(text_of(bytes));
}

void AtomicFile::flush_buffer()
{
    std::string_view rest = buffer_;
    while (!rest.empty()) {
        auto written = ::write(descriptor_, rest.data(), rest.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            fail("write");
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    buffer_.clear();
}

void AtomicFile::commit()
{
    check(!committed_, "a file is committed once");
    flush_buffer();
    close(descriptor_); // a library may have put another file under the name: sync what stands there now
    descriptor_ = open(temporary_.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ < 0 || fsync(descriptor_) != 0)
        fail("sync");
    if (rename(temporary_.c_str(), final_.c_str()) != 0)
        fail("rename");
    committed_ = true;
    if (!sync_folder(folder_of(final_)))
        fail("sync folder");
}

void write_file_atomically(const std::filesystem::path& path, ByteView bytes)
{
    AtomicFile file(path);
    file.write(bytes);
    file.commit();
}

} // namespace dondoc::files

#include "app/files/bundle_file.hpp"
#include "core/base/trouble.hpp"
#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace dondoc::files {

namespace {

constexpr std::size_t buffer_size = 256 * 1024;
constexpr std::size_t direct_alignment = 4096;

[[noreturn]] void fail(const char* what, const std::filesystem::path& path)
{
    throw std::filesystem::filesystem_error(what, path, std::error_code(errno, std::generic_category()));
}

int open_or_fail(const std::filesystem::path& path, int flags, mode_t mode = 0)
{
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC, mode); // NOLINT: the POSIX call
    if (descriptor < 0)
        fail("open", path);
    return descriptor;
}

void sync_folder(const std::filesystem::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return; // some sticks' file systems have no folders to open; the rename itself is then all there is
    ::fsync(descriptor);
    ::close(descriptor);
}

/// Moves without ever replacing: a hard link fails when the name is taken; where links are unknown (FAT), a look before the rename has to do.
bool move_to_new_name(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (::link(from.c_str(), to.c_str()) == 0) {
        ::unlink(from.c_str());
        return true;
    }
    if (errno == EEXIST)
        return false;
    if (std::filesystem::exists(to))
        return false;
    if (::rename(from.c_str(), to.c_str()) != 0)
        fail("rename", to);
    return true;
}

} // namespace

struct BundleFile::Running {
    crypto_generichash_blake2b_state state;
};

namespace {

template <class State>
void begin_hash(State& state)
{
    std::array<std::uint8_t, 16> personal{};
    const std::string_view name = "bhx-file-v1";
    std::copy(name.begin(), name.end(), personal.begin());
    crypto_generichash_blake2b_init_salt_personal(&state, nullptr, 0, 32, nullptr, personal.data());
}

/// Reads the file from its medium, not from the cache, where that is possible.
FileFacts facts_from_medium(const std::filesystem::path& file)
{
    int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_DIRECT);
    if (descriptor < 0)
        descriptor = open_or_fail(file, O_RDONLY);
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
    std::unique_ptr<std::uint8_t, decltype(&std::free)> buffer(static_cast<std::uint8_t*>(std::aligned_alloc(direct_alignment, buffer_size)), &std::free);
    crypto_generichash_blake2b_state state;
    begin_hash(state);
    FileFacts out;
    for (;;) {
        const ssize_t got = ::read(descriptor, buffer.get(), buffer_size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            const int held = errno;
            ::close(descriptor);
            errno = held;
            fail("read", file);
        }
        if (got == 0)
            break;
        crypto_generichash_blake2b_update(&state, buffer.get(), static_cast<std::size_t>(got));
        out.bytes += static_cast<std::uint64_t>(got);
    }
    ::close(descriptor);
    crypto_generichash_blake2b_final(&state, out.hash.bytes.data(), 32);
    return out;
}

} // namespace

FileSource::FileSource(const std::filesystem::path& path) : path_(path), descriptor_(open_or_fail(path, O_RDONLY)), held_(buffer_size) {}

FileSource::~FileSource() { ::close(descriptor_); }

std::size_t FileSource::read_some(std::uint8_t* out, std::size_t length)
{
    for (;;) {
        const ssize_t got = ::read(descriptor_, out, length);
        if (got >= 0)
            return static_cast<std::size_t>(got);
        if (errno != EINTR)
            fail("read", path_);
    }
}

Result<std::size_t> FileSource::read(std::span<std::uint8_t> out)
{
    std::size_t filled = 0;
    while (filled < out.size()) {
        if (at_ == end_) {
            at_ = 0;
            end_ = read_some(held_.data(), held_.size());
            if (end_ == 0)
                break;
        }
        const std::size_t taken = std::min(out.size() - filled, end_ - at_);
        std::copy_n(held_.begin() + static_cast<std::ptrdiff_t>(at_), taken, out.begin() + static_cast<std::ptrdiff_t>(filled));
        at_ += taken;
        filled += taken;
    }
    return filled;
}

FileFacts facts_of(const std::filesystem::path& file)
{
    FileSource source(file);
    Bytes buffer(buffer_size);
    crypto_generichash_blake2b_state state;
    begin_hash(state);
    FileFacts out;
    for (std::size_t got = buffer.size(); got == buffer.size();) {
        got = *source.read(buffer);
        crypto_generichash_blake2b_update(&state, buffer.data(), got);
        out.bytes += got;
    }
    crypto_generichash_blake2b_final(&state, out.hash.bytes.data(), 32);
    return out;
}

BundleFile::BundleFile(const std::filesystem::path& folder, const std::string& name)
    : folder_(folder), name_(name), temporary_(folder / (name + bundle_ending + unfinished_ending)), hash_(std::make_unique<Running>())
{
    std::filesystem::create_directories(folder_);
    descriptor_ = open_or_fail(temporary_, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    begin_hash(hash_->state);
}

BundleFile::~BundleFile()
{
    if (descriptor_ >= 0)
        ::close(descriptor_);
    if (!temporary_.empty())
        ::unlink(temporary_.c_str());
}

void BundleFile::write(ByteView bytes)
{
    buffer_.insert(buffer_.end(), bytes.begin(), bytes.end());
    bytes_ += bytes.size();
    if (buffer_.size() >= buffer_size)
        flush();
}

void BundleFile::flush()
{
    crypto_generichash_blake2b_update(&hash_->state, buffer_.data(), buffer_.size());
    for (std::size_t at = 0; at < buffer_.size();) {
        const ssize_t put = ::write(descriptor_, buffer_.data() + at, buffer_.size() - at);
        if (put < 0 && errno != EINTR)
            fail("write", temporary_);
        at += put > 0 ? static_cast<std::size_t>(put) : 0;
    }
    buffer_.clear();
}

std::filesystem::path BundleFile::finish()
{
    flush();
    if (::fsync(descriptor_) != 0)
        fail("fsync", temporary_);
    ::close(descriptor_);
    descriptor_ = -1;
    Hash written;
    crypto_generichash_blake2b_final(&hash_->state, written.bytes.data(), 32);
    if (facts_from_medium(temporary_).hash != written)
        throw Trouble({.code = "bundle.file.differs", .value = temporary_.filename().string()});
    std::filesystem::path final_path = folder_ / (name_ + bundle_ending);
    for (int number = 2; !move_to_new_name(temporary_, final_path); ++number)
        final_path = folder_ / (name_ + "-" + std::to_string(number) + bundle_ending);
    temporary_.clear();
    sync_folder(folder_);
    return final_path;
}

void sweep_unfinished(const std::filesystem::path& folder)
{
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored))
        if (entry.path().string().ends_with(std::string(bundle_ending) + unfinished_ending))
            std::filesystem::remove(entry.path(), ignored);
}

} // namespace dondoc::files

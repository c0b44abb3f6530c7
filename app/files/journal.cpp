#include "app/files/journal.hpp"
#include "app/files/atomic_file.hpp"
#include "core/base/trouble.hpp"
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sodium.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dondoc::files {
namespace {

constexpr std::string_view magic{"dondoc journal1\0", 16};
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t frame_size = 4 + nonce_size;
constexpr std::uint64_t longest_record = 16 * 1024 * 1024;

std::array<std::uint8_t, 8> bytes_of(std::uint64_t number)
{
    std::array<std::uint8_t, 8> out{};
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<std::uint8_t>(number >> (8 * i));
    return out;
}

std::uint64_t length_in(ByteView frame)
{
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < 4; ++i)
        out |= std::uint64_t{frame[i]} << (8 * i);
    return out;
}

/// As many bytes as there are, at most `wanted`.
Bytes read_at(int descriptor, std::uint64_t place, std::size_t wanted)
{
    Bytes out(wanted);
    std::size_t filled = 0;
    while (filled < wanted) {
        const auto got = ::pread(descriptor, out.data() + filled, wanted - filled, static_cast<off_t>(place + filled));
        if (got <= 0)
            break;
        filled += static_cast<std::size_t>(got);
    }
    out.resize(filled);
    return out;
}

std::optional<Bytes> opened(ByteView frame, ByteView body, std::uint64_t number, const std::array<std::uint8_t, 32>& key)
{
    const auto said = bytes_of(number);
    Bytes out(body.size() - tag_size);
    const int wrong = crypto_aead_xchacha20poly1305_ietf_decrypt(out.data(), nullptr, nullptr, body.data(), body.size(), said.data(), said.size(),
                                                                 frame.data() + 4, key.data());
    return wrong == 0 ? std::optional(std::move(out)) : std::nullopt;
}

void sync_folder(const std::filesystem::path& folder)
{
    if (const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); opened >= 0) {
        ::fsync(opened);
        ::close(opened);
    }
}

} // namespace

JournalFile::JournalFile(std::filesystem::path path, const std::array<std::uint8_t, 32>& key) : path_(std::move(path)), key_(key)
{
    std::error_code refused;
    std::filesystem::create_directories(path_.parent_path(), refused);
    descriptor_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor_ < 0)
        fail();
    sync_folder(path_.parent_path());
}

JournalFile::~JournalFile()
{
    if (descriptor_ >= 0)
        ::close(descriptor_);
}

JournalFile::Lock::Lock(JournalFile& journal) : journal_(journal)
{
    while (::flock(journal_.descriptor_, LOCK_EX) != 0)
        if (errno != EINTR)
            journal_.fail();
}

JournalFile::Lock::~Lock() { ::flock(journal_.descriptor_, LOCK_UN); }

void JournalFile::fail() const { throw Trouble({.code = "journal.unwritable", .value = path_.string(), .arguments = {{"detail", std::strerror(errno)}}}); }

std::vector<Bytes> JournalFile::read_new(const Lock&)
{
    struct stat facts {};
    if (::fstat(descriptor_, &facts) != 0)
        fail();
    const auto size = static_cast<std::uint64_t>(facts.st_size);
    const auto damaged = [&] { return Trouble({.code = "journal.damaged", .value = path_.string(), .arguments = {{"record", std::to_string(number_ + 1)}}}); };
    if (size < end_)
        throw damaged();
    std::vector<Bytes> out;
    if (end_ == 0) {
        const Bytes begin = read_at(descriptor_, 0, magic.size());
        if (begin.size() < magic.size() && size <= magic.size())
            return out; // not begun yet
        if (text_of(begin) != magic)
            throw damaged();
        end_ = magic.size();
    }
    while (true) {
        const Bytes frame = read_at(descriptor_, end_, frame_size);
        if (frame.size() < frame_size)
            return out;
        const std::uint64_t length = length_in(frame), after = end_ + frame_size + length;
        if (length >= tag_size && length <= longest_record && after <= size) {
            auto record = opened(frame, read_at(descriptor_, end_ + frame_size, length), number_, key_);
            if (record) {
                out.push_back(std::move(*record));
                end_ = after;
                ++number_;
                continue;
            }
        }
        // What reaches the end of the file is a write that was cut off, also where the disk had grown the file before it had the bytes.
        if (after < size && length >= tag_size && length <= longest_record)
            throw damaged();
        return out;
    }
}

Bytes JournalFile::sealed(ByteView record, std::uint64_t number, Random& random) const
{
    const std::size_t length = record.size() + tag_size;
    Bytes out(frame_size + length);
    const auto size = bytes_of(length);
    std::copy_n(size.begin(), 4, out.begin());
    random.fill(std::span(out).subspan(4, nonce_size));
    const auto said = bytes_of(number);
    crypto_aead_xchacha20poly1305_ietf_encrypt(out.data() + frame_size, nullptr, record.data(), record.size(), said.data(), said.size(), nullptr, out.data() + 4,
                                               key_.data());
    return out;
}

void JournalFile::write_at(std::uint64_t place, ByteView bytes) const
{
    while (!bytes.empty()) {
        const auto written = ::pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(place));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            fail();
        place += static_cast<std::uint64_t>(written);
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

void JournalFile::sync() const
{
    if (::fsync(descriptor_) != 0)
        fail();
}

/// Nothing is thrown away: what stands behind the last whole record goes into a file beside it.
void JournalFile::cut_tail() const
{
    struct stat facts {};
    if (::fstat(descriptor_, &facts) != 0)
        fail();
    const auto size = static_cast<std::uint64_t>(facts.st_size);
    if (size <= end_)
        return;
    write_file_atomically(path_.string() + ".cut-" + std::to_string(end_), read_at(descriptor_, end_, size - end_));
    if (::ftruncate(descriptor_, static_cast<off_t>(end_)) != 0)
        fail();
}

void JournalFile::append(const Lock&, const std::vector<Bytes>& records, Random& random)
{
    if (records.empty())
        return;
    Bytes all;
    if (end_ == 0)
        all.insert(all.end(), magic.begin(), magic.end());
    std::uint64_t number = number_;
    for (const Bytes& record : records) {
        const Bytes one = sealed(record, number++, random);
        all.insert(all.end(), one.begin(), one.end());
    }
    cut_tail();
    write_at(end_, all);
    sync();
    end_ += all.size();
    number_ = number;
}

} // namespace dondoc::files

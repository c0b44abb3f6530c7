#include "db/sealed_stream.hpp"
#include "core/base/check.hpp"
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace dondoc::db {
namespace {

constexpr std::size_t seal = crypto_secretstream_xchacha20poly1305_ABYTES;

[[noreturn]] void refused(const std::filesystem::path& path)
{
    const char* code = errno == ENOSPC || errno == EDQUOT ? "store.full" : errno == EEXIST ? "store.exists" : "file.unwritable";
    throw StoreError({.code = code, .value = path.string(), .arguments = {{"detail", std::strerror(errno)}}});
}

} // namespace

RawOut::RawOut(const std::filesystem::path& path) : path_(path), file_(::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600))
{
    if (file_ < 0)
        refused(path_);
}

RawOut::~RawOut() { ::close(file_); }

void RawOut::write(ByteView bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(file_, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            refused(path_);
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
}

void RawOut::sync()
{
    if (::fsync(file_) != 0)
        refused(path_);
}

/// secretstream draws its header from libsodium's own generator; with ours the header is drawn here and the state made from it as a reader would.
SealedWriter::SealedWriter(RawOut& out, const StreamKey& key, Random& random) : out_(out)
{
    std::array<std::uint8_t, crypto_secretstream_xchacha20poly1305_HEADERBYTES> header{};
    random.fill(header);
    check(crypto_secretstream_xchacha20poly1305_init_pull(&state_, header.data(), key.data()) == 0, "a stream begins");
    out_.write(header);
    waiting_.reserve(sealed_chunk);
}

void SealedWriter::write(ByteView bytes)
{
    while (!bytes.empty()) {
        if (waiting_.size() == sealed_chunk) {
            push(waiting_, 0);
            waiting_.clear();
        }
        const auto part = bytes.first(std::min(bytes.size(), sealed_chunk - waiting_.size()));
        waiting_.insert(waiting_.end(), part.begin(), part.end());
        bytes = bytes.subspan(part.size());
    }
}

void SealedWriter::finish() { push(waiting_, crypto_secretstream_xchacha20poly1305_TAG_FINAL); }

void SealedWriter::push(ByteView bytes, unsigned char tag)
{
    Bytes sealed(bytes.size() + seal);
    crypto_secretstream_xchacha20poly1305_push(&state_, sealed.data(), nullptr, bytes.data(), bytes.size(), nullptr, 0, tag);
    out_.write(sealed);
}

SealedReader::SealedReader(const std::filesystem::path& path, std::size_t skip, const StreamKey& key) : path_(path), file_(std::fopen(path.c_str(), "rb"))
{
    if (!file_)
        throw StoreError({.code = "file.unreadable", .value = path.string(), .arguments = {{"detail", std::strerror(errno)}}});
    std::array<std::uint8_t, crypto_secretstream_xchacha20poly1305_HEADERBYTES> header{};
    if (std::fseek(file_, static_cast<long>(skip), SEEK_SET) != 0 || std::fread(header.data(), 1, header.size(), file_) != header.size() ||
        crypto_secretstream_xchacha20poly1305_init_pull(&state_, header.data(), key.data()) != 0) {
        std::fclose(file_);
        file_ = nullptr;
        damaged("head");
    }
}

SealedReader::~SealedReader()
{
    if (file_)
        std::fclose(file_);
}

void SealedReader::fill()
{
    Bytes sealed(sealed_chunk + seal);
    sealed.resize(std::fread(sealed.data(), 1, sealed.size(), file_));
    unsigned char tag = 0;
    plain_.resize(sealed.size() < seal ? 0 : sealed.size() - seal);
    taken_ = 0;
    if (final_ || sealed.size() < seal ||
        crypto_secretstream_xchacha20poly1305_pull(&state_, plain_.data(), nullptr, &tag, sealed.data(), sealed.size(), nullptr, 0) != 0)
        damaged("chunk");
    final_ = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
}

void SealedReader::read(std::span<std::uint8_t> out)
{
    while (!out.empty()) {
        if (taken_ == plain_.size())
            fill();
        const std::size_t count = std::min(out.size(), plain_.size() - taken_);
        std::copy_n(plain_.begin() + static_cast<std::ptrdiff_t>(taken_), count, out.begin());
        taken_ += count;
        out = out.subspan(count);
        if (count == 0 && final_ && !out.empty())
            damaged("end");
    }
}

ByteView SealedReader::rest_of_chunk()
{
    const auto out = ByteView(plain_).subspan(taken_);
    taken_ = plain_.size();
    return out;
}

bool SealedReader::at_end()
{
    while (taken_ == plain_.size() && !final_)
        fill();
    if (taken_ != plain_.size())
        return false;
    if (std::fgetc(file_) != EOF)
        damaged("bytes behind the end");
    return true;
}

void SealedReader::damaged(const char* what) const
{
    throw StoreError({.code = "backup.damaged", .value = path_.string(), .arguments = {{"detail", what}}});
}

} // namespace dondoc::db

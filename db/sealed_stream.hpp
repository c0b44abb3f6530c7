#pragma once
// A file of secretstream chunks, written and read front to back. For back-ups.
#include "core/base/random.hpp"
#include "db/errors.hpp"
#include <filesystem>
#include <sodium.h>

namespace dondoc::db {

using StreamKey = std::array<std::uint8_t, 32>;
inline constexpr std::size_t sealed_chunk = 64 * 1024;

/// Owner of a file descriptor; what the disk refuses is Trouble.
class RawOut
{
public:
    explicit RawOut(const std::filesystem::path& path); ///< must not exist
    ~RawOut();
    RawOut(const RawOut&) = delete;
    RawOut& operator=(const RawOut&) = delete;
    void write(ByteView bytes);
    void sync();

private:
    std::filesystem::path path_;
    int file_ = -1;
};

class SealedWriter
{
public:
    SealedWriter(RawOut& out, const StreamKey& key, Random& random);
    void write(ByteView bytes);
    void finish();

private:
    void push(ByteView bytes, unsigned char tag);
    RawOut& out_;
    crypto_secretstream_xchacha20poly1305_state state_;
    Bytes waiting_;
};

/// Gives the plain bytes; every failure of the seal, a missing end or bytes behind the end is Trouble backup.damaged.
class SealedReader
{
public:
    SealedReader(const std::filesystem::path& path, std::size_t skip, const StreamKey& key);
    ~SealedReader();
    SealedReader(const SealedReader&) = delete;
    SealedReader& operator=(const SealedReader&) = delete;

    /// Exactly `size` bytes, or damaged.
    void read(std::span<std::uint8_t> out);
    /// What is left of the chunk at hand; taken with this call.
    ByteView rest_of_chunk();
    /// True at the sealed end; then nothing may follow.
    bool at_end();
    [[noreturn]] void damaged(const char* what) const;

private:
    void fill();
    std::filesystem::path path_;
    FILE* file_ = nullptr;
    crypto_secretstream_xchacha20poly1305_state state_;
    Bytes plain_;
    std::size_t taken_ = 0;
    bool final_ = false;
};

} // namespace dondoc::db

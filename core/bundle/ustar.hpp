#pragma once
// Strict ustar: regular files only, mtime 0, uid 0, no extensions. The reader takes exactly the headers that the writer makes.
#include "core/bundle/stream.hpp"
#include <optional>

namespace dondoc::bundle {

struct TarEntry {
    std::string name;
    std::uint64_t size = 0;
};

class TarWriter
{
public:
    explicit TarWriter(Sink& out) : out_(out) {}
    void begin(const TarEntry& entry);
    void write(ByteView part); ///< together exactly `size` bytes until the next `begin` or `finish`
    void file(std::string_view name, ByteView content);
    void finish(); ///< two blocks of zeros

private:
    void pad();
    Sink& out_;
    std::uint64_t left_ = 0;
    std::uint64_t padding_ = 0;
};

class TarReader
{
public:
    explicit TarReader(Source& in) : in_(in) {}
    /// Skips nothing: the entry before must have been read whole. Empty at the end, after which the source too must end. Problems Q03.
    Result<std::optional<TarEntry>> next();
    /// Fills `out` wholly from the entry's content.
    Result<Done> read(std::span<std::uint8_t> out);
    /// The rest of the entry; Q08 before memory is taken when it is longer than `longest`.
    Result<Bytes> content(std::uint64_t longest);
    [[nodiscard]] std::uint64_t left() const { return left_; }

private:
    Result<Done> skip_padding();
    Result<Done> expect_end();
    Result<Done> fill(std::span<std::uint8_t> out);
    Source& in_;
    std::uint64_t left_ = 0;
    std::uint64_t padding_ = 0;
};

} // namespace dondoc::bundle

#pragma once
// The compound file (MS-CFB) around an old workbook.
#include "core/base/bytes.hpp"
#include "core/base/result.hpp"
#include <filesystem>
#include <string>

namespace dondoc::files {

/// A file read at any place. Disk errors are exceptions.
class RandomBytes
{
public:
    explicit RandomBytes(const std::filesystem::path& path);
    ~RandomBytes();
    RandomBytes(const RandomBytes&) = delete;
    RandomBytes& operator=(const RandomBytes&) = delete;
    [[nodiscard]] std::size_t size() const { return size_; }
    /// Fewer at the end of the file.
    [[nodiscard]] Bytes read(std::size_t at, std::size_t size) const;

private:
    std::filesystem::path path_;
    int descriptor_ = -1;
    std::size_t size_ = 0;
};

/// The bytes of the workbook's stream ("Workbook" or "Book"). Problems: "file.damaged", "file.encrypted", "file.format.unsupported".
Result<Bytes> workbook_stream(const RandomBytes& file);

inline std::uint32_t little16(ByteView b, std::size_t at) { return static_cast<std::uint32_t>(b[at] | b[at + 1] << 8); }
inline std::uint32_t little32(ByteView b, std::size_t at) { return little16(b, at) | little16(b, at + 2) << 16; }

} // namespace dondoc::files

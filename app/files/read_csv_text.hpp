#pragma once
// What a text file is written in, and its bytes in order.
#include "core/base/bytes.hpp"
#include "core/base/result.hpp"
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace dondoc::files {

enum class TextEncoding : std::uint8_t { utf8, utf16_le, utf16_be, cp1258, cp1252 };

/// Reads the file once: UTF-8 only when all of it is. Problems: "file.empty", "file.format.unknown" (control characters: no text).
Result<TextEncoding> detect_encoding(const std::filesystem::path& path);

/// A file read forward in pieces. Disk errors are exceptions.
class FileBytes
{
public:
    explicit FileBytes(const std::filesystem::path& path);
    ~FileBytes();
    FileBytes(const FileBytes&) = delete;
    FileBytes& operator=(const FileBytes&) = delete;
    /// Up to `out.size()` bytes; 0 at the end.
    std::size_t read(std::span<char> out);

private:
    std::filesystem::path path_;
    int descriptor_ = -1;
};

/// The same with the mark at the front dropped and UTF-16 turned into UTF-8; 8-bit code pages pass through (see decode_cell).
class TextBytes
{
public:
    TextBytes(const std::filesystem::path& path, TextEncoding encoding);
    std::size_t read(std::span<char> out);

private:
    std::size_t read_raw(std::span<char> out);
    void decode_units(std::string_view raw);
    FileBytes file_;
    TextEncoding encoding_;
    std::string raw_;     ///< an odd byte left over
    std::string decoded_; ///< UTF-8 not handed out yet
    char16_t high_ = 0;   ///< first half of a surrogate pair
    bool at_start_ = true;
};

/// A cell of an 8-bit code page as UTF-8, form C.
std::string decode_cell(std::string_view bytes, TextEncoding encoding);

void append_utf8(std::string& out, char32_t point);

} // namespace dondoc::files

#pragma once
// A file that is written appears whole under its name, or not at all (CLI.md "Common").
#include "core/base/bytes.hpp"
#include <filesystem>
#include <string>
#include <string_view>

namespace dondoc::files {

/// A new file beside its final place. Until `commit` the old file, if any, stays as it was; without `commit` nothing is left.
/// What the disk refuses is a `std::filesystem::filesystem_error` with the final path.
class AtomicFile
{
public:
    explicit AtomicFile(std::filesystem::path final_path);
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;
    ~AtomicFile();

    void write(ByteView bytes);
    void write(std::string_view text) { write(view_of(text)); }

    /// For libraries that write to a path themselves; they may replace the file's content or the file.
    [[nodiscard]] const std::filesystem::path& temporary_path() const { return temporary_; }

    /// fsync, rename over the final path, fsync of the folder. Once.
    void commit();

private:
    void flush_buffer();
    [[noreturn]] void fail(const char* what) const;

    std::filesystem::path final_;
    std::filesystem::path temporary_;
    int descriptor_ = -1;
    std::string buffer_;
    bool committed_ = false;
};

void write_file_atomically(const std::filesystem::path& path, ByteView bytes);
inline void write_file_atomically(const std::filesystem::path& path, std::string_view text) { write_file_atomically(path, view_of(text)); }

} // namespace dondoc::files

#pragma once
// Bundles on disks and sticks: read forwards; written beside the final name, read back from the medium and compared, then given a name that is new
// (SYNC.md 3.5). What the machine refuses is a filesystem_error.
#include "core/bundle/stream.hpp"
#include "core/base/hash.hpp"
#include <filesystem>
#include <memory>

namespace dondoc::files {

inline constexpr const char* bundle_ending = ".bhx";
inline constexpr const char* unfinished_ending = ".dang-ghi";

class FileSource : public bundle::Source
{
public:
    explicit FileSource(const std::filesystem::path& path);
    ~FileSource() override;
    FileSource(const FileSource&) = delete;
    FileSource& operator=(const FileSource&) = delete;
    Result<std::size_t> read(std::span<std::uint8_t> out) override;

private:
    std::size_t read_some(std::uint8_t* out, std::size_t length);
    std::filesystem::path path_;
    int descriptor_ = -1;
    Bytes held_; ///< headers are asked byte by byte
    std::size_t at_ = 0, end_ = 0;
};

struct FileFacts {
    Hash hash; ///< BLAKE2b "bhx-file-v1" of all bytes
    std::uint64_t bytes = 0;
};
FileFacts facts_of(const std::filesystem::path& file);

class BundleFile : public bundle::Sink
{
public:
    /// A temporary file in `folder`, which is made when missing. `name` without ending: a number is added until it is free.
    BundleFile(const std::filesystem::path& folder, const std::string& name);
    ~BundleFile() override; ///< without `finish` nothing is left
    BundleFile(const BundleFile&) = delete;
    BundleFile& operator=(const BundleFile&) = delete;
    void write(ByteView bytes) override;

    /// fsync, read back past the cache where the medium allows it, compare, rename to a name that nothing has, fsync of the folder. Gives the final path.
    /// Trouble `bundle.file.differs` when what stands on the medium is not what was written.
    std::filesystem::path finish();
    [[nodiscard]] std::uint64_t bytes() const { return bytes_; }

private:
    void flush();
    std::filesystem::path folder_;
    std::string name_;
    std::filesystem::path temporary_;
    int descriptor_ = -1;
    Bytes buffer_;
    std::uint64_t bytes_ = 0;
    struct Running;
    std::unique_ptr<Running> hash_;
};

/// Left over from a crash while writing: removed from this folder.
void sweep_unfinished(const std::filesystem::path& folder);

} // namespace dondoc::files

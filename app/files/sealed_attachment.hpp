#pragma once
// Attachments at rest: `<store>.files/NAME`, NAME a keyed hash of the content's hash, the bytes a libsodium secretstream in chunks of 64 KiB
// (XChaCha20-Poly1305, each chunk bound to the content's hash, the last one marked). Memory: one chunk, whatever the size.
// What the disk refuses is a filesystem_error; a damaged file is Trouble `attachment.damaged`, a missing one Trouble `attachment.absent`.
#include "app/files/atomic_file.hpp"
#include "core/base/hash.hpp"
#include <fstream>
#include <functional>
#include <memory>
#include <optional>

namespace dondoc::files {

inline constexpr std::uint64_t attachment_limit = 50ULL * 1024 * 1024; ///< bytes of one attachment
inline constexpr const char* attachment_personal = "bhx-att-v1";       ///< of the content's BLAKE2b

/// Where and under which keys: `store.files_folder()`, `store.derived_key("att-data")`, `store.derived_key("att-name")`.
struct AttachmentVault {
    std::filesystem::path folder;
    std::array<std::uint8_t, 32> data_key{};
    std::array<std::uint8_t, 32> name_key{};
};

/// BLAKE2b "bhx-att-v1" of bytes that come piece by piece.
class ContentHash
{
public:
    ContentHash();
    void add(ByteView bytes);
    Hash finish();

private:
    alignas(64) std::array<std::uint8_t, 384> state_{};
};

std::filesystem::path sealed_path(const AttachmentVault& vault, const Hash& content);
bool is_sealed(const AttachmentVault& vault, const Hash& content);
/// Files of the vault that none of these contents explain, and pieces that a killed program left; names only, sorted.
std::vector<std::string> unexplained_files(const AttachmentVault& vault, const std::vector<Hash>& contents);

/// Takes plain bytes in any pieces. `commit` checks them against the promised hash (false = other bytes came, nothing is kept).
class SealedWriter
{
public:
    SealedWriter(const AttachmentVault& vault, const Hash& content);
    ~SealedWriter();
    SealedWriter(const SealedWriter&) = delete;
    SealedWriter& operator=(const SealedWriter&) = delete;
    void write(ByteView plain);
    [[nodiscard]] bool commit();

private:
    void put_chunk(ByteView plain, bool last);
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// Gives the plain bytes in pieces of at most 64 KiB. The last piece is given only after the whole was found to be what its hash says.
class SealedReader
{
public:
    SealedReader(const AttachmentVault& vault, const Hash& content);
    ~SealedReader();
    SealedReader(const SealedReader&) = delete;
    SealedReader& operator=(const SealedReader&) = delete;
    std::optional<Bytes> next(); ///< empty after the last piece

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// What an outside file is, by its own bytes.
struct AttachmentFile {
    Hash content;
    std::uint64_t size = 0;
    std::string media_type; ///< "" = not on the list of accepted types
};

/// Reads the file once: hash, size, type. Stops past `attachment_limit` (size says so). Empty when it cannot be opened or is no ordinary file.
std::optional<AttachmentFile> look_at_attachment(const std::filesystem::path& file);
/// Reads it again into the vault; false when its bytes changed in between. Already there: nothing to do.
bool seal_attachment(const AttachmentVault& vault, const std::filesystem::path& file, const Hash& content);
/// The whole of a file of at most `limit` bytes; empty when it is larger or cannot be read.
std::optional<Bytes> small_file(const std::filesystem::path& file, std::uint64_t limit);
/// The first bytes of a file → its type, "" when it is not accepted. `name` decides between the zip and OLE formats of Office.
std::string media_type_of(ByteView beginning, std::string_view name);

} // namespace dondoc::files

#include "app/files/sealed_attachment.hpp"
#include "core/base/check.hpp"
#include "core/base/trouble.hpp"
#include <algorithm>
#include <cstring>
#include <set>
#include <sodium.h>

namespace dondoc::files {
namespace {

constexpr std::size_t chunk_size = 64 * 1024;
constexpr std::size_t sealed_size = chunk_size + crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t header_size = crypto_secretstream_xchacha20poly1305_HEADERBYTES;

crypto_generichash_blake2b_state* state_of(std::array<std::uint8_t, 384>& bytes)
{
    static_assert(sizeof(crypto_generichash_blake2b_state) <= 384);
    return reinterpret_cast<crypto_generichash_blake2b_state*>(bytes.data());
}

std::array<unsigned char, 16> personal()
{
    std::array<unsigned char, 16> out{};
    std::memcpy(out.data(), attachment_personal, std::strlen(attachment_personal));
    return out;
}

[[noreturn]] void damaged(const std::filesystem::path& path)
{
    throw Trouble({.code = "attachment.damaged", .value = path.filename().string()});
}

/// Fills as much of the buffer as the file still has.
std::size_t read_some(std::ifstream& file, std::span<std::uint8_t> into)
{
    file.read(reinterpret_cast<char*>(into.data()), static_cast<std::streamsize>(into.size()));
    return static_cast<std::size_t>(file.gcount());
}

} // namespace

ContentHash::ContentHash()
{
    const auto who = personal();
    crypto_generichash_blake2b_init_salt_personal(state_of(state_), nullptr, 0, 32, nullptr, who.data());
}

void ContentHash::add(ByteView bytes) { crypto_generichash_blake2b_update(state_of(state_), bytes.data(), bytes.size()); }

Hash ContentHash::finish()
{
    Hash out;
    crypto_generichash_blake2b_final(state_of(state_), out.bytes.data(), out.bytes.size());
    return out;
}

std::filesystem::path sealed_path(const AttachmentVault& vault, const Hash& content)
{
    std::array<std::uint8_t, 20> name{};
    crypto_generichash_blake2b(name.data(), name.size(), content.bytes.data(), content.bytes.size(), vault.name_key.data(), vault.name_key.size());
    return vault.folder / hex(name);
}

bool is_sealed(const AttachmentVault& vault, const Hash& content) { return std::filesystem::is_regular_file(sealed_path(vault, content)); }

std::vector<std::string> unexplained_files(const AttachmentVault& vault, const std::vector<Hash>& contents)
{
    std::set<std::string> explained;
    for (const auto& content : contents)
        explained.insert(sealed_path(vault, content).filename().string());
    std::vector<std::string> out;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(vault.folder, none))
        if (auto name = entry.path().filename().string(); !explained.contains(name) && entry.is_regular_file(none))
            out.push_back(std::move(name));
    std::sort(out.begin(), out.end());
    return out;
}

struct SealedWriter::Inside {
    Inside(const AttachmentVault& vault, const Hash& promised) : content(promised), file(sealed_path(vault, promised)) {}
    Hash content;
    AtomicFile file;
    ContentHash hash;
    crypto_secretstream_xchacha20poly1305_state stream{};
    Bytes waiting;
};

SealedWriter::SealedWriter(const AttachmentVault& vault, const Hash& content)
{
    std::filesystem::create_directories(vault.folder);
    inside_ = std::make_unique<Inside>(vault, content);
    std::array<std::uint8_t, header_size> header{};
    crypto_secretstream_xchacha20poly1305_init_push(&inside_->stream, header.data(), vault.data_key.data());
    inside_->file.write(header);
}

SealedWriter::~SealedWriter() = default;

void SealedWriter::put_chunk(ByteView plain, bool last)
{
    Bytes out(plain.size() + crypto_secretstream_xchacha20poly1305_ABYTES);
    const auto tag = static_cast<unsigned char>(last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
    crypto_secretstream_xchacha20poly1305_push(&inside_->stream, out.data(), nullptr, plain.data(), plain.size(), inside_->content.bytes.data(), 32, tag);
    inside_->file.write(out);
}

void SealedWriter::write(ByteView plain)
{
    inside_->hash.add(plain);
    auto& waiting = inside_->waiting;
    while (!plain.empty()) {
        if (waiting.size() == chunk_size) { // a full chunk waits until more follows: the last one must be marked
            put_chunk(waiting, false);
            waiting.clear();
        }
        const auto taken = std::min(plain.size(), chunk_size - waiting.size());
        waiting.insert(waiting.end(), plain.begin(), plain.begin() + static_cast<std::ptrdiff_t>(taken));
        plain = plain.subspan(taken);
    }
}

bool SealedWriter::commit()
{
    if (inside_->hash.finish() != inside_->content)
        return false;
    put_chunk(inside_->waiting, true);
    inside_->file.commit();
    return true;
}

struct SealedReader::Inside {
    std::filesystem::path path;
    Hash content;
    std::ifstream file;
    ContentHash hash;
    crypto_secretstream_xchacha20poly1305_state stream{};
    Bytes sealed = Bytes(sealed_size);
    bool finished = false;
};

SealedReader::SealedReader(const AttachmentVault& vault, const Hash& content) : inside_(std::make_unique<Inside>())
{
    inside_->path = sealed_path(vault, content);
    inside_->content = content;
    inside_->file.open(inside_->path, std::ios::binary);
    if (!inside_->file)
        throw Trouble({.code = "attachment.absent", .value = inside_->path.filename().string()});
    std::array<std::uint8_t, header_size> header{};
    if (read_some(inside_->file, header) != header.size() ||
        crypto_secretstream_xchacha20poly1305_init_pull(&inside_->stream, header.data(), vault.data_key.data()) != 0)
        damaged(inside_->path);
}

SealedReader::~SealedReader() = default;

std::optional<Bytes> SealedReader::next()
{
    if (inside_->finished)
        return {};
    const auto got = read_some(inside_->file, inside_->sealed);
    if (got < crypto_secretstream_xchacha20poly1305_ABYTES)
        damaged(inside_->path);
    Bytes plain(got - crypto_secretstream_xchacha20poly1305_ABYTES);
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&inside_->stream, plain.data(), nullptr, &tag, inside_->sealed.data(), got,
                                                   inside_->content.bytes.data(), 32) != 0)
        damaged(inside_->path);
    inside_->hash.add(plain);
    inside_->finished = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (inside_->finished && (inside_->file.peek() != std::ifstream::traits_type::eof() || inside_->hash.finish() != inside_->content))
        damaged(inside_->path);
    return plain;
}

} // namespace dondoc::files

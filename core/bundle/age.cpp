#include "core/bundle/age.hpp"
#include "core/bundle/hkdf.hpp"
#include "core/bundle/limits.hpp"
#include "core/bundle/reason.hpp"
#include <algorithm>
#include <sodium.h>

namespace dondoc::bundle {

namespace {

constexpr std::size_t tag_size = crypto_aead_chacha20poly1305_IETF_ABYTES;
constexpr std::size_t sealed_size = limit::age_chunk + tag_size;
using PayloadNonce = std::array<std::uint8_t, 16>;

/// 11 bytes of counter, big-endian; then 1 for the last chunk.
std::array<std::uint8_t, 12> chunk_nonce(std::uint64_t chunk, bool last)
{
    std::array<std::uint8_t, 12> out{};
    for (unsigned i = 0; i < 8; ++i)
        out[10 - i] = static_cast<std::uint8_t>(chunk >> 8 * i & 255U);
    out[11] = last ? 1 : 0;
    return out;
}

Problem damaged(std::string_view detail) { return refusal(Reason::damaged, detail); }

} // namespace

AgeWriter::AgeWriter(Sink& out, const std::vector<BoxPublic>& recipients, const std::vector<Stanza>& extra, Random& random)
    : out_(out)
{
    FileKey file_key;
    random.fill(file_key);
    std::vector<Stanza> stanzas;
    for (const BoxPublic& recipient : recipients)
        stanzas.push_back(wrap(file_key, recipient, new_box_secret(random)));
    stanzas.insert(stanzas.end(), extra.begin(), extra.end());
    PayloadNonce nonce;
    random.fill(nonce);
    out_.write(view_of(header_text(file_key, stanzas)));
    out_.write(nonce);
    key_ = hkdf_sha256(file_key, nonce, "payload");
    sodium_memzero(file_key.data(), file_key.size());
    held_.reserve(limit::age_chunk);
}

AgeWriter::~AgeWriter() { sodium_memzero(key_.data(), key_.size()); }

void AgeWriter::write(ByteView bytes)
{
    while (!bytes.empty()) {
        if (held_.size() == limit::age_chunk)
            seal_chunk(false);
        const std::size_t taken = std::min(bytes.size(), limit::age_chunk - held_.size());
        held_.insert(held_.end(), bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(taken));
        bytes = bytes.subspan(taken);
    }
}

void AgeWriter::finish() { seal_chunk(true); }

void AgeWriter::seal_chunk(bool last)
{
    Bytes sealed(held_.size() + tag_size);
    const auto nonce = chunk_nonce(chunk_++, last);
    crypto_aead_chacha20poly1305_ietf_encrypt(sealed.data(), nullptr, held_.data(), held_.size(), nullptr, 0, nullptr,
                                             nonce.data(), key_.data());
    out_.write(sealed);
    held_.clear();
}

Result<Key32> read_payload_key(Source& in, const FileKey& key)
{
    PayloadNonce nonce;
    const auto got = in.read(nonce);
    if (!got.ok())
        return got.problems();
    if (*got != nonce.size())
        return damaged("age.nonce");
    return hkdf_sha256(key, nonce, "payload");
}

AgeReader::AgeReader(Source& in, const Key32& payload_key) : in_(in), key_(payload_key), sealed_(sealed_size + 1) {}

AgeReader::~AgeReader() { sodium_memzero(key_.data(), key_.size()); }

Result<std::size_t> AgeReader::read(std::span<std::uint8_t> out)
{
    std::size_t filled = 0;
    while (filled < out.size()) {
        if (at_ == plain_.size()) {
            if (last_)
                break;
            if (const auto opened = open_chunk(); !opened.ok())
                return opened.problems();
            continue;
        }
        const std::size_t taken = std::min(out.size() - filled, plain_.size() - at_);
        std::copy_n(plain_.begin() + static_cast<std::ptrdiff_t>(at_), taken, out.begin() + static_cast<std::ptrdiff_t>(filled));
        filled += taken;
        at_ += taken;
    }
    return filled;
}

Result<Done> AgeReader::open_chunk()
{
    const auto got = in_.read(std::span(sealed_).subspan(ahead_));
    if (!got.ok())
        return got.problems();
    const std::size_t held = ahead_ + *got;
    const bool last = held <= sealed_size;
    const std::size_t size = std::min(held, sealed_size);
    if (size < tag_size || (last && size == tag_size && chunk_ > 0))
        return damaged("age.chunk");
    plain_.resize(size - tag_size);
    at_ = 0;
    const auto nonce = chunk_nonce(chunk_++, last);
    if (crypto_aead_chacha20poly1305_ietf_decrypt(plain_.data(), nullptr, nullptr, sealed_.data(), size, nullptr, 0,
                                                 nonce.data(), key_.data()) != 0) {
        plain_.clear();
        return damaged("age.chunk");
    }
    last_ = last; // only what was proven may end the stream
    ahead_ = held - size;
    std::copy_n(sealed_.begin() + static_cast<std::ptrdiff_t>(size), ahead_, sealed_.begin());
    return Done{};
}

} // namespace dondoc::bundle

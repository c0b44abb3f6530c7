#include "app/files/thumbnail.hpp"
#include <sodium.h>

namespace dondoc::files {
namespace {

constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t largest = 256 * 1024; ///< bytes of a sealed thumbnail; ours are a tenth of that

} // namespace

std::optional<Bytes> ThumbnailCache::find(const Hash& content) const
{
    std::ifstream file(sealed_path(vault_, content), std::ios::binary);
    Bytes sealed(largest + 1);
    file.read(reinterpret_cast<char*>(sealed.data()), static_cast<std::streamsize>(sealed.size()));
    const auto size = static_cast<std::size_t>(file.gcount());
    if (size < nonce_size + tag_size || size > largest)
        return {};
    Bytes out(size - nonce_size - tag_size);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(out.data(), nullptr, nullptr, sealed.data() + nonce_size, size - nonce_size, content.bytes.data(),
                                                   content.bytes.size(), sealed.data(), vault_.data_key.data()) != 0)
        return {};
    return out;
}

void ThumbnailCache::keep(const Hash& content, ByteView jpeg) const noexcept
try {
    if (jpeg.size() + nonce_size + tag_size > largest)
        return;
    std::filesystem::create_directories(vault_.folder);
    Bytes sealed(nonce_size + jpeg.size() + tag_size);
    randombytes_buf(sealed.data(), nonce_size); // a nonce needs no replay
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + nonce_size, nullptr, jpeg.data(), jpeg.size(), content.bytes.data(), content.bytes.size(), nullptr,
                                               sealed.data(), vault_.data_key.data());
    write_file_atomically(sealed_path(vault_, content), sealed);
} catch (...) {
}

} // namespace dondoc::files

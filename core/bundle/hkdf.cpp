#include "core/bundle/hkdf.hpp"
#include <sodium.h>

namespace dondoc::bundle {

Key32 hmac_sha256(ByteView key, ByteView message)
{
    static constexpr std::uint8_t none = 0; // an empty view may point to nothing, and libsodium may not be given that
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, key.empty() ? &none : key.data(), key.size());
    crypto_auth_hmacsha256_update(&state, message.empty() ? &none : message.data(), message.size());
    Key32 out;
    crypto_auth_hmacsha256_final(&state, out.data());
    return out;
}

Key32 hkdf_sha256(ByteView material, ByteView salt, std::string_view info)
{
    const Key32 extracted = hmac_sha256(salt, material);
    Bytes block = copy_of(view_of(info));
    block.push_back(1);
    return hmac_sha256(extracted, block);
}

} // namespace dondoc::bundle

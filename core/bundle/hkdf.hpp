#pragma once
#include "core/bundle/keys.hpp"

namespace dondoc::bundle {

/// HKDF-SHA256 (RFC 5869), one block of 32 bytes; libsodium 1.0.18 has none.
Key32 hkdf_sha256(ByteView material, ByteView salt, std::string_view info);
Key32 hmac_sha256(ByteView key, ByteView message);

} // namespace dondoc::bundle

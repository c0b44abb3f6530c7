#pragma once
// Bech32 (BIP 173) without its limit of 90 characters, as age writes keys.
#include "core/base/bytes.hpp"

namespace dondoc::bundle {

struct Bech32 {
    std::string head; ///< lower case
    Bytes data;
};

/// Lower case.
std::string encode_bech32(std::string_view head, ByteView data);
/// All of one case, right checksum, padding of zeros; else empty.
std::optional<Bech32> decode_bech32(std::string_view text);

} // namespace dondoc::bundle

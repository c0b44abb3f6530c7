#pragma once
// Names of what stands in a bundle's tar; in this order.
#include "core/bundle/manifest.hpp"

namespace dondoc::bundle {

inline constexpr const char* manifest_name = "bhx/manifest.cbor";
inline constexpr const char* signature_name = "bhx/manifest.sig";
inline constexpr const char* certificates_name = "bhx/certs.cbor";
inline constexpr const char* letter_name = "bhx/doc-toi.txt";
inline constexpr const char* cover_word = "bhxh.gov.vn/goi";
inline constexpr const char* cover_version = "v1";

inline std::string chunk_name(const Hash& content, std::uint64_t chunk) { return "att/" + hex(content.view()) + "." + std::to_string(chunk); }

} // namespace dondoc::bundle

#pragma once
#include "core/documents/layout/page.hpp"

namespace dondoc::files {

/// QR code, error correction level M; alphanumeric mode where every character allows it, else bytes.
layout::QrMatrix qr_code(const std::string& text);

} // namespace dondoc::files

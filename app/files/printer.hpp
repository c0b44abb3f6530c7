#pragma once
#include "core/base/bytes.hpp"
#include "core/base/result.hpp"

namespace dondoc::files {

/// Hands a PDF to CUPS (`lp`). "-" = the default printer. Problem document.printer with what lp said.
Result<Done> send_to_printer(const std::string& printer, ByteView pdf, int copies);

} // namespace dondoc::files

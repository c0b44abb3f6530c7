#pragma once
#include "core/base/bytes.hpp"
#include "core/base/result.hpp"

namespace dondoc::files {

/// Hands a PDF to CUPS (`lp`). "-" = the default printer. Problems document.printer with what lp said, document.printer.no_lp where there is no lp.
Result<Done> send_to_printer(const std::string& printer, ByteView pdf, int copies);

} // namespace dondoc::files

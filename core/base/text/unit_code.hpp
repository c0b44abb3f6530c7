#pragma once
#include <string>
#include <string_view>

namespace dondoc::text {

/// mã đơn vị as stored: trimmed (NBSP, BOM, zero-width too), NFC, upper case with Đ; blanks and signs inside stay. An opaque name: never refused.
std::string clean_unit_code(std::string_view raw);

/// Two letters, four digits, one letter (YN0648Z). Anything else is worth a warning only (DOMAIN.md 1.3).
bool usual_unit_code(std::string_view clean);

} // namespace dondoc::text

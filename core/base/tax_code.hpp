#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace dondoc {

enum class TaxCodeKind : std::uint8_t { company, branch, personal, unknown };
enum class TaxCodeFault : std::uint8_t { none, province, serial, check_digit, branch, length, characters };
const char* code_of(TaxCodeKind kind);
const char* code_of(TaxCodeFault fault); ///< "" for none

/// mã số thuế, as stored ("0123456789-001"), with what is odd about it. A fault is a warning, never a refusal: old data is dirty (DOMAIN.md 1.3).
struct TaxCode {
    std::string code;
    TaxCodeKind kind = TaxCodeKind::unknown;
    TaxCodeFault fault = TaxCodeFault::none;
};

TaxCode read_tax_code(std::string_view raw);

} // namespace dondoc

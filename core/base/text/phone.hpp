#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dondoc::text {

enum class PhoneKind : std::uint8_t { mobile, landline, unknown };
const char* code_of(PhoneKind kind);

struct Phone {
    std::string number; ///< digits only, with its leading 0 where that is sure
    PhoneKind kind = PhoneKind::unknown;
    friend bool operator==(const Phone&, const Phone&) = default;
};

/// All numbers of one cell, repaired from what spreadsheets do to them (lost 0, ".0", +84, eleven-digit mobiles of before 9/2018).
/// A number of no known shape is kept as `unknown`; text without digits gives nothing (DOMAIN.md 9).
std::vector<Phone> repair_phones(std::string_view raw);

} // namespace dondoc::text

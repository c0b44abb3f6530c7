#include "core/base/tax_code.hpp"
#include "core/base/text/utf8.hpp"
#include <algorithm>
#include <array>

namespace dondoc {
namespace {

std::string without_separators(std::string_view raw)
{
    raw = text::trim(raw);
    if (raw.ends_with(".0"))
        raw.remove_suffix(2);
    std::string out;
    for (const char32_t point : text::code_points(raw))
        if (!text::is_blank(point) && !text::is_invisible(point) && point != '.' && point != '-' && point != U'–')
            text::append(out, point);
    return out;
}

/// Weights of the first nine digits; check = 10 − (sum mod 11), so a sum divisible by 11 has no valid digit.
bool check_digit_holds(std::string_view ten)
{
    static constexpr std::array<int, 9> weights = {31, 29, 23, 19, 17, 13, 7, 5, 3};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += (ten[i] - '0') * weights[i];
    return 10 - sum % 11 == ten[9] - '0';
}

TaxCodeFault fault_of(std::string_view ten, std::string_view branch)
{
    if (ten.starts_with("00"))
        return TaxCodeFault::province;
    if (ten.substr(2, 7) == "0000000")
        return TaxCodeFault::serial;
    if (!check_digit_holds(ten))
        return TaxCodeFault::check_digit;
    return branch == "000" ? TaxCodeFault::branch : TaxCodeFault::none;
}

} // namespace

const char* code_of(TaxCodeKind kind)
{
    static constexpr std::array<const char*, 4> names = {"company", "branch", "personal", "unknown"};
    return names[static_cast<std::size_t>(kind)];
}

const char* code_of(TaxCodeFault fault)
{
    static constexpr std::array<const char*, 7> names = {"", "province", "serial", "check_digit", "branch", "length", "characters"};
    return names[static_cast<std::size_t>(fault)];
}

TaxCode read_tax_code(std::string_view raw)
{
    std::string code = without_separators(raw);
    if (!std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return {std::move(code), TaxCodeKind::unknown, TaxCodeFault::characters};
    if (code.size() == 9)
        code.insert(0, "0");
    if (code.size() == 12)
        return {std::move(code), TaxCodeKind::personal, TaxCodeFault::none};
    if (code.size() == 10)
        return {code, TaxCodeKind::company, fault_of(code, {})};
    if (code.size() == 13)
        return {code.substr(0, 10) + "-" + code.substr(10), TaxCodeKind::branch, fault_of(code, code.substr(10))};
    return {std::move(code), TaxCodeKind::unknown, TaxCodeFault::length};
}

} // namespace dondoc

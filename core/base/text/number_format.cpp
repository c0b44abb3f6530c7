#include "core/base/check.hpp"
#include "core/base/decimal.hpp"
#include "core/base/text/number.hpp"

namespace dondoc::text {

std::string format_number(std::int64_t value, const NumberFormat& format)
{
    check(format.decimals >= 0 && format.decimals <= 6 && format.divide_by > 0, "a number format that can be followed");
    if (value == 0 && format.zero_blank)
        return {};
    std::string digits = fixed(Ratio(value, format.divide_by), format.decimals);
    const bool negative = digits.starts_with("-");
    digits.erase(0, negative ? 1 : 0);
    auto whole = digits.find('.');
    if (whole == std::string::npos)
        whole = digits.size();
    else
        digits[whole] = ',';
    for (std::size_t at = whole; at > 3;) {
        at -= 3;
        digits.insert(at, ".");
    }
    return negative ? std::string(format.minus) + digits : digits;
}

} // namespace dondoc::text

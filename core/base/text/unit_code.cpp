#include "core/base/text/unit_code.hpp"
#include "core/base/text/nfc.hpp"
#include "core/base/text/utf8.hpp"

namespace dondoc::text {

std::string clean_unit_code(std::string_view raw)
{
    std::u32string shown;
    for (const char32_t point : code_points(trim(raw)))
        if (!is_invisible(point))
            shown.push_back(point);
    const std::string visible = utf8(shown);
    return upper(nfc(visible).value_or(visible));
}

bool usual_unit_code(std::string_view clean)
{
    static constexpr std::string_view shape = "AA9999A";
    if (clean.size() != shape.size())
        return false;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const bool fits = shape[i] == 'A' ? clean[i] >= 'A' && clean[i] <= 'Z' : clean[i] >= '0' && clean[i] <= '9';
        if (!fits)
            return false;
    }
    return true;
}

} // namespace dondoc::text

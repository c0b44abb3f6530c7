#include "core/base/text/commune.hpp"
#include <array>

namespace dondoc::text {

std::string commune_of(std::string_view address)
{
    static constexpr std::array<std::string_view, 6> sorts = {"phường ", "Phường ", "xã ", "Xã ", "đặc khu ", "Đặc khu "};
    for (const auto sort : sorts)
        if (const auto at = address.find(sort); at != std::string_view::npos) {
            const auto from = at + sort.size();
            return std::string(address.substr(from, address.find(',', from) - from));
        }
    return "";
}

} // namespace dondoc::text

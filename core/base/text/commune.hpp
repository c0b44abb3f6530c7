#pragma once
#include <string>
#include <string_view>

namespace dondoc::text {

/// "phường Ngũ Hành Sơn" within an address → "Ngũ Hành Sơn"; "" when there is none.
std::string commune_of(std::string_view address);

} // namespace dondoc::text

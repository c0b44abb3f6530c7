#pragma once
// Everything under assets/ travels inside the program.
#include <string>
#include <string_view>
#include <vector>

namespace dondoc::files {

struct Asset {
    std::string_view name; ///< "texts/vi/import.json"
    std::string_view bytes;
};

/// The bytes of one file; an unknown name is our mistake (`check`).
std::string_view asset(std::string_view name);
/// Names that begin with `prefix`, in order.
std::vector<std::string_view> assets_under(std::string_view prefix);

} // namespace dondoc::files

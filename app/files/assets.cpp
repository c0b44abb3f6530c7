#include "app/files/assets.hpp"
#include "core/base/check.hpp"
#include <span>

namespace dondoc::files {

namespace embedded {
extern const Asset all[];
extern const std::size_t count;
} // namespace embedded

std::string_view asset(std::string_view name)
{
    for (const auto& held : std::span(embedded::all, embedded::count))
        if (held.name == name)
            return held.bytes;
    check(false, ("no asset " + std::string(name)).c_str());
    return {};
}

std::vector<std::string_view> assets_under(std::string_view prefix)
{
    std::vector<std::string_view> names;
    for (const auto& held : std::span(embedded::all, embedded::count))
        if (held.name.starts_with(prefix))
            names.push_back(held.name);
    return names;
}

} // namespace dondoc::files

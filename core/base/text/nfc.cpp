#include "core/base/text/nfc.hpp"
#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utf8proc.h>

namespace dondoc::text {
namespace {

bool is_ascii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace

bool is_utf8(std::string_view text)
{
    const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    auto left = static_cast<utf8proc_ssize_t>(text.size());
    while (left > 0) {
        utf8proc_int32_t point = 0;
        const auto used = utf8proc_iterate(at, left, &point);
        if (used < 1)
            return false;
        at += used;
        left -= used;
    }
    return true;
}

std::optional<std::string> nfc(std::string_view text)
{
    if (is_ascii(text))
        return std::string(text);
    utf8proc_uint8_t* out = nullptr;
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &out,
                                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> held(out, &std::free);
    if (size < 0)
        return {};
    return std::string(reinterpret_cast<const char*>(out), static_cast<std::size_t>(size));
}

bool is_nfc(std::string_view text)
{
    if (is_ascii(text))
        return true;
    const auto normal = nfc(text);
    return normal && *normal == text;
}

} // namespace dondoc::text

#include "core/base/text/fold.hpp"
#include "core/base/text/utf8.hpp"
#include <array>
#include <utf8proc.h>

namespace dondoc::text {
namespace {

std::string fold_point(char32_t point)
{
    std::array<utf8proc_int32_t, 24> parts{};
    int last_class = 0;
    const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(point), parts.data(), parts.size(), UTF8PROC_DECOMPOSE, &last_class);
    std::string out;
    for (utf8proc_ssize_t i = 0; i < count && i < static_cast<utf8proc_ssize_t>(parts.size()); ++i) {
        const auto part = parts[static_cast<std::size_t>(i)];
        if (utf8proc_category(part) == UTF8PROC_CATEGORY_MN)
            continue;
        if (part == 0x110 || part == 0x111 || part == 0xD0)
            out.push_back('d');
        else
            append(out, static_cast<char32_t>(utf8proc_tolower(part)));
    }
    return out;
}

/// Every Vietnamese letter lies below U+1F00: one table for all of them, made once.
constexpr char32_t table_end = 0x1F00;

const std::array<std::string, table_end>& table()
{
    static const auto made = [] {
        std::array<std::string, table_end> out;
        for (char32_t point = 0; point < table_end; ++point)
            out[point] = fold_point(point);
        return out;
    }();
    return made;
}

} // namespace

void fold_into(std::string& out, std::string_view utf8)
{
    const auto& known = table();
    for (std::size_t at = 0; at < utf8.size();) {
        const auto byte = static_cast<unsigned char>(utf8[at]);
        if (byte < 0x80) {
            out.push_back(byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : static_cast<char>(byte));
            ++at;
            continue;
        }
        utf8proc_int32_t point = 0;
        const auto used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data() + at),
                                           static_cast<utf8proc_ssize_t>(utf8.size() - at), &point);
        const auto found = used < 1 ? char32_t{0xFFFD} : static_cast<char32_t>(point);
        out += found < table_end ? known[found] : fold_point(found);
        at += used < 1 ? 1 : static_cast<std::size_t>(used);
    }
}

std::string fold(std::string_view utf8)
{
    std::string out;
    out.reserve(utf8.size());
    fold_into(out, utf8);
    return out;
}

} // namespace dondoc::text

#include "core/base/text/utf8.hpp"
#include <utf8proc.h>

namespace dondoc::text {
namespace {

struct Step {
    char32_t point;
    std::size_t width;
};

Step step(std::string_view utf8, std::size_t at)
{
    utf8proc_int32_t point = 0;
    const auto used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data() + at),
                                       static_cast<utf8proc_ssize_t>(utf8.size() - at), &point);
    return used < 1 ? Step{0xFFFD, 1} : Step{static_cast<char32_t>(point), static_cast<std::size_t>(used)};
}

std::string mapped(std::string_view utf8, utf8proc_int32_t (*change)(utf8proc_int32_t))
{
    std::string out;
    out.reserve(utf8.size());
    for (const char32_t point : code_points(utf8))
        append(out, static_cast<char32_t>(change(static_cast<utf8proc_int32_t>(point))));
    return out;
}

} // namespace

std::u32string code_points(std::string_view utf8)
{
    std::u32string out;
    out.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const auto next = step(utf8, at);
        out.push_back(next.point);
        at += next.width;
    }
    return out;
}

void append(std::string& out, char32_t point)
{
    utf8proc_uint8_t bytes[4];
    const auto width = utf8proc_encode_char(static_cast<utf8proc_int32_t>(point), bytes);
    out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(width));
}

std::string utf8(std::u32string_view points)
{
    std::string out;
    for (const char32_t point : points)
        append(out, point);
    return out;
}

bool is_blank(char32_t point)
{
    return (point >= 0x09 && point <= 0x0D) || point == 0x20 || point == 0x85 || point == 0xA0 || point == 0x1680 ||
           (point >= 0x2000 && point <= 0x200A) || point == 0x2028 || point == 0x2029 || point == 0x202F || point == 0x205F || point == 0x3000;
}

bool is_invisible(char32_t point) { return (point >= 0x200B && point <= 0x200F) || point == 0x2060 || point == 0xFEFF || point == 0x180E; }

std::string_view trim(std::string_view utf8)
{
    std::size_t first = utf8.size(), end = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto next = step(utf8, at);
        if (!is_blank(next.point) && !is_invisible(next.point)) {
            first = std::min(first, at);
            end = at + next.width;
        }
        at += next.width;
    }
    return first < end ? utf8.substr(first, end - first) : std::string_view{};
}

std::string upper(std::string_view utf8) { return mapped(utf8, utf8proc_toupper); }
std::string lower(std::string_view utf8) { return mapped(utf8, utf8proc_tolower); }

std::string capitalize(std::string_view utf8)
{
    if (utf8.empty())
        return {};
    const auto first = step(utf8, 0);
    return upper(utf8.substr(0, first.width)) + std::string(utf8.substr(first.width));
}

} // namespace dondoc::text

#include "core/base/text/nfc.hpp"
#include "core/drafts/values.hpp"
#include <algorithm>

namespace dondoc::drafts {
namespace {

constexpr std::size_t codec_text_limit = 16 * 1024; ///< bytes; core/base/cbor.hpp reads no longer one

std::string with_plain_line_ends(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != '\r')
            out += text[i];
        else if (i + 1 == text.size() || text[i + 1] != '\n')
            out += '\n';
    return out;
}

bool has_control(std::string_view text, bool may_break)
{
    return std::any_of(text.begin(), text.end(), [&](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == 0x7f || (byte < 0x20 && c != '\t' && !(may_break && c == '\n'));
    });
}

/// UTF-8 needs four bytes exactly for what lies beyond U+FFFF.
bool goes_beyond_bmp(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xf0; });
}

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

} // namespace

Result<std::string> read_text(std::string_view typed, const FieldSpec& field)
{
    if (typed.size() > 4 * codec_text_limit)
        return Problem{.code = "field.text.too_long", .arguments = {{"longest", std::to_string(field.longest)}}};
    const auto normal = text::nfc(with_plain_line_ends(trimmed(typed)));
    if (!normal)
        return Problem{"field.text.not_utf8"};
    if (has_control(*normal, field.type == FieldType::note))
        return Problem{"field.text.control"};
    if (goes_beyond_bmp(*normal))
        return Problem{"field.text.beyond_bmp"};
    if (characters(*normal) > field.longest || normal->size() > codec_text_limit)
        return Problem{.code = "field.text.too_long", .arguments = {{"longest", std::to_string(field.longest)}}};
    return *normal;
}

} // namespace dondoc::drafts

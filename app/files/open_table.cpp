#include "app/files/read_csv.hpp"
#include "app/files/read_csv_text.hpp"
#include "app/files/read_html.hpp"
#include "app/files/read_xls.hpp"
#include "app/files/read_xlsx.hpp"
#include "app/files/table_legacy_text.hpp"
#include "core/base/text/nfc.hpp"
#include <charconv>
#include <sodium.h>

namespace dondoc::files {

namespace {

std::string first_bytes(const std::filesystem::path& path)
{
    FileBytes file(path);
    std::string bytes(4096, '\0');
    bytes.resize(file.read(bytes));
    return bytes;
}

bool holds(std::string_view bytes, std::string_view tag)
{
    std::string lower;
    for (char c : bytes)
        if (c != '\0')
            lower += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return lower.find(tag) != std::string::npos;
}

/// Other things that carry a spreadsheet's name; "" when it is none of them.
std::string other_format(std::string_view bytes)
{
    if (bytes.starts_with("%PDF"))
        return ".pdf";
    if (bytes.starts_with("\x89PNG") || bytes.starts_with("\xFF\xD8\xFF"))
        return "ảnh";
    if (bytes.starts_with("{\\rtf"))
        return ".rtf";
    if (holds(bytes, "urn:schemas-microsoft-com:office:spreadsheet"))
        return "XML 2003";
    return holds(bytes, "mimetypeapplication/vnd.oasis") ? ".ods" : "";
}

} // namespace

Result<std::unique_ptr<TableReader>> open_table(const std::filesystem::path& path)
{
    std::error_code ignored;
    auto status = std::filesystem::status(path, ignored);
    if (!std::filesystem::exists(status))
        return Problem{.code = "file.missing", .value = path.string()};
    if (!std::filesystem::is_regular_file(status))
        return Problem{.code = "file.format.unknown", .value = path.string()};
    auto bytes = first_bytes(path);
    if (bytes.empty())
        return Problem{.code = "file.empty"};
    if (auto format = other_format(bytes); !format.empty())
        return Problem{.code = "file.format.unsupported", .arguments = {{"format", format}}};
    bool zip = bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
    auto reader = zip ? open_xlsx(path) : bytes.starts_with("\xD0\xCF\x11\xE0") ? open_xls(path) : looks_like_html(bytes) ? open_html(path) : open_csv(path);
    return reader ? Result(with_unicode(std::move(*reader))) : std::move(reader);
}

Result<std::size_t> choose_sheet(const TableReader& reader, std::string_view wanted)
{
    std::vector<std::size_t> visible;
    for (std::size_t i = 0; i < reader.sheets().size(); ++i)
        if (!reader.sheets()[i].hidden)
            visible.push_back(i);
    auto name = text::nfc(wanted).value_or(std::string(wanted));
    for (auto i : visible)
        if (!wanted.empty() && text::nfc(reader.sheets()[i].name).value_or("") == name)
            return i;
    std::size_t number = wanted.empty() ? 1 : 0;
    std::from_chars(wanted.data(), wanted.data() + wanted.size(), number);
    bool is_number = wanted.find_first_not_of("0123456789") == std::string_view::npos;
    if (is_number && number >= 1 && number <= visible.size())
        return visible[number - 1];
    return Problem{.code = "file.sheet.missing", .sheet = std::string(wanted), .value = std::string(wanted)};
}

Hash hash_of_file(const std::filesystem::path& path)
{
    constexpr std::array<unsigned char, crypto_generichash_blake2b_PERSONALBYTES> personal{'b', 'h', 'x', '-', 'f', 'i', 'l', 'e', '-', 'v', '1'};
    crypto_generichash_blake2b_state state;
    crypto_generichash_blake2b_init_salt_personal(&state, nullptr, 0, 32, nullptr, personal.data());
    FileBytes file(path);
    std::vector<char> piece(256 * 1024);
    while (auto got = file.read(piece))
        crypto_generichash_blake2b_update(&state, reinterpret_cast<const unsigned char*>(piece.data()), got);
    Hash hash;
    crypto_generichash_blake2b_final(&state, hash.bytes.data(), hash.bytes.size());
    return hash;
}

bool needs_composing(std::string_view text)
{
    for (char c : text)
        if (c == '\xCC' || c == '\xCD')
            return true;
    return false;
}

void compose(std::string& text)
{
    if (!needs_composing(text))
        return;
    if (auto composed = text::nfc(text))
        text = std::move(*composed);
}

} // namespace dondoc::files

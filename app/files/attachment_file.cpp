// Files that an officer attaches: strangers, looked at before they come in.
#include "app/files/sealed_attachment.hpp"
#include <algorithm>
#include <cctype>

namespace dondoc::files {
namespace {

constexpr std::size_t piece = 64 * 1024;

bool begins(ByteView bytes, std::string_view with, std::size_t at = 0)
{
    return bytes.size() >= at + with.size() && text_of(bytes.subspan(at, with.size())) == with;
}

std::string ending(std::string_view name)
{
    const auto dot = name.rfind('.');
    std::string out(dot == std::string_view::npos ? "" : name.substr(dot + 1));
    std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

std::string office_zip_type(std::string_view name)
{
    const auto end = ending(name);
    if (end == "docx")
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    return end == "xlsx" ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "";
}

std::string ole_type(std::string_view name)
{
    const auto end = ending(name);
    return end == "doc" ? "application/msword" : end == "xls" ? "application/vnd.ms-excel" : "";
}

bool is_heic(ByteView bytes)
{
    return begins(bytes, "ftyp", 4) && (begins(bytes, "hei", 8) || begins(bytes, "hev", 8) || begins(bytes, "mif1", 8) || begins(bytes, "msf1", 8));
}

/// Gives every piece of the file to `use` until it says stop; false when the file cannot be read.
bool each_piece(const std::filesystem::path& path, const std::function<bool(ByteView)>& use)
{
    std::error_code none;
    std::ifstream file(path, std::ios::binary);
    if (!std::filesystem::is_regular_file(path, none) || !file)
        return false;
    Bytes buffer(piece);
    while (file.read(reinterpret_cast<char*>(buffer.data()), static_cast<std::streamsize>(piece)) || file.gcount() > 0)
        if (!use(ByteView(buffer).first(static_cast<std::size_t>(file.gcount()))))
            break;
    return !file.bad();
}

} // namespace

std::string media_type_of(ByteView bytes, std::string_view name)
{
    using namespace std::string_view_literals;
    if (begins(bytes, "%PDF-"))
        return "application/pdf";
    if (begins(bytes, "\xff\xd8\xff"))
        return "image/jpeg";
    if (begins(bytes, "\x89PNG\r\n\x1a\n"))
        return "image/png";
    if (begins(bytes, "RIFF") && begins(bytes, "WEBP", 8))
        return "image/webp";
    if (begins(bytes, "II*\0"sv) || begins(bytes, "MM\0*"sv))
        return "image/tiff";
    if (is_heic(bytes))
        return "image/heic";
    if (begins(bytes, "PK\x03\x04"))
        return office_zip_type(name);
    return begins(bytes, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") ? ole_type(name) : "";
}

std::optional<AttachmentFile> look_at_attachment(const std::filesystem::path& path)
{
    AttachmentFile out;
    ContentHash hash;
    const bool read = each_piece(path, [&](ByteView bytes) {
        if (out.size == 0)
            out.media_type = media_type_of(bytes, path.filename().string());
        out.size += bytes.size();
        hash.add(bytes);
        return out.size <= attachment_limit;
    });
    if (!read)
        return {};
    out.content = hash.finish();
    return out;
}

std::optional<Bytes> small_file(const std::filesystem::path& path, std::uint64_t limit)
{
    Bytes out;
    const bool read = each_piece(path, [&](ByteView bytes) {
        out.insert(out.end(), bytes.begin(), bytes.end());
        return out.size() <= limit;
    });
    return read && out.size() <= limit ? std::optional(std::move(out)) : std::nullopt;
}

bool seal_attachment(const AttachmentVault& vault, const std::filesystem::path& path, const Hash& content)
{
    if (is_sealed(vault, content))
        return true;
    SealedWriter writer(vault, content);
    std::uint64_t size = 0;
    const bool read = each_piece(path, [&](ByteView bytes) {
        size += bytes.size();
        if (size <= attachment_limit)
            writer.write(bytes);
        return size <= attachment_limit;
    });
    return read && size <= attachment_limit && writer.commit();
}

} // namespace dondoc::files

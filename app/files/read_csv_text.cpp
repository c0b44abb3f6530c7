#include "app/files/read_csv_text.hpp"
#include "core/base/text/legacy.hpp"
#include "core/base/text/nfc.hpp"
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <fcntl.h>
#include <iconv.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace dondoc::files {

namespace {

constexpr std::size_t chunk = 256 * 1024;
constexpr std::size_t sample_size = 64 * 1024;
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

bool is_control(char c)
{
    auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1A';
}

/// Without a mark: every second byte of Latin text is zero.
std::optional<TextEncoding> utf16_by_zeros(std::string_view sample)
{
    std::size_t even = 0, odd = 0, pairs = sample.size() / 2;
    for (std::size_t i = 0; i + 1 < sample.size(); i += 2) {
        even += sample[i] == 0;
        odd += sample[i + 1] == 0;
    }
    if (pairs < 4 || even + odd < pairs / 3)
        return {};
    if (even < odd / 10)
        return TextEncoding::utf16_le;
    return odd < even / 10 ? std::optional(TextEncoding::utf16_be) : std::nullopt;
}

/// Bytes at the end that begin a character which goes on in the next piece.
std::size_t unfinished_tail(std::string_view piece)
{
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, piece.size()); ++back) {
        auto byte = static_cast<unsigned char>(piece[piece.size() - back]);
        if ((byte & 0xC0) == 0x80)
            continue;
        std::size_t needs = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        return needs > back ? back : 0;
    }
    return 0;
}

bool is_whole_file_utf8(const std::filesystem::path& path)
{
    FileBytes file(path);
    std::vector<char> buffer(chunk + 4);
    std::size_t kept = 0;
    while (true) {
        auto got = file.read({buffer.data() + kept, chunk});
        std::string_view piece(buffer.data(), kept + got);
        if (got == 0)
            return text::is_utf8(piece);
        auto tail = unfinished_tail(piece);
        if (!text::is_utf8(piece.substr(0, piece.size() - tail)))
            return false;
        std::memmove(buffer.data(), piece.data() + piece.size() - tail, tail);
        kept = tail;
    }
}

std::string read_sample(const std::filesystem::path& path)
{
    FileBytes file(path);
    std::string sample(sample_size, '\0');
    sample.resize(file.read(sample));
    return sample;
}

/// UTF-8 of each byte; what the code page does not know becomes U+FFFD.
std::vector<std::string> byte_table(const char* code_page)
{
    std::vector<std::string> table(256, "\xEF\xBF\xBD");
    iconv_t converter = iconv_open("UTF-8", code_page);
    for (int byte = 0; byte < 256; ++byte) {
        // glibc holds a base letter back to compose it with a mark that follows: flush after each
        char in = static_cast<char>(byte), out[16];
        char *from = &in, *to = out;
        std::size_t in_left = 1, out_left = sizeof out;
        bool known = converter != iconv_t(-1) && iconv(converter, &from, &in_left, &to, &out_left) != std::size_t(-1);
        if (known)
            iconv(converter, nullptr, nullptr, &to, &out_left);
        if (known)
            table[static_cast<std::size_t>(byte)].assign(out, to);
        else if (byte < 0x80)
            table[static_cast<std::size_t>(byte)].assign(1, in);
    }
    if (converter != iconv_t(-1))
        iconv_close(converter);
    return table;
}

} // namespace

FileBytes::FileBytes(const std::filesystem::path& path) : path_(path), descriptor_(open(path.c_str(), O_RDONLY | O_CLOEXEC))
{
    if (descriptor_ < 0)
        throw std::filesystem::filesystem_error("open", path, std::error_code(errno, std::generic_category()));
    posix_fadvise(descriptor_, 0, 0, POSIX_FADV_SEQUENTIAL);
}

FileBytes::~FileBytes() { close(descriptor_); }

std::size_t FileBytes::read(std::span<char> out)
{
    std::size_t total = 0;
    while (total < out.size()) {
        auto got = ::read(descriptor_, out.data() + total, out.size() - total);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            throw std::filesystem::filesystem_error("read", path_, std::error_code(errno, std::generic_category()));
        if (got == 0)
            break;
        total += static_cast<std::size_t>(got);
    }
    return total;
}

namespace {

/// Marked words of a text that read as Vietnamese syllables.
std::size_t syllables(std::string_view utf8)
{
    std::size_t found = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        auto end = std::min(utf8.find_first_of(" \t\r\n;,|\"()", at), utf8.size());
        auto word = utf8.substr(at, end - at);
        bool marked = std::any_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
        found += marked && text::is_syllable(word);
        at = end + 1;
    }
    return found;
}

/// cp1258 puts a tone mark behind its vowel; TCVN3 and VNI use the same bytes for letters of their own, and go on as Latin-1 (table_legacy_text.hpp).
bool looks_like_cp1258(std::string_view sample)
{
    auto latin = text::from_latin1(sample);
    auto ours = syllables(decode_cell(sample, TextEncoding::cp1258));
    return ours > 0 && ours >= std::max(syllables(text::tcvn3_to_unicode(latin)), syllables(text::vni_to_unicode(latin)));
}

} // namespace

Result<TextEncoding> detect_encoding(const std::filesystem::path& path)
{
    auto sample = read_sample(path);
    if (sample.empty())
        return Problem{.code = "file.empty"};
    if (sample.starts_with("\xFF\xFE"))
        return TextEncoding::utf16_le;
    if (sample.starts_with("\xFE\xFF"))
        return TextEncoding::utf16_be;
    if (auto found = utf16_by_zeros(sample))
        return *found;
    if (std::any_of(sample.begin(), sample.end(), is_control))
        return Problem{.code = "file.format.unknown"};
    if (is_whole_file_utf8(path))
        return TextEncoding::utf8;
    return looks_like_cp1258(sample) ? TextEncoding::cp1258 : TextEncoding::cp1252;
}

TextBytes::TextBytes(const std::filesystem::path& path, TextEncoding encoding) : file_(path), encoding_(encoding) {}

std::size_t TextBytes::read(std::span<char> out)
{
    if (encoding_ != TextEncoding::utf16_le && encoding_ != TextEncoding::utf16_be)
        return read_raw(out);
    while (decoded_.empty()) {
        std::string piece = raw_;
        piece.resize(raw_.size() + chunk / 4);
        auto got = file_.read({piece.data() + raw_.size(), chunk / 4});
        if (got == 0)
            return 0;
        piece.resize(raw_.size() + got);
        decode_units(piece);
    }
    auto size = std::min(out.size(), decoded_.size());
    std::memcpy(out.data(), decoded_.data(), size);
    decoded_.erase(0, size);
    return size;
}

std::size_t TextBytes::read_raw(std::span<char> out)
{
    auto got = file_.read(out);
    bool marked = at_start_ && std::string_view(out.data(), got).starts_with(utf8_mark);
    at_start_ = false;
    if (!marked)
        return got;
    std::memmove(out.data(), out.data() + utf8_mark.size(), got - utf8_mark.size());
    return got == utf8_mark.size() ? read_raw(out) : got - utf8_mark.size();
}

void TextBytes::decode_units(std::string_view raw)
{
    for (std::size_t i = 0; i + 1 < raw.size(); i += 2) {
        auto low = static_cast<unsigned char>(raw[i + (encoding_ == TextEncoding::utf16_be)]);
        auto upper = static_cast<unsigned char>(raw[i + (encoding_ == TextEncoding::utf16_le)]);
        auto unit = static_cast<char16_t>(upper << 8 | low);
        bool mark = at_start_ && unit == 0xFEFF;
        at_start_ = false;
        if (mark)
            continue;
        bool is_low = unit >= 0xDC00 && unit < 0xE000;
        if (high_ && is_low)
            append_utf8(decoded_, 0x10000 + ((static_cast<char32_t>(high_) - 0xD800) << 10) + (static_cast<char32_t>(unit) - 0xDC00));
        else if (high_ || is_low)
            append_utf8(decoded_, 0xFFFD);
        bool is_high = unit >= 0xD800 && unit < 0xDC00;
        if (!is_high && !is_low)
            append_utf8(decoded_, unit);
        high_ = is_high ? unit : char16_t{0};
    }
    raw_ = raw.size() % 2 ? std::string(1, raw.back()) : std::string();
}

std::string decode_cell(std::string_view bytes, TextEncoding encoding)
{
    static const auto cp1258 = byte_table("CP1258");
    static const auto cp1252 = byte_table("CP1252");
    const auto& table = encoding == TextEncoding::cp1258 ? cp1258 : cp1252;
    std::string out;
    for (char c : bytes)
        out += table[static_cast<unsigned char>(c)];
    return text::nfc(out).value_or(out);
}

void append_utf8(std::string& out, char32_t point)
{
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xC0 | point >> 6);
        out += static_cast<char>(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        out += static_cast<char>(0xE0 | point >> 12);
        out += static_cast<char>(0x80 | (point >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (point & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | point >> 18);
        out += static_cast<char>(0x80 | (point >> 12 & 0x3F));
        out += static_cast<char>(0x80 | (point >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (point & 0x3F));
    }
}

} // namespace dondoc::files

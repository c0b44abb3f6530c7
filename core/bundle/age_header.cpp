#include "core/bundle/age_header.hpp"
#include "core/bundle/hkdf.hpp"
#include "core/bundle/limits.hpp"
#include "core/bundle/reason.hpp"
#include <algorithm>
#include <cstring>
#include <sodium.h>

namespace dondoc::bundle {

namespace {

constexpr std::string_view version_line = "age-encryption.org/v1";
constexpr std::string_view wrap_info = "age-encryption.org/v1/X25519";
constexpr std::size_t body_columns = 64;

Problem damaged(std::string_view detail) { return refusal(Reason::damaged, detail); }

std::string base64(ByteView data)
{
    std::string out(sodium_base64_encoded_len(data.size(), sodium_base64_VARIANT_ORIGINAL_NO_PADDING), '\0');
    sodium_bin2base64(out.data(), out.size(), data.data(), data.size(), sodium_base64_VARIANT_ORIGINAL_NO_PADDING);
    out.pop_back();
    return out;
}

bool is_base64(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
}

/// Canonical and without padding, or empty. libsodium 1.0.18 takes some bytes above 127 for letters, so the alphabet is checked here.
std::optional<Bytes> parse_base64(std::string_view text)
{
    if (!std::all_of(text.begin(), text.end(), is_base64))
        return {};
    if (text.empty())
        return Bytes{}; // libsodium may not be given null
    Bytes out(text.size());
    std::size_t length = 0;
    const char* end = nullptr;
    const int failed = sodium_base642bin(out.data(), out.size(), text.data(), text.size(), nullptr, &length, &end,
                                         sodium_base64_VARIANT_ORIGINAL_NO_PADDING);
    if (failed != 0 || end != text.data() + text.size())
        return {};
    out.resize(length);
    return out;
}

/// Lines up to the header's end, byte by byte: what follows must stay in the source.
class LineReader
{
public:
    explicit LineReader(Source& source) : source_(source) {}

    Result<std::string> line()
    {
        std::string out;
        for (;;) {
            std::uint8_t byte = 0;
            const auto got = source_.read({&byte, 1});
            if (!got.ok())
                return got.problems();
            if (*got == 0)
                return damaged("age.header.cut");
            if (++taken_ > limit::age_header)
                return refusal(Reason::limits, "age.header");
            if (byte == '\n')
                return out;
            out += static_cast<char>(byte);
        }
    }

private:
    Source& source_;
    std::size_t taken_ = 0;
};

std::optional<std::vector<std::string>> parse_arguments(std::string_view text)
{
    std::vector<std::string> out(1);
    for (char c : text) {
        if (c == ' ')
            out.emplace_back();
        else if (c < 33 || c > 126)
            return {};
        else
            out.back() += c;
    }
    if (std::any_of(out.begin(), out.end(), [](const std::string& a) { return a.empty(); }))
        return {};
    return out;
}

Result<Bytes> read_body(LineReader& lines, std::string& text)
{
    Bytes body;
    for (;;) {
        const auto line = lines.line();
        if (!line.ok())
            return line.problems();
        text += *line + "\n";
        const auto part = line->size() <= body_columns ? parse_base64(*line) : std::nullopt;
        if (!part)
            return damaged("age.stanza.body");
        body.insert(body.end(), part->begin(), part->end());
        if (line->size() < body_columns)
            return body;
    }
}

Result<Done> read_mac(std::string_view line, AgeHeader& header)
{
    const auto mac = line.starts_with("--- ") ? parse_base64(line.substr(4)) : std::nullopt;
    if (!mac || mac->size() != header.mac.size())
        return damaged("age.header.mac");
    std::copy(mac->begin(), mac->end(), header.mac.begin());
    header.text += "---";
    return Done{};
}

Result<Done> read_stanza(std::string_view line, LineReader& lines, AgeHeader& header)
{
    const auto arguments = line.starts_with("-> ") ? parse_arguments(line.substr(3)) : std::nullopt;
    if (!arguments)
        return damaged("age.stanza");
    if (header.stanzas.size() == limit::age_stanzas)
        return refusal(Reason::limits, "age.stanzas");
    header.text += std::string(line) + "\n";
    auto body = read_body(lines, header.text);
    if (!body.ok())
        return body.problems();
    header.stanzas.push_back({*arguments, std::move(*body)});
    return Done{};
}

Key32 wrap_key(const Key32& shared, const Key32& share, const BoxPublic& recipient)
{
    Bytes salt(share.begin(), share.end());
    salt.insert(salt.end(), recipient.bytes.begin(), recipient.bytes.end());
    return hkdf_sha256(shared, salt, wrap_info);
}

constexpr std::array<std::uint8_t, crypto_aead_chacha20poly1305_IETF_NPUBBYTES> no_nonce{};

struct Share {
    Key32 point{};
    std::array<std::uint8_t, 32> wrapped{};
};

Result<Share> parse_share(const Stanza& stanza)
{
    const auto point = stanza.arguments.size() == 2 ? parse_base64(stanza.arguments[1]) : std::nullopt;
    Share out;
    if (!point || point->size() != out.point.size() || stanza.body.size() != out.wrapped.size())
        return damaged("age.x25519");
    std::copy(point->begin(), point->end(), out.point.begin());
    std::copy(stanza.body.begin(), stanza.body.end(), out.wrapped.begin());
    return out;
}

/// Empty when this key does not open it.
Result<std::optional<FileKey>> open_share(const Share& share, const BoxSecret& secret)
{
    Key32 shared;
    if (crypto_scalarmult(shared.data(), secret.bytes.data(), share.point.data()) != 0)
        return damaged("age.x25519.low_order");
    const Key32 key = wrap_key(shared, share.point, public_of(secret));
    FileKey out;
    const int failed = crypto_aead_chacha20poly1305_ietf_decrypt(out.data(), nullptr, nullptr, share.wrapped.data(),
                                                                share.wrapped.size(), nullptr, 0, no_nonce.data(), key.data());
    return failed == 0 ? std::optional(out) : std::nullopt;
}

Result<std::optional<FileKey>> open_any(const Share& share, const std::vector<BoxSecret>& keys)
{
    for (const BoxSecret& secret : keys)
        if (auto found = open_share(share, secret); !found.ok() || *found)
            return found;
    return std::optional<FileKey>{};
}

Key32 header_mac(const FileKey& key, std::string_view text)
{
    return hmac_sha256(hkdf_sha256(key, {}, "header"), view_of(text));
}

} // namespace

Result<AgeHeader> read_age_header(Source& source)
{
    std::array<std::uint8_t, version_line.size() + 1> first{};
    const auto got = source.read(first);
    if (!got.ok())
        return got.problems();
    if (text_of(ByteView(first).first(*got)) != std::string(version_line) + "\n")
        return refusal(Reason::not_a_bundle, "age.version");
    AgeHeader header;
    header.text = std::string(version_line) + "\n";
    LineReader lines(source);
    for (;;) {
        const auto line = lines.line();
        if (!line.ok())
            return line.problems();
        const bool last = line->starts_with("---");
        const auto part = last ? read_mac(*line, header) : read_stanza(*line, lines, header);
        if (!part.ok())
            return part.problems();
        if (last)
            return header;
    }
}

Result<FileKey> unwrap(const AgeHeader& header, const std::vector<BoxSecret>& keys)
{
    std::optional<FileKey> key;
    for (const Stanza& stanza : header.stanzas) {
        if (stanza.arguments[0] != "X25519")
            continue;
        const auto share = parse_share(stanza);
        if (!share.ok())
            return share.problems();
        const auto found = key ? Result(key) : open_any(*share, keys);
        if (!found.ok())
            return found.problems();
        key = *found;
    }
    if (!key)
        return refusal(Reason::wrong_recipient, "age.recipients");
    const Key32 mac = header_mac(*key, header.text);
    if (sodium_memcmp(mac.data(), header.mac.data(), mac.size()) != 0)
        return damaged("age.hmac");
    return *key;
}

Stanza wrap(const FileKey& key, const BoxPublic& recipient, const BoxSecret& ephemeral)
{
    const Key32 share = public_of(ephemeral).bytes;
    Key32 shared;
    check(crypto_scalarmult(shared.data(), ephemeral.bytes.data(), recipient.bytes.data()) == 0, "recipient of full order");
    const Key32 wrapping = wrap_key(shared, share, recipient);
    Stanza out{{"X25519", base64(share)}, Bytes(32)};
    crypto_aead_chacha20poly1305_ietf_encrypt(out.body.data(), nullptr, key.data(), key.size(), nullptr, 0, nullptr,
                                             no_nonce.data(), wrapping.data());
    return out;
}

std::string header_text(const FileKey& key, const std::vector<Stanza>& stanzas)
{
    std::string text = std::string(version_line) + "\n";
    for (const Stanza& stanza : stanzas) {
        text += "->";
        for (const std::string& argument : stanza.arguments)
            text += " " + argument;
        const std::string body = base64(stanza.body);
        for (std::size_t at = 0; at <= body.size(); at += body_columns)
            text += "\n" + body.substr(at, body_columns);
        text += "\n";
    }
    text += "---";
    return text + " " + base64(header_mac(key, text)) + "\n";
}

} // namespace dondoc::bundle
